/* ch-profile-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-profile-rows.h"

#include "ch-document.h"
#include "ch-edtf.h"
#include "ch-file-preview.h"
#include "ch-line.h"
#include "ch-meeting-row.h"
#include "ch-photo.h"
#include "ch-profile.h"
#include "ch-register-row.h"
#include "ch-text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* The longer side of a photo, in pixels */
#define PICTURE_SIZE 96

static GtkWidget *
new_row (const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  ch_line_align (row);
  return row;
}

/* A row that leads to the meeting UID. */
static GtkWidget *
new_meeting_row (const char *title,
                 const char *subtitle,
                 const char *uid)
{
  GtkWidget *row = new_row (title, subtitle);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-meeting");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uid);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

GtkWidget *
ch_profile_row_new_post (gpointer item,
                         gpointer user_data)
{
  ChHeldPost *post = item;
  const char *title = ch_held_post_get_title (post);
  const char *body = ch_held_post_get_organisation (post);
  g_autofree char *span = ch_edtf_dup_range_label (ch_held_post_get_from (post), ch_held_post_get_to (post));
  g_autofree char *heading = ch_text_is_blank (body) || ch_text_is_blank (title)
                               ? g_strdup (ch_text_is_blank (title) ? body : title)
                               : g_strdup_printf ("%s, %s", title, body);
  const char *known_span = ch_held_post_get_from (post) != NULL ? span : NULL;
  g_autofree char *source = NULL;
  g_autofree char *subtitle = NULL;
  guint n;

  if (ch_held_post_get_post (post) != NULL)
    return new_row (heading, known_span);

  /* What nobody has put on file says where it is from. */
  n = ch_held_post_get_n_meetings (post);
  source = g_strdup_printf (ngettext ("from %u meeting", "from %u meetings", n), n);
  subtitle = ch_line_join (" · ", known_span, source);
  return new_row (heading, subtitle);
}

GtkWidget *
ch_profile_row_new_meeting (gpointer item,
                            gpointer user_data)
{
  ChMeetingRow *row = item;
  const char *title = ch_meeting_row_get_title (row);
  g_autofree char *day = NULL;

  g_object_get (row, "date-label", &day, NULL);
  return new_meeting_row (title != NULL ? title : _("Untitled meeting"), day, ch_meeting_row_get_uid (row));
}

GtkWidget *
ch_profile_row_new_document (gpointer item,
                             gpointer user_data)
{
  ChTrace *trace = item;
  g_autofree char *day = ch_edtf_dup_label (ch_trace_get_date (trace));

  return new_meeting_row (ch_document_get_title (CH_DOCUMENT (ch_trace_get_record (trace))), day, ch_trace_get_meeting (trace));
}

GtkWidget *
ch_profile_row_new_photo (gpointer item,
                          gpointer user_data)
{
  ChTrace *trace = item;
  ChPhoto *photo = CH_PHOTO (ch_trace_get_record (trace));
  const char *caption = ch_photo_get_caption (photo);
  const char *credit = ch_photo_get_credit (photo);
  const char *file = ch_photo_get_file (photo);
  GtkWidget *row = new_meeting_row (!ch_text_is_blank (caption) ? caption : ch_trace_get_title (trace),
                                    credit != NULL ? credit : _("No credit"), ch_trace_get_meeting (trace));
  GtkWidget *picture;

  if (file != NULL)
    {
      picture = g_object_new (CH_TYPE_FILE_PREVIEW, "size", PICTURE_SIZE, "alternative-text", ch_photo_get_alt_text (photo), NULL);
      g_object_set (picture, "log", user_data, "file", file, NULL);
      gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
    }
  else
    {
      picture = gtk_image_new_from_icon_name ("image-x-generic-symbolic");
      gtk_widget_set_size_request (picture, PICTURE_SIZE, PICTURE_SIZE * 3 / 4);
      gtk_widget_add_css_class (picture, "picture-room");
    }
  gtk_widget_set_valign (picture, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (picture, 9);
  gtk_widget_set_margin_bottom (picture, 9);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), picture);
  if (credit == NULL)
    {
      GtkWidget *mark = gtk_image_new_from_icon_name ("camera-disabled-symbolic");

      gtk_widget_add_css_class (mark, "warning");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  return row;
}

GtkWidget *
ch_profile_row_new_companion (gpointer item,
                              gpointer user_data)
{
  ChRegisterRow *row = item;
  guint n = ch_register_row_get_n_meetings (row);
  g_autofree char *count = g_strdup_printf (ngettext ("%u meeting", "%u meetings", n), n);

  return new_row (ch_register_row_get_name (row), count);
}
