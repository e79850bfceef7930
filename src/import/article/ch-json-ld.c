/* ch-json-ld.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-json-ld.h"

#include "ch-text.h"

#include <string.h>

/* "NewsArticle", "BlogPosting", "Report" …: schema.org's subclasses of Article, by their endings. */
static gboolean
is_article_type (const char *type)
{
  return g_str_has_suffix (type, "Article") || g_str_has_suffix (type, "Posting") || g_str_has_suffix (type, "Report")
         || strcmp (type, "NewsMediaObject") == 0;
}

static gboolean
is_article (JsonObject *object)
{
  JsonNode *type = json_object_get_member (object, "@type");

  if (type == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_VALUE (type) && json_node_get_value_type (type) == G_TYPE_STRING)
    return is_article_type (json_node_get_string (type));
  if (JSON_NODE_HOLDS_ARRAY (type))
    {
      JsonArray *types = json_node_get_array (type);

      for (guint i = 0; i < json_array_get_length (types); i++)
        {
          JsonNode *one = json_array_get_element (types, i);

          if (json_node_get_value_type (one) == G_TYPE_STRING && is_article_type (json_node_get_string (one)))
            return TRUE;
        }
    }
  return FALSE;
}

/* Returns: (transfer none) (nullable): the first article in NODE, which may be a list or a graph */
static JsonObject *
find_article (JsonNode *node)
{
  if (node == NULL)
    return NULL;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          JsonObject *found = find_article (json_array_get_element (array, i));

          if (found != NULL)
            return found;
        }
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      JsonObject *found;

      if (is_article (object))
        return object;
      found = find_article (json_object_get_member (object, "@graph"));
      return found != NULL ? found : find_article (json_object_get_member (object, "mainEntity"));
    }
  return NULL;
}

JsonObject *
ch_json_ld_dup_article (xmlNode *root)
{
  for (xmlNode *node = root; node != NULL; node = ch_html_next (node, root))
    {
      g_autoptr(JsonParser) parser = NULL;
      JsonObject *article;

      if (!ch_html_is (node, "script") || !ch_html_attribute_is (node, "type", "application/ld+json")
          || node->children == NULL || node->children->content == NULL)
        continue;

      /* What does not parse says nothing; the page is read without it. */
      parser = json_parser_new_immutable ();
      if (!json_parser_load_from_data (parser, (const char *) node->children->content, -1, NULL))
        continue;

      article = find_article (json_parser_get_root (parser));
      if (article != NULL)
        return json_object_ref (article);
    }
  return NULL;
}

static char *
dup_words (JsonNode *node)
{
  if (node == NULL)
    return NULL;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return ch_text_squeeze (json_node_get_string (node));

  if (JSON_NODE_HOLDS_OBJECT (node))
    return dup_words (json_object_get_member (json_node_get_object (node), "name"));

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      g_autoptr(GString) all = g_string_new (NULL);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          g_autofree char *one = dup_words (json_array_get_element (array, i));

          if (!ch_text_is_blank (one))
            g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", one);
        }
      return g_strdup (all->str);
    }
  return NULL;
}

char *
ch_json_ld_dup_string (JsonObject *object,
                       const char *member)
{
  g_autofree char *words = dup_words (json_object_get_member (object, member));

  return ch_text_is_blank (words) ? NULL : g_steal_pointer (&words);
}
