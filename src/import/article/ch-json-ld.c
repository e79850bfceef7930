/* ch-json-ld.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-json-ld.h"

#include "ch-text.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* No page nests its data deeper; one that does is made to overflow a stack. */
#define MAX_DEPTH 64

struct _ChJsonLd
{
  GPtrArray *roots;    /* (owned) (element-type JsonNode) */
  GPtrArray *articles; /* (owned) (element-type JsonObject): into roots, of things called articles */
  GPtrArray *pages;    /* (owned) (element-type JsonObject): the same of things called pages */
  GHashTable *named;   /* (owned) (element-type utf8 JsonObject): by their @id */
};

static gboolean
is_string (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

/* "NewsArticle", "BlogPosting", "Report" …: schema.org's subclasses of Article, by their endings. */
static gboolean
is_article_type (const char *type)
{
  return g_str_has_suffix (type, "Article") || g_str_has_suffix (type, "Posting")
         || g_str_has_suffix (type, "Report");
}

/* What has a date of its own, and may be all that a page says of itself. */
static gboolean
is_page_type (const char *type)
{
  static const char *const names[] = {
    "WebPage",        "AboutPage", "ItemPage", "FAQPage",      "CollectionPage",
    "VideoObject",    "Recipe",    "HowTo",    "CreativeWork", "Course",
    "PodcastEpisode", "Review",    "Event",    NULL,
  };

  return g_strv_contains (names, type);
}

static gboolean
has_type (JsonObject *object,
          gboolean (*matches) (const char *type))
{
  JsonNode *type = json_object_get_member (object, "@type");

  if (type == NULL)
    return FALSE;
  if (is_string (type))
    return matches (json_node_get_string (type));
  if (JSON_NODE_HOLDS_ARRAY (type))
    {
      JsonArray *types = json_node_get_array (type);

      for (guint i = 0; i < json_array_get_length (types); i++)
        {
          JsonNode *one = json_array_get_element (types, i);

          if (is_string (one) && matches (json_node_get_string (one)))
            return TRUE;
        }
    }
  return FALSE;
}

/* Notes the things in NODE, which may be a list or a graph. */
static void
collect (ChJsonLd *self,
         JsonNode *node)
{
  if (node == NULL)
    return;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        collect (self, json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      JsonNode *id = json_object_get_member (object, "@id");

      if (is_string (id) && json_object_has_member (object, "name"))
        g_hash_table_insert (self->named, (gpointer) json_node_get_string (id), object);
      if (has_type (object, is_article_type))
        g_ptr_array_add (self->articles, object);
      else if (has_type (object, is_page_type))
        g_ptr_array_add (self->pages, object);
      collect (self, json_object_get_member (object, "@graph"));
      collect (self, json_object_get_member (object, "mainEntity"));
      collect (self, json_object_get_member (object, "mainEntityOfPage"));
    }
}

static gboolean
is_too_deep (const char *json)
{
  guint depth = 0;

  for (const char *p = json; *p != '\0'; p++)
    {
      if ((*p == '[' || *p == '{') && ++depth > MAX_DEPTH)
        return TRUE;
      if ((*p == ']' || *p == '}') && depth > 0)
        depth--;
    }
  return FALSE;
}

/* What editors and templates get wrong: line breaks within strings, a comma after the last value,
 * a comment or CDATA section around it all. */
static char *
mend (const char *json)
{
  GString *out = g_string_sized_new (strlen (json));
  const char *start = strpbrk (json, "{[");

  for (const char *p = start != NULL ? start : json; *p != '\0'; p++)
    {
      if (*p == ',')
        {
          const char *next = p + 1;

          while (g_ascii_isspace (*next))
            next++;
          if (*next == '}' || *next == ']')
            continue;
        }
      g_string_append_c (out, (guchar) *p < 0x20 ? ' ' : *p);
    }
  while (out->len > 0 && out->str[out->len - 1] != '}' && out->str[out->len - 1] != ']')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

/* Returns: (transfer full) (nullable) */
static JsonNode *
parse (const char *json)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autofree char *mended = NULL;

  if (is_too_deep (json))
    return NULL;
  if (json_parser_load_from_data (parser, json, -1, NULL))
    return json_parser_steal_root (parser);

  mended = mend (json);
  return json_parser_load_from_data (parser, mended, -1, NULL) ? json_parser_steal_root (parser) : NULL;
}

/* What can be picked out of JSON that does not parse.  Returns: (transfer full) */
static JsonNode *
pick (const char *json)
{
  static GRegex *pattern = NULL;
  static gsize once = 0;
  g_autoptr(GMatchInfo) match = NULL;
  JsonObject *object = json_object_new ();
  JsonNode *node;

  if (g_once_init_enter (&once))
    {
      pattern
          = g_regex_new ("\"(datePublished|dateModified|headline)\"\\s*:\\s*\"([^\"\\\\]{1,300})\"",
                         G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&once, 1);
    }

  json_object_set_string_member (object, "@type", "Article");
  for (g_regex_match (pattern, json, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *member = g_match_info_fetch (match, 1);
      g_autofree char *value = g_match_info_fetch (match, 2);

      if (!json_object_has_member (object, member))
        json_object_set_string_member (object, member, value);
    }

  node = json_node_alloc ();
  json_node_init_object (node, object);
  json_object_unref (object);
  return node;
}

ChJsonLd *
ch_json_ld_new (GPtrArray *scripts)
{
  ChJsonLd *self = g_new0 (ChJsonLd, 1);

  self->roots = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  self->articles = g_ptr_array_new ();
  self->pages = g_ptr_array_new ();
  self->named = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < scripts->len; i++)
    {
      const xmlNode *node = g_ptr_array_index (scripts, i);
      const char *json;
      JsonNode *parsed;

      if (!ch_html_attribute_is (node, "type", "application/ld+json") || node->children == NULL
          || node->children->content == NULL)
        continue;

      json = (const char *) node->children->content;
      parsed = parse (json);
      if (parsed == NULL)
        parsed = pick (json);
      g_ptr_array_add (self->roots, parsed);
      collect (self, parsed);
    }
  return self;
}

void
ch_json_ld_free (ChJsonLd *self)
{
  g_ptr_array_unref (self->roots);
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->pages);
  g_hash_table_unref (self->named);
  g_free (self);
}

