/* ch-editor-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-editor-pane.h"

#include "ch-article-view.h"
#include "ch-article.h"
#include "ch-bin.h"
#include "ch-compat.h"
#include "ch-conflict-dialog.h"
#include "ch-draft-keeper.h"
#include "ch-error.h"
#include "ch-intake.h"
#include "ch-likeness-bar.h"
#include "ch-matcher.h"
#include "ch-meeting-editor.h"
#include "ch-review.h"
#include "ch-walk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ChEditorPane
{
  AdwBin parent_instance;

  AdwBin *place; /* of the editor */
  GtkWidget *header_bar;
  AdwWindowTitle *title;
  GtkWidget *article_button;
  GtkWidget *discard_button;
  GtkWidget *save_button;
  GtkWidget *accept_button;
  ChLikenessBar *likeness_bar;
  ChArticleView *article_view;

  ChMeetingEditor *editor; /* (owned by the widget tree) */
  ChLog *log; /* (owned) */
  ChImporter *importer; /* (owned) */
  ChMeeting *meeting; /* (owned) */
  ChMeeting *draft; /* (owned) (nullable) what is gone on with */
  ChMeeting *other; /* (owned) (nullable) what somebody else saved meanwhile */
  ChDraftKeeper *keeper; /* (owned) of what is typed */
  gboolean show_article;
  gboolean asking; /* whether a question about leaving is on the screen */
};

G_DEFINE_FINAL_TYPE (ChEditorPane, ch_editor_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LOG,
  PROP_IMPORTER,
  PROP_MEETING,
  PROP_DRAFT,
  PROP_SHOW_ARTICLE,
  PROP_N_DOUBTS,
  N_PROPS,
};

enum
{
  SIGNAL_CLOSED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

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
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0, meeting);
}

/* Nothing can be changed while it is on its way to the disk.  The cursor is taken out of the entry
 * first, because GTK 4.8 complains of a text that is made insensitive with the cursor in it. */
static void
set_busy (ChEditorPane *self,
          gboolean      busy)
{
  if (busy)
    gtk_window_set_focus (get_window (self), NULL);
  gtk_widget_set_sensitive (self->header_bar, !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->editor), !busy);
}

static void
set_show_article (ChEditorPane *self,
                  gboolean      show_article)
{
  if (self->show_article == show_article)
    return;

  self->show_article = show_article;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_ARTICLE]);
}

static char *
doubts_label (ChEditorPane *self,
              guint         n_doubts)
{
  /* Where nothing is uncertain there is room for what the record is called. */
  if (n_doubts == 0)
    return g_strdup (self->editor != NULL ? ch_meeting_get_title (ch_meeting_editor_get_draft (self->editor)) : NULL);
  return g_strdup_printf (ngettext ("%u uncertain value", "%u uncertain values", n_doubts), n_doubts);
}

static void
on_doubts_changed (ChEditorPane *self)
{
  ch_article_view_update (self->article_view);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DOUBTS]);
}

static void
on_title_changed (ChEditorPane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DOUBTS]);
}

static void
on_evidence_chosen (ChEditorPane *self,
                    ChEvidence   *evidence)
{
  ch_meeting_editor_focus_field (self->editor, ch_evidence_get_record (evidence), ch_evidence_get_field (evidence));
}

static void
on_use_done (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ChEditorPane) self = user_data;
  g_autoptr(ChEvidence) evidence = ch_review_use_finish (CH_MEETING (object), result);

  if (self->importer == NULL || ch_meeting_editor_get_draft (self->editor) != CH_MEETING (object))
    return;
  ch_article_view_update (self->article_view);
  on_evidence_chosen (self, evidence);
}

/* Words of the article are taken into the record, and can be completed there at once. */
static void
on_used (ChEditorPane *self,
         const char   *kind,
         ChEvidence   *evidence)
{
  ch_review_use_async (ch_meeting_editor_get_draft (self->editor), kind, evidence, self->importer, on_use_done, g_object_ref (self));
}

static void
on_not_kept (ChEditorPane *self,
             const char   *sentence)
{
  g_autofree char *told = NULL;

  /* Translators: %s is a sentence that says why */
  told = g_strdup_printf (_("What you type is not kept safe until you save it. %s"), sentence);
  ch_meeting_editor_report (self->editor, told);
}

