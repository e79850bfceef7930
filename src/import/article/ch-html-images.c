/* ch-html-images.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-images.h"

#include "ch-html-caption.h"
#include "ch-photo.h"
#include "ch-text.h"

#include <string.h>

/* How many elements a picture and its caption may be nested in apart from each other. */
#define MAX_CLIMB 4

/* A caption that is no longer than this, in bytes, and names a maker says nothing else. */
#define MAX_CREDIT 80

/* No announcement has more pictures. */
#define MAX_IMAGES 200

/* The words that stand with the picture IMG: in the nearest element around it that is meant for
 * both.  Returns: (transfer full) (nullable) */
static char *
dup_caption (xmlNode *img)
{
  xmlNode *node = img->parent;

  for (guint climb = 0; node != NULL && climb < MAX_CLIMB; climb++, node = node->parent)
    if (ch_html_is_caption (node, ch_html_get_hints (node)))
      {
        g_autofree char *text = ch_html_dup_text (node);

        if (*text != '\0')
          return g_steal_pointer (&text);
      }
  return NULL;
}

/* The element within CAPTION's element that says who made the picture.  Returns: (transfer full) (nullable) */
static char *
dup_credit (xmlNode    *img,
            const char *caption)
{
  xmlNode *around = img->parent;
  guint n_nodes = 0;

  for (guint climb = 0; around != NULL && climb < MAX_CLIMB; climb++, around = around->parent)
    for (xmlNode *node = around->children; node != NULL && ++n_nodes < CH_HTML_MAX_NEAR;
         node = ch_html_next (node, around))
      {
        const char *class = ch_html_get_attribute (node, "class");
        const char *itemprop = ch_html_get_attribute (node, "itemprop");

        if ((class != NULL && strstr (class, "credit") != NULL) || g_strcmp0 (itemprop, "copyrightHolder") == 0)
          {
            g_autofree char *text = ch_html_dup_text (node);

            if (*text != '\0' && strstr (caption, text) != NULL)
              return g_steal_pointer (&text);
          }
      }
  return strlen (caption) <= MAX_CREDIT && ch_caption_names_maker (caption) ? g_strdup (caption) : NULL;
}

/* The largest picture that SRCSET offers: "small.jpg 480w, large.jpg 1200w" or "… 2x".  An address
 * may have commas in it, but for a last one that ends the offer. */
static char *
dup_largest (const char *srcset)
{
  const char *p = srcset != NULL ? srcset : "";
  const char *best = NULL;
  gsize best_length = 0;
  double best_size = -1;

  while (*p != '\0')
    {
      const char *address = p += strspn (p, " \t\n\r,");
      gsize length = strcspn (p, " \t\n\r");
      double size = 1;

      p += length;
      if (length > 0 && address[length - 1] == ',')
        {
          length--;
        }
      else
        {
          p += strspn (p, " \t\n\r");
          if (g_ascii_isdigit (*p))
            size = g_ascii_strtod (p, NULL);
          p += strcspn (p, ",");
        }
      if (length > 0 && !g_str_has_prefix (address, "data:") && size > best_size)
        {
          best = address;
          best_length = length;
          best_size = size;
        }
    }
  return best != NULL ? g_strndup (best, best_length) : NULL;
}

/* The picture that IMG shows once it is loaded: pages put off loading it, and offer it in sizes.
 * Returns: (transfer full) (nullable) */
static char *
dup_source (xmlNode *img)
{
  static const char *const sets[] = { "srcset", "data-srcset", "data-lazy-srcset" };
  static const char *const sources[]
      = { "data-src", "data-original", "data-lazy-src", "data-url", "data-hi-res-src", "src" };
  char *source = NULL;
  guint n_nodes = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sets) && source == NULL; i++)
    source = dup_largest (ch_html_get_attribute (img, sets[i]));
  /* libxml2 does not know that a source element holds nothing, and puts the picture into it. */
  for (xmlNode *outer = img->parent;
       source == NULL && (ch_html_is (outer, "source") || ch_html_is (outer, "picture"));
       outer = outer->parent)
    for (xmlNode *node = outer; node != NULL && source == NULL && ++n_nodes <= CH_HTML_MAX_NEAR;
         node = ch_html_next (node, outer))
      for (guint i = 0; ch_html_is (node, "source") && i < G_N_ELEMENTS (sets) && source == NULL; i++)
        source = dup_largest (ch_html_get_attribute (node, sets[i]));
  for (guint i = 0; i < G_N_ELEMENTS (sources) && source == NULL; i++)
    {
      const char *value = ch_html_get_attribute (img, sources[i]);

      if (value != NULL && *value != '\0' && !g_str_has_prefix (value, "data:"))
        source = g_strdup (value);
    }
  return source;
}

/* The address of a picture, made whole by the page's own. */
static char *
dup_address (xmlNode    *img,
             const char *base)
{
  g_autofree char *source = dup_source (img);
  g_autofree char *whole = NULL;

  if (source == NULL)
    return NULL;
  if (base != NULL)
    whole = g_uri_resolve_relative (base, source, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);
  return whole != NULL ? g_steal_pointer (&whole) : g_steal_pointer (&source);
}

void
ch_html_find_images (ChArticle *article,
                     xmlNode   *container)
{
  const char *final_address = ch_article_get_final_address (article);
  const char *base = final_address != NULL ? final_address : ch_article_get_address (article);
  guint n_images = 0;

  for (xmlNode *node = container; node != NULL && n_images < MAX_IMAGES; node = ch_html_next (node, container))
    {
      g_autoptr(ChPhoto) photo = NULL;
      g_autofree char *caption = NULL;
      g_autofree char *credit = NULL;
      g_autofree char *address = NULL;

      if (!ch_html_is (node, "img"))
        continue;

      caption = dup_caption (node);
      if (caption == NULL)
        continue;

      credit = dup_credit (node, caption);
      address = dup_address (node, base);
      photo = ch_photo_new ();
      ch_photo_set_caption (photo, caption);
      ch_photo_set_credit (photo, credit);
      ch_photo_set_address (photo, address);
      g_list_store_append (ch_article_get_images (article), photo);
      n_images++;
    }
}