/* The name of OBJECT, or of what it points to; a name that is a thing itself might lead in circles. */
static char *
dup_name (ChJsonLd   *self,
          JsonObject *object)
{
  JsonNode *id = json_object_get_member (object, "@id");
  JsonNode *name;

  if (!json_object_has_member (object, "name") && is_string (id))
    {
      JsonObject *named = g_hash_table_lookup (self->named, json_node_get_string (id));

      object = named != NULL ? named : object;
    }
  name = json_object_get_member (object, "name");
  return is_string (name) ? ch_text_squeeze (json_node_get_string (name)) : NULL;
}

static char *
dup_words (ChJsonLd *self,
           JsonNode *node)
{
  if (node == NULL)
    return NULL;

  if (is_string (node))
    return ch_text_squeeze (json_node_get_string (node));
  if (JSON_NODE_HOLDS_OBJECT (node))
    return dup_name (self, json_node_get_object (node));
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      g_autoptr(GString) all = g_string_new (NULL);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          g_autofree char *one = dup_words (self, json_array_get_element (array, i));

          if (!ch_text_is_blank (one))
            g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", one);
        }
      return g_strdup (all->str);
    }
  return NULL;
}

static char *
find_words (ChJsonLd   *self,
            GPtrArray  *things,
            const char *member)
{
  for (guint i = 0; i < things->len; i++)
    {
      g_autofree char *words = dup_words (self, json_object_get_member (g_ptr_array_index (things, i), member));

      if (!ch_text_is_blank (words))
        return g_steal_pointer (&words);
    }
  return NULL;
}

char *
ch_json_ld_dup_string (ChJsonLd   *self,
                       const char *member)
{
  char *words = find_words (self, self->articles, member);

  return words != NULL ? words : find_words (self, self->pages, member);
}