static void
keep_draft (ChEditorPane *self)
{
  ChMeeting *draft = ch_meeting_editor_get_draft (self->editor);

  if (self->keeper != NULL)
    ch_draft_keeper_stop (self->keeper, FALSE);
  g_clear_object (&self->keeper);
  self->keeper = ch_draft_keeper_new (self->log, self->meeting, draft);
  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (on_not_kept), self, G_CONNECT_SWAPPED);
}

static void
on_joined (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ChEditorPane) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = ch_matcher_join_finish (result, &error);

  set_busy (self, FALSE);
  if (meeting != NULL)
    close_with (self, NULL);
  else
    ch_meeting_editor_report (self->editor, error->message);
}

static void
on_join (ChEditorPane *self,
         ChMeeting    *meeting)
{
  set_busy (self, TRUE);
  ch_matcher_join_async (self->log, meeting, self->meeting, NULL, on_joined, g_object_ref (self));
}

/* What has come in by import is reviewed beside its article, and accepted; all else is just saved. */
static void
edit (ChEditorPane *self,
      ChMeeting    *meeting,
      ChMeeting    *draft)
{
  gboolean is_new = ch_record_get_revision (CH_RECORD (meeting)) == 0;
  gboolean to_review = ch_meeting_is_to_review (meeting);
  gboolean has_text;
  g_autofree char *remarks = NULL;

  g_set_object (&self->meeting, meeting);
  self->editor = ch_meeting_editor_new (self->log, self->importer, meeting, draft);
  keep_draft (self);
  adw_bin_set_child (self->place, GTK_WIDGET (self->editor));
  adw_window_title_set_title (self->title, is_new ? _("New Meeting") : to_review ? _("Review") : _("Edit Meeting"));
  gtk_widget_set_visible (self->discard_button, to_review && !is_new);
  gtk_widget_set_visible (self->accept_button, to_review);
  if (!to_review)
    gtk_widget_add_css_class (self->save_button, "suggested-action");

  g_object_set (self->article_view, "meeting", ch_meeting_editor_get_draft (self->editor), NULL);
  has_text = ch_article_view_has_text (self->article_view);
  gtk_widget_set_visible (self->article_button, has_text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor-pane.show-article", has_text);
  set_show_article (self, has_text && to_review);

  g_signal_connect_object (self->editor, "field-focused", G_CALLBACK (ch_article_view_show_field), self->article_view,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "notify::n-doubts", G_CALLBACK (on_doubts_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ch_meeting_editor_get_draft (self->editor), "notify::title", G_CALLBACK (on_title_changed), self,
                           G_CONNECT_SWAPPED);
  on_doubts_changed (self);
  if (!to_review)
    return;

  remarks = ch_review_dup_remarks (meeting);
  if (remarks != NULL)
    ch_meeting_editor_report (self->editor, remarks);
  ch_likeness_bar_look (self->likeness_bar, self->log, meeting);
}

/* What was chosen of the two versions is saved as a change of the one in the log. */
static void
on_conflict_merged (ChEditorPane     *self,
                    ChMeeting        *merged,
                    ChConflictDialog *dialog)
{
  g_autoptr(ChMeeting) theirs = g_object_ref (self->other);

  edit (self, theirs, merged);
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

  set_busy (self, FALSE);
  if (saved != NULL && *failures != NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, *failures);
  if (saved != NULL)
    close_with (self, saved);
  else if (g_error_matches (error, CH_ERROR, CH_ERROR_CONFLICT))
    ask_about_conflict (self);
  else
    ch_meeting_editor_report (self->editor, error->message);

  if (saved == NULL)
    ch_draft_keeper_resume (self->keeper);
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
}

static gboolean
ch_editor_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CH_EDITOR_PANE (widget)->editor));
}

static void
ch_editor_pane_constructed (GObject *object)
{
  ChEditorPane *self = CH_EDITOR_PANE (object);

  G_OBJECT_CLASS (ch_editor_pane_parent_class)->constructed (object);

  edit (self, self->meeting, self->draft);
}

