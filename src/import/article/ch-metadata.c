/* ch-metadata.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-metadata.h"

#include "ch-json-ld.h"
#include "ch-text.h"

#include <string.h>

/* So many meta elements, scripts or properties are looked at. */
#define MAX_OF_A_KIND 1000

/* Names of meta elements (attribute name, property or itemprop), the best first. */
static const char *const headline_names[] = {
  "og:title", "twitter:title", "articletitle", "dc.title", "dcterms.title", NULL,
};
static const char *const published_names[] = {
  "article:published_time", "og:published_time", "datepublished", "publishdate", "publish-date",
  "publish_date", "pubdate", "publicationdate", "publication_date", "dc.date.issued",
  "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "date",
  "sailthru.date", "parsely-pub-date", "article.published", "firstpublishedtime",
  "cxenseparse:recs:publishtime", "weibo:article:create_at", "creationdate",
  "article:publication_date", "publish_time", "published_time", "pub_date", "published",
  "releasedate", "w-published-date", "cludo:date", "dcsext.articlefirstpublished", "bt:pubdate",
  "rnews:datepublished", "article:created", "article_date_original", "citation_publication_date",
  "citation_online_date", "citation_date", "displaydate", "artikel_datum",
  "og:article:published_time", "og:pubdate", "newsdate", "news:published",
  "originalpublicationdate", "timestamp", "search_date", "utime", "issued", NULL,
};
/* What somebody says of an article by hand or by a template of its own. */
static const char *const modified_names[] = {
  "datemodified", "dateupdate", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified",
  "modified", "revised", "article.updated", NULL,
};
/* What systems of many sites write into whatever they send. */
static const char *const touched_names[] = {
  "article:modified_time", "og:updated_time", "og:article:modified_time", "article:modified", NULL,
};
static const char *const author_names[] = {
  "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl",
  "twitter:data1", "article.author", "citation_author", "dcterms.creator", "authors", "creator",
  "article:author_name", NULL,
};
static const char *const publisher_names[]
    = { "og:site_name", "sitename", "dc.publisher", "dcterms.publisher", "application-name", NULL };
static const char *const subheadline_names[] = { "subtitle", "subheadline", "article:subtitle", "sub_title", NULL };
static const char *const site_names[] = { "og:site_name", "sitename", "application-name", NULL };
static const char *const canonical_names[] = { "og:url", NULL };
static const char *const image_names[] = { "og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src", NULL };
static const char *const generator_names[] = { "generator", NULL };
static const char *const language_names[]
    = { "content-language", "og:locale", "dc.language", "dcterms.language", NULL };

/* Keeps VALUE, unless there is a better one already.  Takes RULE over. */
static void
take (ChMetadatum *datum,
      const char  *value,
      char        *rule)
{
  g_autofree char *owned = rule;

  if (datum->value != NULL || ch_text_is_blank (value))
    return;

  datum->value = ch_text_squeeze (value);
  datum->rule = g_steal_pointer (&owned);
}

