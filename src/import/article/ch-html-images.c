/* ch-html-images.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-images.h"

#include "ch-html-caption.h"
#include "ch-photo.h"
#include "ch-text.h"

/* How many elements a picture and its caption may be nested in apart from each other. */
#define MAX_CLIMB 4

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

/* The address of a picture as the page gives it, made whole by the page's own. */
static char *
dup_address (const xmlNode *img,
             const char    *base)
{
  const char *source = ch_html_get_attribute (img, "data-src");
  g_autofree char *whole = NULL;

  if (source == NULL)
    source = ch_html_get_attribute (img, "src");
  if (source == NULL || g_str_has_prefix (source, "data:"))
    return NULL;

  if (base != NULL)
    whole = g_uri_resolve_relative (base, source, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);
  return whole != NULL ? g_steal_pointer (&whole) : g_strdup (source);
}

void
ch_html_find_images (ChArticle *article,
                     xmlNode   *container)
{
  const char *final_address = ch_article_get_final_address (article);
  const char *base = final_address != NULL ? final_address : ch_article_get_address (article);

  for (xmlNode *node = container; node != NULL; node = ch_html_next (node, container))
    {
      g_autoptr(ChPhoto) photo = NULL;
      g_autofree char *caption = NULL;
      g_autofree char *address = NULL;

      if (!ch_html_is (node, "img"))
        continue;

      caption = dup_caption (node);
      if (caption == NULL)
        continue;

      address = dup_address (node, base);
      photo = ch_photo_new ();
      ch_photo_set_caption (photo, caption);
      ch_photo_set_address (photo, address);
      g_list_store_append (ch_article_get_images (article), photo);
    }
}
