/* ch-picture-match.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-picture-match.h"

#include "ch-evidence.h"
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

/* Whether the two say the same, or one says nothing. */
static gboolean
can_be_one (const char *a,
            const char *b)
{
  g_autofree char *folded_a = a != NULL ? ch_text_fold (a) : NULL;
  g_autofree char *folded_b = b != NULL ? ch_text_fold (b) : NULL;

  return a == NULL || b == NULL || strcmp (folded_a, folded_b) == 0;
}

/* Whether OTHER is the credit of the picture that PHOTO is of: it stands in the same place, or names the same photographer
 * and no picture of its own.  Two photographers are two credits. */
static gboolean
is_same_picture (ChPhoto *photo,
                 ChPhoto *other)
{
  const char *address = ch_photo_get_address (photo);
  const char *other_address = ch_photo_get_address (other);

  if (address == NULL || !can_be_one (ch_photo_get_creator (photo), ch_photo_get_creator (other))
      || !can_be_one (ch_photo_get_credit_line (photo), ch_photo_get_credit_line (other)))
    return FALSE;
  if (other_address != NULL)
    return g_str_equal (address, other_address);
  return ch_photo_get_creator (photo) != NULL && ch_photo_get_creator (other) != NULL;
}

/* The words that proved OTHER prove what PHOTO has from it; those for what it knew already go. */
static void
pass_evidence (ChMeeting *meeting,
               ChPhoto   *photo,
               ChPhoto   *other)
{
  GListStore *list = ch_meeting_get_evidence (meeting);
  const char *uid = ch_record_get_uid (CH_RECORD (photo));
  const char *other_uid = ch_record_get_uid (CH_RECORD (other));

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (list)); i > 0; i--)
    {
      g_autoptr(ChEvidence) evidence = g_list_model_get_item (G_LIST_MODEL (list), i - 1);
      const char *field = ch_evidence_get_field (evidence);
      const ChField *place;

      if (g_strcmp0 (ch_evidence_get_record (evidence), other_uid) != 0)
        continue;
      place = field != NULL ? ch_record_find_field (CH_RECORD (photo), field) : NULL;
      if (place != NULL && place->type == CH_FIELD_STRING && ch_record_get_string (CH_RECORD (photo), place) == NULL)
        ch_evidence_set_record (evidence, uid);
      else
        g_list_store_remove (list, i - 1);
    }
}

/* What is said of one picture in two places becomes one photo. */
static void
merge (ChMeeting *meeting,
       ChPhoto   *photo,
       ChPhoto   *other)
{
  const char *credit = ch_photo_get_credit (photo);
  const char *other_credit = ch_photo_get_credit (other);
  gboolean adds = (ch_photo_get_creator (photo) == NULL && ch_photo_get_creator (other) != NULL)
                  || (ch_photo_get_credit_line (photo) == NULL && ch_photo_get_credit_line (other) != NULL);

  pass_evidence (meeting, photo, other);
  /* The wording is printed, and must name both. */
  if (adds && credit != NULL && other_credit != NULL && !holds (credit, other_credit))
    {
      g_autofree char *joined = g_strdup_printf ("%s / %s", credit, other_credit);

      ch_photo_set_credit (photo, joined);
    }
  if (ch_photo_get_creator (photo) == NULL)
    ch_photo_set_creator (photo, ch_photo_get_creator (other));
  if (ch_photo_get_credit_line (photo) == NULL)
    ch_photo_set_credit_line (photo, ch_photo_get_credit_line (other));
}

static void
merge_all (ChMeeting *meeting)
{
  GListStore *photos = ch_meeting_get_photos (meeting);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (photos)); i++)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (G_LIST_MODEL (photos), i);

      for (guint j = g_list_model_get_n_items (G_LIST_MODEL (photos)); j > 0; j--)
        {
          g_autoptr(ChPhoto) other = g_list_model_get_item (G_LIST_MODEL (photos), j - 1);

          if (other == photo || !is_same_picture (photo, other))
            continue;
          merge (meeting, photo, other);
          g_list_store_remove (photos, j - 1);
          i -= j - 1 < i;
        }
    }
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

  merge_all (meeting);
  if (g_list_model_get_n_items (photos) == 1 && n_images == 1)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (photos, 0);
      g_autoptr(ChPhoto) image = g_list_model_get_item (images, 0);

      if (ch_photo_get_address (photo) == NULL)
        give (photo, image);
    }
}
