/* ch-photo-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-photo-card.h"

#include "ch-labels.h"
#include "ch-photo.h"
#include "ch-text.h"

struct _ChPhotoCard
{
  ChRecordCard parent_instance;
};

G_DEFINE_FINAL_TYPE (ChPhotoCard, ch_photo_card, CH_TYPE_RECORD_CARD)

/* The picture on file, or NULL where there is none. */
static GFile *
picture_file (ChPhotoCard *self,
              const char  *sha256)
{
  ChLog *log = ch_record_card_get_log (CH_RECORD_CARD (self));
  g_autofree char *path = NULL;

  if (log == NULL || sha256 == NULL)
    return NULL;

  path = ch_log_dup_file_path (log, sha256);
  return path != NULL ? g_file_new_for_path (path) : NULL;
}

/* The credit as worded; where only its parts were typed, put together from them. */
static char *
credit_label (ChPhotoCard *self,
              const char  *credit,
              const char  *creator,
              const char  *credit_line)
{
  if (!ch_text_is_blank (credit))
    return g_strdup (credit);
  if (!ch_text_is_blank (creator) && !ch_text_is_blank (credit_line))
    return g_strdup_printf ("%s/%s", creator, credit_line);
  if (!ch_text_is_blank (creator))
    return g_strdup (creator);
  if (!ch_text_is_blank (credit_line))
    return g_strdup (credit_line);
  return g_strdup ("");
}

static gboolean
lacks_credit (ChPhotoCard *self,
              const char  *credit,
              const char  *creator,
              const char  *credit_line)
{
  return ch_text_is_blank (credit) && ch_text_is_blank (creator) && ch_text_is_blank (credit_line);
}

static gboolean
has_credit (ChPhotoCard *self,
            const char  *credit,
            const char  *creator,
            const char  *credit_line)
{
  return !lacks_credit (self, credit, creator, credit_line);
}

static void
ch_photo_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_PHOTO_CARD);

  G_OBJECT_CLASS (ch_photo_card_parent_class)->dispose (object);
}

static void
ch_photo_card_class_init (ChPhotoCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_photo_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-photo-card.ui");
  gtk_widget_class_bind_template_callback (widget_class, picture_file);
  gtk_widget_class_bind_template_callback (widget_class, credit_label);
  gtk_widget_class_bind_template_callback (widget_class, has_credit);
  gtk_widget_class_bind_template_callback (widget_class, lacks_credit);
  ch_labels_bind (widget_class);
}

static void
ch_photo_card_init (ChPhotoCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
