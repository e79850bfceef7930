/* ch-html-images.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-images.h"

#include "ch-html-caption.h"
#include "ch-photo.h"
#include "ch-text.h"

#include <stdlib.h>
#include <string.h>

/* How many elements a picture and its caption may be nested in apart from each other. */
#define MAX_CLIMB 4

/* A caption that is no longer than this, in bytes, and names a maker says nothing else. */
#define MAX_CREDIT 80

/* A caption below a picture says no more than this, in bytes. */
#define MAX_CAPTION 500

/* No announcement has more pictures. */
#define MAX_IMAGES 200

/* What is smaller is an icon, in pixels. */
#define MIN_SIDE 100

static const char *const paragraphs[] = { "p", "div", "td", "center", "figcaption", "span", NULL };

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

/* The words that stand below the picture IMG, in what follows it, and say who took it. */
static char *
dup_words_below (xmlNode       *img,
                 const xmlNode *container)
{
  xmlNode *node = img;
  g_autofree char *text = NULL;
  guint n_nodes = 0;

  while (node != container && node->parent != NULL && node->next == NULL)
    node = node->parent;
  for (node = node != container ? node->next : NULL; node != NULL && ++n_nodes < CH_HTML_MAX_NEAR;
       node = ch_html_next (node, container))
    {
      if (ch_html_is (node, "img") || (node->type == XML_TEXT_NODE && !ch_text_is_blank ((const char *) node->content)))
        break;
    }
  if (node == NULL || node->type != XML_TEXT_NODE)
    return NULL;

  /* The paragraph or cell that the words stand in, unless that is the whole article. */
  for (guint climb = 0; climb < MAX_CLIMB && node != container && !ch_html_is_any (node, paragraphs); climb++)
    node = node->parent;
  if (!ch_html_is_any (node, paragraphs) || ch_html_is_within (img, node))
    return NULL;
  text = ch_html_dup_text (node);
  return strlen (text) <= MAX_CAPTION && ch_caption_names_maker (text) ? g_steal_pointer (&text) : NULL;
}

/* The end of CAPTION that says who made the picture: "… (Photo: Ada Example)", "… 王小例 摄".
 * Returns: (transfer full) (nullable) */
