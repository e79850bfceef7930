/* ch-profile-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-profile-pane-private.h"

#include "ch-bin.h"
#include "ch-labels.h"
#include "ch-line.h"
#include "ch-merge-dialog.h"
#include "ch-primary-menu-button.h"
#include "ch-profile-editor.h"
#include "ch-profile-labels.h"
#include "ch-profile-rows.h"

G_DEFINE_FINAL_TYPE (ChProfilePane, ch_profile_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_LOG,
  PROP_UID,
  PROP_RECORD,
  PROP_PROFILE,
  PROP_POSTS,
  PROP_MEETINGS,
  PROP_DOCUMENTS,
  PROP_PHOTOS,
  PROP_COMPANY,
  N_PROPS,
};

enum
{
  SIGNAL_MERGED,
  SIGNAL_SAVED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static GListModel *
get_list (ChProfilePane *self,
          guint          prop_id)
{
  if (prop_id == PROP_MEETINGS)
    return G_LIST_MODEL (self->meetings);
  if (self->profile == NULL)
    return NULL;
  return prop_id == PROP_POSTS       ? ch_profile_get_posts (self->profile)
         : prop_id == PROP_DOCUMENTS ? ch_profile_get_documents (self->profile)
         : prop_id == PROP_PHOTOS    ? ch_profile_get_photos (self->profile)
                                     : ch_profile_get_company (self->profile);
}

void
ch_profile_pane_show_record (ChProfilePane *self,
                             ChRecord      *record)
{
  g_set_object (&self->record, record);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profile.edit", record != NULL && !ch_log_get_read_only (self->log));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profile.merge", record != NULL && !ch_log_get_read_only (self->log));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profile.list", record != NULL);
}

static void
release (gpointer object)
{
  if (object != NULL)
    g_object_unref (object);
}

void
ch_profile_pane_show_profile (ChProfilePane *self,
                              ChProfile     *profile)
{
  g_set_object (&self->profile, profile);
  gtk_list_box_bind_model (self->posts_box, get_list (self, PROP_POSTS), ch_profile_row_new_post, NULL, NULL);
  gtk_list_box_bind_model (self->documents_box, get_list (self, PROP_DOCUMENTS), ch_profile_row_new_document, NULL, NULL);
  gtk_list_box_bind_model (self->photos_box, get_list (self, PROP_PHOTOS), ch_profile_row_new_photo,
                           self->log != NULL ? g_object_ref (self->log) : NULL, release);
  gtk_list_box_bind_model (self->company_box, get_list (self, PROP_COMPANY), ch_profile_row_new_companion, NULL, NULL);
  for (guint i = PROP_PROFILE; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

void
ch_profile_pane_show_meetings (ChProfilePane *self,
                               GPtrArray     *rows)
{
  g_list_store_splice (self->meetings, 0, g_list_model_get_n_items (G_LIST_MODEL (self->meetings)), rows->pdata, rows->len);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEETINGS]);
}

static void
on_merged (ChProfilePane *self)
{
  g_signal_emit (self, signals[SIGNAL_MERGED], 0);
}

static void
on_merge (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  ChProfilePane *self = CH_PROFILE_PANE (widget);
  ChMergeDialog *dialog = ch_merge_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->log, self->which, self->record);

  g_signal_connect_object (dialog, "merged", G_CALLBACK (on_merged), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_saved (ChProfilePane *self)
{
  g_signal_emit (self, signals[SIGNAL_SAVED], 0);
}

static void
on_edit (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ChProfilePane *self = CH_PROFILE_PANE (widget);
  ChProfileEditor *editor
      = ch_profile_editor_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->log, self->which, self->record);

  g_signal_connect_object (editor, "saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (editor));
}

static void
on_list (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ChProfilePane *self = CH_PROFILE_PANE (widget);
  const char *name = ch_record_get_string (self->record, ch_record_find_field (self->record, "name"));
  g_autofree char *words = g_strdup_printf (self->which == CH_REGISTER_PEOPLE ? "person:\"%s\"" : "body:\"%s\"", name);

  gtk_widget_activate_action (widget, "win.show-words", "s", words);
}

static void
ch_profile_pane_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  ChProfilePane *self = CH_PROFILE_PANE (object);

  switch (prop_id)
    {
    case PROP_REGISTER:
      g_value_set_int (value, self->which);
      break;
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    case PROP_UID:
      g_value_set_string (value, self->uid);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_PROFILE:
      g_value_set_object (value, self->profile);
      break;
    case PROP_POSTS:
    case PROP_MEETINGS:
    case PROP_DOCUMENTS:
    case PROP_PHOTOS:
    case PROP_COMPANY:
      g_value_set_object (value, get_list (self, prop_id));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_profile_pane_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  ChProfilePane *self = CH_PROFILE_PANE (object);

  switch (prop_id)
    {
    case PROP_REGISTER:
      self->which = g_value_get_int (value);
      break;
    case PROP_LOG:
      if (g_set_object (&self->log, g_value_get_object (value)))
        {
          g_signal_group_set_target (self->log_signals, self->log);
          ch_profile_pane_load (self);
        }
      break;
    case PROP_UID:
      g_free (self->uid);
      self->uid = g_value_dup_string (value);
      ch_profile_pane_load (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_profile_pane_dispose (GObject *object)
{
  ChProfilePane *self = CH_PROFILE_PANE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->log_signals);
  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_PROFILE_PANE);
  g_clear_object (&self->log);
  g_clear_object (&self->record);
  g_clear_object (&self->profile);
  g_clear_object (&self->meetings);

  G_OBJECT_CLASS (ch_profile_pane_parent_class)->dispose (object);
}

static void
ch_profile_pane_finalize (GObject *object)
{
  g_free (CH_PROFILE_PANE (object)->uid);

  G_OBJECT_CLASS (ch_profile_pane_parent_class)->finalize (object);
}

static void
ch_profile_pane_class_init (ChProfilePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  static const char *const lists[] = { "posts", "meetings", "documents", "photos", "company" };

  object_class->get_property = ch_profile_pane_get_property;
  object_class->set_property = ch_profile_pane_set_property;
  object_class->dispose = ch_profile_pane_dispose;
  object_class->finalize = ch_profile_pane_finalize;

  properties[PROP_REGISTER] = g_param_spec_int ("register", NULL, NULL, 0, CH_N_REGISTERS - 1, CH_REGISTER_PEOPLE,
                                                flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, flags);
  properties[PROP_UID] = g_param_spec_string ("uid", NULL, NULL, NULL, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, CH_TYPE_RECORD, readable);
  properties[PROP_PROFILE] = g_param_spec_object ("profile", NULL, NULL, CH_TYPE_PROFILE, readable);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    properties[PROP_POSTS + i] = g_param_spec_object (lists[i], NULL, NULL, G_TYPE_LIST_MODEL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_MERGED] = g_signal_new ("merged", CH_TYPE_PROFILE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[SIGNAL_SAVED] = g_signal_new ("saved", CH_TYPE_PROFILE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CH_TYPE_PRIMARY_MENU_BUTTON);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-profile-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ChProfilePane, posts_box);
  gtk_widget_class_bind_template_child (widget_class, ChProfilePane, meetings_box);
  gtk_widget_class_bind_template_child (widget_class, ChProfilePane, documents_box);
  gtk_widget_class_bind_template_child (widget_class, ChProfilePane, photos_box);
  gtk_widget_class_bind_template_child (widget_class, ChProfilePane, company_box);
  ch_labels_bind (widget_class);
  ch_profile_labels_bind (widget_class);

  gtk_widget_class_install_action (widget_class, "profile.edit", NULL, on_edit);
  gtk_widget_class_install_action (widget_class, "profile.merge", NULL, on_merge);
  gtk_widget_class_install_action (widget_class, "profile.list", NULL, on_list);
}

static void
ch_profile_pane_init (ChProfilePane *self)
{
  self->meetings = g_list_store_new (CH_TYPE_MEETING_ROW);
  self->log_signals = g_signal_group_new (CH_TYPE_LOG);
  g_signal_group_connect_swapped (self->log_signals, "meeting-changed", G_CALLBACK (ch_profile_pane_load_later), self);
  g_signal_group_connect_swapped (self->log_signals, "person-changed", G_CALLBACK (ch_profile_pane_load_later), self);
  g_signal_group_connect_swapped (self->log_signals, "organisation-changed", G_CALLBACK (ch_profile_pane_load_later), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  ch_line_align (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->meetings_box, G_LIST_MODEL (self->meetings), ch_profile_row_new_meeting, NULL, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profile.edit", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profile.merge", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profile.list", FALSE);
}
