/* ch-preview-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-preview-rows.h"

#include "ch-country.h"
#include "ch-edtf.h"
#include "ch-line.h"
#include "ch-participant.h"
#include "ch-table-reader.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

/* So many are measured in a moment, and tell enough. */
#define MOST_LETTERS 400

struct _ChPreviewRows
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray *rows; /* (element-type GtkWidget): what stands in the group */
};

G_DEFINE_FINAL_TYPE (ChPreviewRows, ch_preview_rows, ADW_TYPE_BIN)

static void
append_words (GString    *text,
              const char *between,
              const char *words)
{
  if (!ch_text_is_blank (words))
    g_string_append_printf (text, "%s%s", text->len > 0 ? between : "", words);
}

/* When, where and who, as far as it is known. */
static char *
dup_details (ChMeeting *meeting)
{
  const char *date = ch_meeting_get_date (meeting);
  g_autofree char *day = date != NULL ? ch_edtf_dup_range_label (date, ch_meeting_get_end_date (meeting)) : NULL;
  GListModel *people = G_LIST_MODEL (ch_meeting_get_participants (meeting));
  g_autofree char *place = ch_line_join (", ", ch_meeting_get_venue (meeting), ch_meeting_get_city (meeting),
                                         ch_country_get_name (ch_meeting_get_country (meeting)));
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr(ChParticipant) person = g_list_model_get_item (people, i);

      append_words (names, ", ", ch_participant_get_name (person));
    }

  return ch_line_join (" · ", day, place, names->str);
}

static void
add_row (ChPreviewRows *self,
         const char    *title,
         const char    *subtitle,
         gboolean       refused)
{
  g_autofree char *short_title = ch_text_shorten (title != NULL ? title : "", MOST_LETTERS);
  g_autofree char *short_subtitle = ch_text_shorten (subtitle, MOST_LETTERS);
  /* Title and subtitle of a row are Pango markup. */
  g_autofree char *title_markup = g_markup_escape_text (short_title, -1);
  g_autofree char *subtitle_markup = g_markup_escape_text (short_subtitle, -1);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle_markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), refused ? 0 : 2);
  if (refused)
    {
      image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
      gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Refused"), -1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
    }
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->group, row);
}

static void
clear (ChPreviewRows *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
ch_preview_rows_dispose (GObject *object)
{
  CH_PREVIEW_ROWS (object)->group = NULL;

  G_OBJECT_CLASS (ch_preview_rows_parent_class)->dispose (object);
}

static void
ch_preview_rows_finalize (GObject *object)
{
  g_ptr_array_unref (CH_PREVIEW_ROWS (object)->rows);

  G_OBJECT_CLASS (ch_preview_rows_parent_class)->finalize (object);
}

static void
ch_preview_rows_class_init (ChPreviewRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ch_preview_rows_dispose;
  object_class->finalize = ch_preview_rows_finalize;
}

static void
ch_preview_rows_init (ChPreviewRows *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("The First Rows"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

void
ch_preview_rows_show (ChPreviewRows *self,
                      GArray        *rows)
{
  g_return_if_fail (CH_IS_PREVIEW_ROWS (self));
  g_return_if_fail (rows != NULL);

  clear (self);
  adw_preferences_group_set_description (self->group, rows->len == 0 ? _("The table has a heading and no rows.") : NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const ChTableRow *row = &g_array_index (rows, ChTableRow, i);
      g_autofree char *place = g_strdup_printf (_("Line %lu"), row->line);
      g_autofree char *details = row->meeting != NULL ? dup_details (row->meeting) : NULL;

      if (row->meeting != NULL)
        add_row (self, ch_meeting_get_title (row->meeting), details, FALSE);
      else
        add_row (self, place, row->reason, TRUE);
    }
}

void
ch_preview_rows_fail (ChPreviewRows *self,
                      const char    *sentence)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (CH_IS_PREVIEW_ROWS (self));
  g_return_if_fail (sentence != NULL);

  /* The description of a group is Pango markup. */
  markup = g_markup_escape_text (sentence, -1);
  clear (self);
  adw_preferences_group_set_description (self->group, markup);
}
