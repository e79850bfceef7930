/* ch-cli-explain.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-explain.h"

#include "ch-article.h"
#include "ch-json.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is shown around the marked words, in characters, where the sentence is longer. */
#define AROUND 90

static gboolean
ends_sentence (const char *p)
{
  const gunichar c = g_utf8_get_char (p);
  const char *next = g_utf8_next_char (p);

  if (c == '\n' || c == 0x3002 || c == 0xff01 || c == 0xff1f)
    return TRUE;
  return (c == '.' || c == '!' || c == '?') && (*next == '\0' || *next == '\n' || *next == ' ');
}

/* Goes back from the byte P of TEXT to where its sentence begins, at most AROUND characters. */
static const char *
find_sentence_start (const char *text,
                     const char *p)
{
  for (guint i = 0; p > text && i < AROUND; i++)
    {
      const char *before = g_utf8_prev_char (p);

      if (ends_sentence (before))
        break;
      p = before;
    }
  while (*p == ' ')
    p++;
  return p;
}

static const char *
find_sentence_end (const char *p)
{
  for (guint i = 0; *p != '\0' && i < AROUND; i++)
    {
      if (*p == '\n')
        break;
      if (ends_sentence (p))
        return g_utf8_next_char (p);
      p = g_utf8_next_char (p);
    }
  return p;
}

static void
print_place (const char *text,
             gint64      start,
             gint64      end)
{
  const char *from = g_utf8_offset_to_pointer (text, start);
  const char *to = g_utf8_offset_to_pointer (from, end - start);
  const char *first = find_sentence_start (text, from);
  const char *last = find_sentence_end (to);

  g_print ("    %.*s[%.*s]%.*s\n", (int) (from - first), first, (int) (to - from), from, (int) (last - to), to);
}

/* The value at PATH, such as "people[0].title", as words. */
static char *
dup_value (JsonNode   *proposal,
           const char *path)
{
  g_autofree char *query = g_strconcat ("$.", path, NULL);
  g_autoptr(JsonNode) found = json_path_query (query, proposal, NULL);
  JsonArray *array = found != NULL ? json_node_get_array (found) : NULL;
  const char *value = NULL;

  if (array != NULL && json_array_get_length (array) > 0 && JSON_NODE_HOLDS_VALUE (json_array_get_element (array, 0)))
    value = json_array_get_string_element (array, 0);
  return g_strdup (value != NULL ? value : "");
}

static void
explain (JsonNode   *proposal,
         JsonObject *evidence,
         const char *text)
{
  const char *path = json_object_get_string_member (evidence, "path");
  const char *source = json_object_get_string_member_with_default (evidence, "source", "");
  const char *rule = json_object_get_string_member_with_default (evidence, "rule", "");
  g_autofree char *value = dup_value (proposal, path);

  g_print ("%s: %s\n", path, value);
  if (json_object_get_null_member (evidence, "start"))
    g_print ("    %s\n", json_object_get_string_member_with_default (evidence, "quote", value));
  else
    print_place (text, json_object_get_int_member (evidence, "start"), json_object_get_int_member (evidence, "end"));
  /* Translators: where a value comes from ("text", "derived", "metadata"), the rule that found it,
   * and how sure it is, from 0 to 1. */
  g_print (_("    %s, by the rule “%s”, %.2f sure\n"), source, rule, json_object_get_double_member (evidence, "confidence"));
}

void
ch_cli_explain (ChMeeting *meeting)
{
  g_autoptr(JsonNode) proposal = ch_json_from_proposal (meeting);
  g_autoptr(ChArticle) article = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_articles (meeting)), 0);
  JsonArray *evidence = json_object_get_array_member (json_node_get_object (proposal), "evidence");
  const char *text = ch_article_get_text (article);

  for (guint i = 0; i < json_array_get_length (evidence); i++)
    explain (proposal, json_array_get_object_element (evidence, i), text != NULL ? text : "");
}