static void
ch_editor_pane_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ChEditorPane *self = CH_EDITOR_PANE (object);

  switch (prop_id)
    {
    case PROP_SHOW_ARTICLE:
      g_value_set_boolean (value, self->show_article);
      break;
    case PROP_N_DOUBTS:
      g_value_set_uint (value, self->editor != NULL ? ch_meeting_editor_get_n_doubts (self->editor) : 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_editor_pane_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  ChEditorPane *self = CH_EDITOR_PANE (object);

  switch (prop_id)
    {
    case PROP_LOG:
      self->log = g_value_dup_object (value);
      break;
    case PROP_IMPORTER:
      self->importer = g_value_dup_object (value);
      break;
    case PROP_MEETING:
      self->meeting = g_value_dup_object (value);
      break;
    case PROP_DRAFT:
      self->draft = g_value_dup_object (value);
      break;
    case PROP_SHOW_ARTICLE:
      set_show_article (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_editor_pane_dispose (GObject *object)
{
  ChEditorPane *self = CH_EDITOR_PANE (object);

  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_EDITOR_PANE);
  g_clear_object (&self->log);
  g_clear_object (&self->importer);
  g_clear_object (&self->meeting);
  g_clear_object (&self->draft);
  g_clear_object (&self->keeper);
  g_clear_object (&self->other);

  G_OBJECT_CLASS (ch_editor_pane_parent_class)->dispose (object);
}

static void
ch_editor_pane_class_init (ChEditorPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = ch_editor_pane_constructed;
  object_class->get_property = ch_editor_pane_get_property;
  object_class->set_property = ch_editor_pane_set_property;
  object_class->dispose = ch_editor_pane_dispose;
  widget_class->grab_focus = ch_editor_pane_grab_focus;
  ch_walk_class_pass_through (widget_class);

  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, flags);
  properties[PROP_IMPORTER] = g_param_spec_object ("importer", NULL, NULL, CH_TYPE_IMPORTER, flags);
  properties[PROP_MEETING] = g_param_spec_object ("meeting", NULL, NULL, CH_TYPE_MEETING, flags);
  properties[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, CH_TYPE_MEETING, flags);
  properties[PROP_SHOW_ARTICLE] = g_param_spec_boolean ("show-article", NULL, NULL, FALSE,
                                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_DOUBTS] = g_param_spec_uint ("n-doubts", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FAILED] = g_signal_new ("failed", CH_TYPE_EDITOR_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", CH_TYPE_EDITOR_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, CH_TYPE_MEETING);

  g_type_ensure (CH_TYPE_ARTICLE_VIEW);
  g_type_ensure (CH_TYPE_LIKENESS_BAR);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-editor-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ChEditorPane, place);
  gtk_widget_class_bind_template_child (widget_class, ChEditorPane, header_bar);
  gtk_widget_class_bind_template_child (widget_class, ChEditorPane, title);
  gtk_widget_class_bind_template_child (widget_class, ChEditorPane, article_button);
  gtk_widget_class_bind_template_child (widget_class, ChEditorPane, discard_button);
  gtk_widget_class_bind_template_child (widget_class, ChEditorPane, save_button);
  gtk_widget_class_bind_template_child (widget_class, ChEditorPane, accept_button);
  gtk_widget_class_bind_template_child (widget_class, ChEditorPane, article_view);
  gtk_widget_class_bind_template_child (widget_class, ChEditorPane, likeness_bar);
  gtk_widget_class_bind_template_callback (widget_class, doubts_label);
  gtk_widget_class_bind_template_callback (widget_class, on_evidence_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_join);
  gtk_widget_class_bind_template_callback (widget_class, on_used);

  gtk_widget_class_install_property_action (widget_class, "editor-pane.show-article", "show-article");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "editor-pane.show-article", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.cancel", NULL);
}

static void
ch_editor_pane_init (ChEditorPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

ChEditorPane *
ch_editor_pane_new (ChLog      *log,
                    ChImporter *importer,
                    ChMeeting  *meeting,
                    ChMeeting  *draft)
{
  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (draft == NULL || CH_IS_MEETING (draft), NULL);

  return g_object_new (CH_TYPE_EDITOR_PANE,
                       "log", log,
                       "importer", importer,
                       "meeting", meeting,
                       "draft", draft,
                       NULL);
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

  if (ch_meeting_editor_check (self->editor))
    save (self, NULL);
}

void
ch_editor_pane_accept (ChEditorPane *self)
{
  g_return_if_fail (CH_IS_EDITOR_PANE (self));

  if (!ch_meeting_editor_check (self->editor))
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
  else
    close_with (self, NULL);
}

ChMeeting *
ch_editor_pane_get_meeting (ChEditorPane *self)
{
  g_return_val_if_fail (CH_IS_EDITOR_PANE (self), NULL);

  return self->meeting;
}

void
ch_editor_pane_abandon (ChEditorPane *self)
{
  g_return_if_fail (CH_IS_EDITOR_PANE (self));

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
