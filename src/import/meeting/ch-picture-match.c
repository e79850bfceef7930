/* ch-picture-match.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-picture-match.h"

#include "ch-photo.h"
#include "ch-text.h"

#include <string.h>

static gboolean
holds (const char *text,
       const char *words)
{
  g_autofree char *folded_text = NULL;
  g_autofree char *folded_words = NULL;

  if (text == NULL || words == NULL)
    return FALSE;

  folded_text = ch_text_fold (text);
  folded_words = ch_text_fold (words);
  return *folded_words != '\0' && strstr (folded_text, folded_words) != NULL;
}

/* What IMAGE shows, in words: its caption without the credit line at its end, which stands beside it.
 * Returns: (transfer full) (nullable) */
static char *
dup_caption (ChPhoto *image,
             ChPhoto *photo)
{
  const char *caption = ch_photo_get_caption (image);
  const char *credit = ch_photo_get_credit (photo);
  g_autofree char *own = NULL;

  if (caption == NULL || holds (credit, caption))
    return NULL;

  own = g_strdup (caption);
  if (credit != NULL && g_str_has_suffix (own, credit))
    own[strlen (own) - strlen (credit)] = '\0';
  g_strchomp (own);
  /* What parted the two: "… at the signing. (Photo: …" */
  while (*own != '\0' && strchr ("(|/-", own[strlen (own) - 1]) != NULL)
    {
      own[strlen (own) - 1] = '\0';
      g_strchomp (own);
    }
  return *own != '\0' ? g_steal_pointer (&own) : NULL;
}

static void
give (ChPhoto *photo,
      ChPhoto *image)
{
  g_autofree char *caption = dup_caption (image, photo);

  ch_photo_set_address (photo, ch_photo_get_address (image));
  if (ch_photo_get_caption (photo) == NULL)
    ch_photo_set_caption (photo, caption);
  if (ch_photo_get_alt_text (photo) == NULL)
    ch_photo_set_alt_text (photo, ch_photo_get_alt_text (image));
}

void
ch_picture_match (ChMeeting *meeting,
                  ChArticle *article)
{
  GListModel *photos = G_LIST_MODEL (ch_meeting_get_photos (meeting));
  GListModel *images = G_LIST_MODEL (ch_article_get_images (article));
  guint n_photos = g_list_model_get_n_items (photos);
  guint n_images = g_list_model_get_n_items (images);

  for (guint i = 0; i < n_photos; i++)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (photos, i);

      for (guint j = 0; j < n_images && ch_photo_get_address (photo) == NULL; j++)
        {
          g_autoptr(ChPhoto) image = g_list_model_get_item (images, j);

          if (holds (ch_photo_get_credit (image), ch_photo_get_credit (photo))
              || holds (ch_photo_get_caption (image), ch_photo_get_credit (photo)))
            give (photo, image);
        }
    }

  if (n_photos == 1 && n_images == 1)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (photos, 0);
      g_autoptr(ChPhoto) image = g_list_model_get_item (images, 0);

      if (ch_photo_get_address (photo) == NULL)
        give (photo, image);
    }
}