static char *
dup_last_words (const char *caption)
{
  static GRegex *pattern = NULL;
  static gsize once = 0;
  g_autoptr(GMatchInfo) match = NULL;

  if (g_once_init_enter (&once))
    {
      pattern = g_regex_new ("(?:[(\\[（【]\\s*|(?<=[.。!?！？;；\\s|/]))"
                             "((?:photos?|photographs?|pictures?|images?|foto|fotos|фото|crédit|credit)"
                             "(?:\\s*(?:by|credit|courtesy|von|por|de)\\b|\\s*:)[^()（）\\[\\]]{2,80}"
                             "|©[^()（）]{2,80}"
                             "|(?:[\\x{3400}-\\x{9fff}]{2,12}[\\s·]?)?[\\x{3400}-\\x{9fff}]{2,4}\\s?摄"
                             "|(?:图|图片|摄影)\\s?[:：/][^()（）]{2,30}|[\\x{3400}-\\x{9fff}]{2,12}供图)"
                             "[)\\]）】]?[.。]?\\s*$",
                             G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&once, 1);
    }
  return g_regex_match (pattern, caption, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
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
  if (strlen (caption) <= MAX_CREDIT && ch_caption_names_maker (caption))
    return g_strdup (caption);
  return dup_last_words (caption);
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

/* SOURCE, made whole by the page's own address.  Returns: (transfer full) */
static char *
dup_whole (const char *source,
           const char *base)
{
  char *whole = NULL;

  if (base != NULL)
    whole = g_uri_resolve_relative (base, source, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);
  return whole != NULL ? whole : g_strdup (source);
}

static char *
dup_address (xmlNode    *img,
             const char *base)
{
  g_autofree char *source = dup_source (img);

  return source != NULL ? dup_whole (source, base) : NULL;
}

/* Whether a picture without a caption belongs to the page's frame, by its size or what it is called. */
static gboolean
is_ornament (const xmlNode *img,
             const char    *address)
{
  static const char *const names[] = {
    "logo", "icon", "avatar", "spacer", "blank.", "pixel", "button", "banner", "qrcode", "erweima",
    "share", "loading", "placeholder", "emoji", "tracking", "arrow", ".svg",
  };
  static const char *const sides[] = { "width", "height" };
  g_autofree char *lower = address != NULL ? g_ascii_strdown (address, -1) : NULL;

  if (lower == NULL || !(g_str_has_prefix (lower, "http") || strstr (lower, ":") == NULL))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strstr (lower, names[i]) != NULL)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      const char *side = ch_html_get_attribute (img, sides[i]);

      if (side != NULL && g_ascii_isdigit (*side) && strchr (side, '%') == NULL && atoi (side) < MIN_SIDE)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_in_furniture (const xmlNode *node,
                 const xmlNode *container)
{
  for (; node != NULL && node != container; node = node->parent)
    if ((ch_html_get_hints (node) & CH_HINT_FURNITURE) || ch_html_is_unseen (node, TRUE))
      return TRUE;
  return FALSE;
}

static gboolean
has_address (GListModel *images,
             const char *address,
             guint      *position)
{
  for (*position = 0; *position < g_list_model_get_n_items (images); (*position)++)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (images, *position);

      if (g_strcmp0 (ch_photo_get_address (photo), address) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The picture IMG of the article, or %NULL if it is none. */
static ChPhoto *
read_image (xmlNode    *img,
            xmlNode    *container,
            const char *base)
{
  const char *alternative = ch_html_get_attribute (img, "alt");
  g_autofree char *caption = dup_caption (img);
  g_autofree char *address = dup_address (img, base);
  g_autofree char *credit = NULL;
  ChPhoto *photo;

  if (caption == NULL)
    caption = dup_words_below (img, container);
  if (caption == NULL && (is_ornament (img, address) || is_in_furniture (img, container)))
    return NULL;

  credit = caption != NULL ? dup_credit (img, caption) : NULL;
  photo = ch_photo_new ();
  ch_photo_set_caption (photo, caption);
  ch_photo_set_credit (photo, credit);
  ch_photo_set_address (photo, address);
  if (!ch_text_is_blank (alternative) && g_strcmp0 (alternative, caption) != 0)
    {
      g_autofree char *squeezed = ch_text_squeeze (alternative);

      ch_photo_set_alt_text (photo, squeezed);
    }
  return photo;
}

/* The picture that the page gives for sharing comes first if the article shows it, and is the only
 * one if the article shows none. */
static void
find_lead (GListStore        *images,
           const ChMetadatum *said,
           const char        *base)
{
  g_autofree char *address = said->value != NULL ? dup_whole (said->value, base) : NULL;
  g_autoptr(ChPhoto) lead = NULL;
  guint position;

  if (address == NULL)
    return;
  if (has_address (G_LIST_MODEL (images), address, &position))
    {
      lead = g_list_model_get_item (G_LIST_MODEL (images), position);
      g_list_store_remove (images, position);
      g_list_store_insert (images, 0, lead);
    }
  else if (g_list_model_get_n_items (G_LIST_MODEL (images)) == 0 && !is_ornament (NULL, address))
    {
      lead = ch_photo_new ();
      ch_photo_set_address (lead, address);
      g_list_store_append (images, lead);
    }
}

void
ch_html_find_images (ChArticle        *article,
                     const ChHtmlPage *page)
{
  const char *final_address = ch_article_get_final_address (article);
  const char *base = final_address != NULL ? final_address : ch_article_get_address (article);
  GListStore *images = ch_article_get_images (article);

  for (xmlNode *node = page->container;
       node != NULL && g_list_model_get_n_items (G_LIST_MODEL (images)) < MAX_IMAGES;
       node = ch_html_next (node, page->container))
    {
      g_autoptr(ChPhoto) photo = ch_html_is (node, "img") ? read_image (node, page->container, base) : NULL;
      guint position;

      if (photo != NULL && !has_address (G_LIST_MODEL (images), ch_photo_get_address (photo), &position))
        g_list_store_append (images, photo);
    }
  find_lead (images, &page->metadata->image, base);
}