/* "2018-07-03…" */
static gboolean
begins_with_day (const char *text)
{
  static const char form[] = "dddd-dd-dd";

  for (guint i = 0; form[i] != '\0'; i++)
    if (form[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return FALSE;
  return TRUE;
}

/* The last resort: a meta element of the site's own making that speaks of making. */
static void
take_own_date (ChMetadatum *datum,
               GPtrArray   *metas)
{
  static const char *const words[] = { "publi", "upload", "creat", "issue", "release" };

  for (guint i = 0; i < metas->len && datum->value == NULL; i++)
    {
      const xmlNode *meta = g_ptr_array_index (metas, i);
      const char *content = ch_html_get_attribute (meta, "content");
      const char *name = ch_html_get_attribute (meta, "property");

      if (name == NULL)
        name = ch_html_get_attribute (meta, "name");
      if (name == NULL || content == NULL || !begins_with_day (content))
        continue;
      for (guint w = 0; w < G_N_ELEMENTS (words); w++)
        if (strstr (name, words[w]) != NULL)
          take (datum, content, g_strdup_printf ("meta[%s]", name));
    }
}

/* Returns: (transfer full) (element-type utf8 utf8): by each name of a meta element that says anything,
 * in lower case, what the first of that name says */
static GHashTable *
index_metas (GPtrArray *metas)
{
  static const char *const attributes[] = { "property", "name", "itemprop", "http-equiv" };
  GHashTable *contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < metas->len; i++)
    {
      const xmlNode *meta = g_ptr_array_index (metas, i);
      const char *content = ch_html_get_attribute (meta, "content");

      if (ch_text_is_blank (content))
        continue;
      for (guint a = 0; a < G_N_ELEMENTS (attributes); a++)
        {
          const char *name = ch_html_get_attribute (meta, attributes[a]);
          g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

          if (lower != NULL && !g_hash_table_contains (contents, lower))
            g_hash_table_insert (contents, g_steal_pointer (&lower), (gpointer) content);
        }
    }
  return contents;
}

static void
take_meta (ChMetadatum       *datum,
           GHashTable        *contents,
           const char *const *names)
{
  for (guint i = 0; names[i] != NULL && datum->value == NULL; i++)
    {
      const char *content = g_hash_table_lookup (contents, names[i]);

      if (content != NULL)
        take (datum, content, g_strdup_printf ("meta[%s]", names[i]));
    }
}

static void
take_json_ld (ChMetadatum *datum,
              ChJsonLd    *linked_data,
              const char  *member)
{
  g_autofree char *value = ch_json_ld_dup_string (linked_data, member);

  take (datum, value, g_strdup_printf ("json-ld:%s", member));
}

/* The elements of a page that say something of it, gathered in one walk: all in the page's order. */
typedef struct
{
  GPtrArray *metas;   /* (owned) (element-type xmlNode) */
  GPtrArray *scripts; /* (owned) (element-type xmlNode) */
  GPtrArray *props;   /* (owned) (element-type xmlNode): with an itemprop */
  xmlNode *title;     /* (unowned) (nullable) */
  const char *canonical; /* (unowned) (nullable) */
} Survey;

static void
survey_clear (Survey *survey)
{
  g_ptr_array_unref (survey->metas);
  g_ptr_array_unref (survey->scripts);
  g_ptr_array_unref (survey->props);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Survey, survey_clear)

static void
add (GPtrArray *nodes,
     xmlNode   *node)
{
  if (nodes->len < MAX_OF_A_KIND)
    g_ptr_array_add (nodes, node);
}

static void
survey_page (Survey  *survey,
             xmlNode *root)
{
  survey->metas = g_ptr_array_new ();
  survey->scripts = g_ptr_array_new ();
  survey->props = g_ptr_array_new ();

  for (xmlNode *node = root; node != NULL; node = ch_html_next (node, root))
    {
      if (ch_html_is (node, "meta"))
        add (survey->metas, node);
      else if (ch_html_is (node, "script"))
        add (survey->scripts, node);
      else if (survey->title == NULL && ch_html_is (node, "title"))
        survey->title = node;
      else if (survey->canonical == NULL && ch_html_is (node, "link") && ch_html_attribute_is (node, "rel", "canonical"))
        survey->canonical = ch_html_get_attribute (node, "href");
      else if (ch_html_get_attribute (node, "itemprop") != NULL)
        add (survey->props, node);
    }
}

/* <time itemprop="datePublished" datetime="…"> and the like, within the page. */
static void
take_microdata (ChMetadatum *datum,
                GPtrArray   *props,
                const char  *property)
{
  for (guint i = 0; i < props->len && datum->value == NULL; i++)
    {
      const xmlNode *node = g_ptr_array_index (props, i);
      const char *value;

      if (!ch_html_attribute_is (node, "itemprop", property))
        continue;
      value = ch_html_get_attribute (node, "datetime");
      if (value == NULL)
        value = ch_html_get_attribute (node, "content");
      take (datum, value, g_strdup_printf ("itemprop[%s]", property));
    }
}

ChMetadata *
ch_metadata_new (xmlNode *root)
{
  ChMetadata *self = g_new0 (ChMetadata, 1);
  g_auto(Survey) survey = { NULL };
  g_autoptr(ChJsonLd) linked_data = NULL;
  g_autofree char *title = NULL;
  g_autoptr(GHashTable) contents = NULL;

  survey_page (&survey, root);
  contents = index_metas (survey.metas);
  linked_data = ch_json_ld_new (survey.scripts);
  title = survey.title != NULL ? ch_html_dup_text (survey.title) : NULL;
  take (&self->page_title, title, g_strdup ("title"));

  take_json_ld (&self->headline, linked_data, "headline");
  take_json_ld (&self->published, linked_data, "datePublished");
  take_json_ld (&self->author, linked_data, "author");
  take_json_ld (&self->publisher, linked_data, "publisher");
  take_json_ld (&self->language, linked_data, "inLanguage");

  take_meta (&self->headline, contents, headline_names);
  take_meta (&self->published, contents, published_names);
  take_microdata (&self->published, survey.props, "datePublished");
  take_own_date (&self->published, survey.metas);
  take_meta (&self->modified, contents, modified_names);
  take_microdata (&self->modified, survey.props, "dateModified");
  take_meta (&self->touched, contents, touched_names);
  take_json_ld (&self->touched, linked_data, "dateModified");
  take_meta (&self->author, contents, author_names);
  take_meta (&self->publisher, contents, publisher_names);
  take (&self->language, ch_html_get_attribute (root, "lang"), g_strdup ("html[lang]"));
  take_meta (&self->language, contents, language_names);
  take_meta (&self->subheadline, contents, subheadline_names);
  take_json_ld (&self->subheadline, linked_data, "alternativeHeadline");
  take_meta (&self->site, contents, site_names);
  take (&self->canonical, survey.canonical, g_strdup ("link[canonical]"));
  take_meta (&self->canonical, contents, canonical_names);
  take_meta (&self->image, contents, image_names);
  take_meta (&self->generator, contents, generator_names);
  return self;
}

static void
clear (ChMetadatum *datum)
{
  g_clear_pointer (&datum->value, g_free);
  g_clear_pointer (&datum->rule, g_free);
}

void
ch_metadata_free (ChMetadata *self)
{
  clear (&self->page_title);
  clear (&self->headline);
  clear (&self->published);
  clear (&self->modified);
  clear (&self->touched);
  clear (&self->author);
  clear (&self->publisher);
  clear (&self->language);
  clear (&self->subheadline);
  clear (&self->site);
  clear (&self->canonical);
  clear (&self->image);
  clear (&self->generator);
  g_free (self);
}
