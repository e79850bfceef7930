/* ch-editor-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-editor-pane-private.h"

#include "ch-article.h"
#include "ch-bin.h"
#include "ch-review.h"
#include "ch-walk.h"

#include <glib/gi18n-lib.h>

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
  SIGNAL_STAYED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

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

/* What has come in by import is reviewed beside its article, and accepted; all else is just saved. */
void
ch_editor_pane_edit (ChEditorPane *self,
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

  ch_editor_pane_edit (self, self->meeting, self->draft);
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
  signals[SIGNAL_STAYED]
      = g_signal_new ("stayed", CH_TYPE_EDITOR_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
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
  gtk_widget_class_bind_template_callback_full (widget_class, "on_join", G_CALLBACK (ch_editor_pane_join));
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

ChMeeting *
ch_editor_pane_get_meeting (ChEditorPane *self)
{
  g_return_val_if_fail (CH_IS_EDITOR_PANE (self), NULL);

  return self->meeting;
}
