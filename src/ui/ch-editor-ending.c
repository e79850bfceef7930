/* ch-editor-ending.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-editor-pane-private.h"

#include "ch-compat.h"
#include "ch-conflict-dialog.h"
#include "ch-error.h"
#include "ch-intake.h"
#include "ch-matcher.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static GtkWindow *
get_window (ChEditorPane *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
close_with (ChEditorPane *self,
            ChMeeting    *meeting)
{
  ch_draft_keeper_stop (self->keeper, meeting == NULL);
  g_signal_emit_by_name (self, "closed", meeting);
}

/* Nothing can be changed while it is on its way to the disk.  The cursor is taken out of the entry
 * first, because GTK 4.8 complains of a text that is made insensitive with the cursor in it. */
static void
set_busy (ChEditorPane *self,
          gboolean      busy)
{
  GtkWidget *focus = busy ? gtk_window_get_focus (get_window (self)) : NULL;

  self->busy = busy;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_window_set_focus (get_window (self), NULL);
  gtk_widget_set_sensitive (self->header_bar, !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->editor), !busy);
}

/* What the editor was to be left for does not come about; whatever the reason is, it is shown. */
static void
stay (ChEditorPane *self)
{
  g_signal_emit_by_name (self, "stayed");
}

static void
on_joined (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ChEditorPane) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = ch_matcher_join_finish (result, &error);

  /* The window may have gone meanwhile. */
  if (self->editor == NULL)
    return;

  set_busy (self, FALSE);
  if (meeting != NULL)
    close_with (self, NULL);
  else
    ch_meeting_editor_report (self->editor, error->message);
}

void
ch_editor_pane_join (ChEditorPane *self,
                     ChMeeting    *meeting)
{
  set_busy (self, TRUE);
  ch_matcher_join_async (self->log, meeting, self->meeting, NULL, on_joined, g_object_ref (self));
}

/* What was chosen of the two versions is saved as a change of the one in the log. */
static void
on_conflict_merged (ChEditorPane     *self,
                    ChMeeting        *merged,
                    ChConflictDialog *dialog)
{
  g_autoptr(ChMeeting) theirs = g_object_ref (self->other);

  ch_editor_pane_edit (self, theirs, merged);
  ch_editor_pane_save (self);
}

static void
on_other_loaded (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(ChEditorPane) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) theirs = ch_log_load_finish (CH_LOG (object), result, &error);
  ChConflictDialog *dialog;

  if (self->editor == NULL || self->log == NULL)
    return;
  if (theirs == NULL)
    {
      ch_meeting_editor_report (self->editor, error->message);
      return;
    }

  g_set_object (&self->other, theirs);
  dialog = ch_conflict_dialog_new (get_window (self), self->meeting, ch_meeting_editor_get_draft (self->editor), theirs);
  g_signal_connect_object (dialog, "merged", G_CALLBACK (on_conflict_merged), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
ask_about_conflict (ChEditorPane *self)
{
  ch_log_load_async (self->log, ch_record_get_uid (CH_RECORD (self->meeting)), NULL, on_other_loaded, g_object_ref (self));
}

static void
on_saved (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(ChEditorPane) self = user_data;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) failures = NULL;
  g_autoptr(ChMeeting) saved = ch_intake_save_finish (CH_LOG (object), result, &failures, &error);

  if (self->editor == NULL)
    return;

  set_busy (self, FALSE);
  if (saved != NULL && *failures != NULL)
    g_signal_emit_by_name (self, "failed", *failures);
  if (saved != NULL)
    close_with (self, saved);
  else if (g_error_matches (error, CH_ERROR, CH_ERROR_CONFLICT))
    ask_about_conflict (self);
  else
    ch_meeting_editor_report (self->editor, error->message);

  if (saved != NULL)
    return;
  ch_draft_keeper_resume (self->keeper);
  stay (self);
}

static void
on_leave_answered (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(ChEditorPane) self = user_data;
  g_autofree char *answer = ch_compat_ask_finish (result);

  self->asking = FALSE;
  if (strcmp (answer, "save") == 0)
    ch_editor_pane_save (self);
  else if (strcmp (answer, "discard") == 0)
    close_with (self, NULL);
  else
    stay (self);
}

/* Where something is wrong the cursor goes there. */
static gboolean
check (ChEditorPane *self)
{
  if (ch_meeting_editor_check (self->editor))
    return TRUE;
  ch_meeting_editor_go_to_problem (self->editor);
  stay (self);
  return FALSE;
}

/* The pictures of an import are fetched once somebody has looked at it. */
static void
save (ChEditorPane *self,
      ChFetcher    *fetcher) /* (nullable) */
{
  set_busy (self, TRUE);
  ch_draft_keeper_pause (self->keeper);
  ch_intake_save_async (self->log, fetcher, ch_meeting_editor_get_draft (self->editor), NULL, on_saved, g_object_ref (self));
}

void
ch_editor_pane_save (ChEditorPane *self)
{
  g_return_if_fail (CH_IS_EDITOR_PANE (self));

  if (!self->busy && check (self))
    save (self, NULL);
}

void
ch_editor_pane_accept (ChEditorPane *self)
{
  g_return_if_fail (CH_IS_EDITOR_PANE (self));

  if (self->busy || !check (self))
    return;

  ch_meeting_set_status (ch_meeting_editor_get_draft (self->editor), "confirmed");
  save (self, ch_importer_get_fetcher (self->importer));
}

void
ch_editor_pane_finish (ChEditorPane *self)
{
  g_return_if_fail (CH_IS_EDITOR_PANE (self));

  if (ch_meeting_editor_get_modified (self->editor))
    ch_editor_pane_save (self);
  else if (!self->busy)
    close_with (self, NULL);
}

void
ch_editor_pane_abandon (ChEditorPane *self)
{
  g_return_if_fail (CH_IS_EDITOR_PANE (self));

  if (!self->busy)
    close_with (self, NULL);
}

void
ch_editor_pane_leave (ChEditorPane *self)
{
  const ChAnswer answers[] = {
    { "keep", _("_Keep Editing"), ADW_RESPONSE_DEFAULT },
    { "discard", _("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
    { "save", _("_Save"), ADW_RESPONSE_SUGGESTED },
  };

  g_return_if_fail (CH_IS_EDITOR_PANE (self));

  if (self->busy)
    return;
  if (!ch_meeting_editor_get_modified (self->editor))
    {
      close_with (self, NULL);
      return;
    }

  if (self->asking)
    return;
  self->asking = TRUE;
  ch_compat_ask_async (get_window (self), _("Save Changes?"),
                       _("What is not saved is lost for good."),
                       answers, G_N_ELEMENTS (answers), on_leave_answered, g_object_ref (self));
}
