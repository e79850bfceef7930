/* ch-profile-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-profile-editor.h"

#include "ch-compat.h"
#include "ch-country-row.h"
#include "ch-error.h"
#include "ch-field-binding.h"
#include "ch-habit-row.h"
#include "ch-line.h"
#include "ch-name-row.h"
#include "ch-organisation.h"
#include "ch-person.h"
#include "ch-post-proposals.h"
#include "ch-post-row.h"
#include "ch-record-list.h"
#include "ch-term-row.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ChProfileEditor
{
  AdwWindow parent_instance;

  GtkRevealer *problems_revealer;
  GtkLabel *problems_label;
  AdwEntryRow *name;
  AdwEntryRow *family;
  AdwEntryRow *given;
  ChTermRow *kind;
  ChCountryRow *country;
  AdwEntryRow *parent_body;
  AdwEntryRow *address;
  ChRecordList *names;
  GtkWidget *posts_group;
  ChRecordList *posts;
  ChPostProposals *proposals;
  GtkWidget *biography_group;
  GtkTextBuffer *biography;
  AdwEntryRow *note;

  ChLog *log; /* (owned) */
  ChRegister which;
  ChRecord *record; /* (owned): as it stands in the log */
  ChRecord *draft; /* (owned) */
  GBindingGroup *bindings; /* (owned) from the draft's fields */
  char *parent_name; /* (owned): of the body that the draft is a part of; "" for none */
};

G_DEFINE_FINAL_TYPE (ChProfileEditor, ch_profile_editor, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_problems (ChProfileEditor *self,
               const char      *sentences)
{
  gtk_label_set_label (self->problems_label, sentences);
  gtk_revealer_set_reveal_child (self->problems_revealer, *sentences != '\0');
}

static void
on_say (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  show_problems (CH_PROFILE_EDITOR (widget), g_variant_get_string (parameter, NULL));
}

static gboolean
is_parent_typed (ChProfileEditor *self)
{
  return g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->parent_body)), self->parent_name) != 0;
}

static gboolean
is_modified (ChProfileEditor *self)
{
  return !ch_record_equal (self->record, self->draft) || is_parent_typed (self);
}

/* Nothing can be changed while it is on its way to the disk. */
static void
set_busy (ChProfileEditor *self,
          gboolean         busy)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profile-editor.save", !busy);
}

static void
on_saved (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(ChProfileEditor) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChRecord) saved = ch_log_save_record_finish (CH_LOG (object), result, &error);

  if (saved == NULL)
    {
      /* Closed meanwhile. */
      if (self->log == NULL)
        return;
      set_busy (self, FALSE);
      show_problems (self, error->message);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_SAVED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save (ChProfileEditor *self)
{
  g_auto(GStrv) sentences = ch_record_validate (self->draft);
  g_autofree char *joined = g_strjoinv ("\n", sentences);

  show_problems (self, joined);
  if (*sentences != NULL)
    {
      set_busy (self, FALSE);
      return;
    }
  ch_log_save_record_async (self->log, self->draft, NULL, on_saved, g_object_ref (self));
}

/* The body of that name, if there is just one, and it is not this one. */
static void
on_parent_found (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(ChProfileEditor) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = ch_log_find_by_name_finish (CH_LOG (object), result, &error);
  const char *uid = rows != NULL && rows->len == 1 ? ch_register_row_get_uid (rows->pdata[0]) : NULL;

  /* Closed meanwhile. */
  if (self->log == NULL)
    return;
  if (uid != NULL && g_strcmp0 (uid, ch_record_get_uid (self->draft)) != 0)
    {
      ch_organisation_set_parent (CH_ORGANISATION (self->draft), uid);
      save (self);
      return;
    }

  set_busy (self, FALSE);
  if (error != NULL)
    show_problems (self, error->message);
  else if (rows->len > 1)
    show_problems (self, _("Several bodies on file have that name: merge them, or choose a name that only one has."));
  else
    show_problems (self, _("The body that it is a part of must be another one on file."));
}

static void
on_save (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ChProfileEditor *self = CH_PROFILE_EDITOR (widget);
  const char *parent = gtk_editable_get_text (GTK_EDITABLE (self->parent_body));

  /* A day that is written in short is written in full when the cursor leaves it. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  set_busy (self, TRUE);
  ch_record_list_drop_blank (ch_record_get_records (self->draft, ch_record_find_field (self->draft, "names")));
  if (self->which == CH_REGISTER_PEOPLE)
    ch_record_list_drop_blank (ch_person_get_posts (CH_PERSON (self->draft)));

  if (!is_parent_typed (self))
    {
      save (self);
    }
  else if (ch_text_is_blank (parent))
    {
      ch_organisation_set_parent (CH_ORGANISATION (self->draft), NULL);
      save (self);
    }
  else
    {
      ch_log_find_by_name_async (self->log, CH_REGISTER_ORGANISATIONS, parent, NULL, NULL, on_parent_found,
                                 g_object_ref (self));
    }
}

static void
on_add_name (ChProfileEditor *self)
{
  ch_record_list_add (self->names);
}

static void
on_add_post (ChProfileEditor *self)
{
  ch_record_list_add (self->posts);
}

static void
on_post_taken (ChProfileEditor *self,
               ChRecord        *post)
{
  ch_record_list_append (self->posts, post);
}

static void
on_leave_answered (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(ChProfileEditor) self = user_data;
  g_autofree char *answer = ch_compat_ask_finish (result);

  if (strcmp (answer, "save") == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "profile-editor.save", NULL);
  else if (strcmp (answer, "discard") == 0)
    gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
ch_profile_editor_close_request (GtkWindow *window)
{
  const ChAnswer answers[] = {
    { "keep", _("_Keep Editing"), ADW_RESPONSE_DEFAULT },
    { "discard", _("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
    { "save", _("_Save"), ADW_RESPONSE_SUGGESTED },
  };
  ChProfileEditor *self = CH_PROFILE_EDITOR (window);

  if (!is_modified (self))
    return GTK_WINDOW_CLASS (ch_profile_editor_parent_class)->close_request (window);

  ch_compat_ask_async (window, _("Save Changes?"), _("What is not saved is lost for good."), answers, G_N_ELEMENTS (answers),
                       on_leave_answered, g_object_ref (self));
  return TRUE;
}

static void
on_parent_loaded (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(ChProfileEditor) self = user_data;
  g_autoptr(ChOrganisation) parent = ch_log_load_record_finish (CH_LOG (object), result, NULL);

  if (parent == NULL || self->log == NULL || is_parent_typed (self))
    return;
  g_free (self->parent_name);
  self->parent_name = g_strdup (ch_organisation_get_name (parent));
  gtk_editable_set_text (GTK_EDITABLE (self->parent_body), self->parent_name);
}

/* A person has no parent, a body no family name. */
static void
show_fields (ChProfileEditor *self)
{
  gboolean person = self->which == CH_REGISTER_PEOPLE;

  gtk_widget_set_visible (GTK_WIDGET (self->family), person);
  gtk_widget_set_visible (GTK_WIDGET (self->given), person);
  gtk_widget_set_visible (self->posts_group, person);
  gtk_widget_set_visible (self->biography_group, person);
  gtk_widget_set_visible (GTK_WIDGET (self->kind), !person);
  gtk_widget_set_visible (GTK_WIDGET (self->parent_body), !person);
  gtk_widget_set_visible (GTK_WIDGET (self->address), !person);
}

static void
bind_fields (ChProfileEditor *self)
{
  ch_field_binding_add_string (self->bindings, "name", self->name, "text");
  ch_field_binding_add_string (self->bindings, "country", self->country, "code");
  ch_field_binding_add_string (self->bindings, "note", self->note, "text");
  if (self->which == CH_REGISTER_PEOPLE)
    {
      ch_field_binding_add_string (self->bindings, "family", self->family, "text");
      ch_field_binding_add_string (self->bindings, "given", self->given, "text");
      ch_field_binding_add_string (self->bindings, "biography", self->biography, "text");
    }
  else
    {
      ch_field_binding_add_string (self->bindings, "kind", self->kind, "term");
      ch_field_binding_add_string (self->bindings, "address", self->address, "text");
    }
  g_binding_group_set_source (self->bindings, self->draft);
}

static void
ch_profile_editor_dispose (GObject *object)
{
  ChProfileEditor *self = CH_PROFILE_EDITOR (object);

  if (self->bindings != NULL)
    g_binding_group_set_source (self->bindings, NULL);
  g_clear_object (&self->bindings);
  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_PROFILE_EDITOR);
  g_clear_object (&self->log);
  g_clear_object (&self->record);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->parent_name, g_free);

  G_OBJECT_CLASS (ch_profile_editor_parent_class)->dispose (object);
}

static void
ch_profile_editor_class_init (ChProfileEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ch_profile_editor_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ch_profile_editor_close_request;

  signals[SIGNAL_SAVED]
      = g_signal_new ("saved", CH_TYPE_PROFILE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CH_TYPE_COUNTRY_ROW);
  g_type_ensure (CH_TYPE_HABIT_ROW);
  g_type_ensure (CH_TYPE_NAME_ROW);
  g_type_ensure (CH_TYPE_POST_PROPOSALS);
  g_type_ensure (CH_TYPE_POST_ROW);
  g_type_ensure (CH_TYPE_RECORD_LIST);
  g_type_ensure (CH_TYPE_TERM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-profile-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, ChProfileEditor, problems_revealer);
  gtk_widget_class_bind_template_child (widget_class, ChProfileEditor, problems_label);
  gtk_widget_class_bind_template_child (widget_class, ChProfileEditor, name);
  gtk_widget_class_bind_template_child (widget_class, ChProfileEditor, family);
  gtk_widget_class_bind_template_child (widget_class, ChProfileEditor, given);
  gtk_widget_class_bind_template_child (widget_class, ChProfileEditor, kind);
  gtk_widget_class_bind_template_child (widget_class, ChProfileEditor, country);
  gtk_widget_class_bind_template_child (widget_class, ChProfileEditor, parent_body);
  gtk_widget_class_bind_template_child (widget_class, ChProfileEditor, address);
  gtk_widget_class_bind_template_child (widget_class, ChProfileEditor, names);
  gtk_widget_class_bind_template_child (widget_class, ChProfileEditor, posts_group);
  gtk_widget_class_bind_template_child (widget_class, ChProfileEditor, posts);
  gtk_widget_class_bind_template_child (widget_class, ChProfileEditor, proposals);
  gtk_widget_class_bind_template_child (widget_class, ChProfileEditor, biography_group);
  gtk_widget_class_bind_template_child (widget_class, ChProfileEditor, biography);
  gtk_widget_class_bind_template_child (widget_class, ChProfileEditor, note);
  gtk_widget_class_bind_template_callback (widget_class, on_add_name);
  gtk_widget_class_bind_template_callback (widget_class, on_add_post);
  gtk_widget_class_bind_template_callback (widget_class, on_post_taken);

  gtk_widget_class_install_action (widget_class, "editor.say", "s", on_say);
  gtk_widget_class_install_action (widget_class, "profile-editor.save", NULL, on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "profile-editor.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ch_profile_editor_init (ChProfileEditor *self)
{
  self->bindings = g_binding_group_new ();
  self->parent_name = g_strdup ("");

  gtk_widget_init_template (GTK_WIDGET (self));
  ch_line_align (GTK_WIDGET (self));
  ch_term_row_set_vocabulary (self->kind, CH_VOCABULARY_ORGANISATION_KIND);
}

ChProfileEditor *
ch_profile_editor_new (GtkWindow  *parent,
                       ChLog      *log,
                       ChRegister  which,
                       ChRecord   *record)
{
  ChProfileEditor *self;

  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (CH_IS_PERSON (record) || CH_IS_ORGANISATION (record), NULL);

  self = g_object_new (CH_TYPE_PROFILE_EDITOR, "transient-for", parent, "title",
                       which == CH_REGISTER_PEOPLE ? _("Edit Person") : _("Edit Body"), NULL);
  self->log = g_object_ref (log);
  self->which = which;
  self->record = g_object_ref (record);
  self->draft = ch_record_dup (record);
  show_fields (self);
  bind_fields (self);
  g_object_set (self->parent_body, "log", log, NULL);
  g_object_set (self->names, "log", log, "model",
                ch_record_get_records (self->draft, ch_record_find_field (self->draft, "names")), NULL);
  if (which == CH_REGISTER_PEOPLE)
    {
      g_object_set (self->posts, "log", log, "model", ch_person_get_posts (CH_PERSON (self->draft)), NULL);
      ch_post_proposals_set_person (self->proposals, log, CH_PERSON (self->draft));
    }
  else if (ch_organisation_get_parent (CH_ORGANISATION (self->draft)) != NULL)
    ch_log_load_record_async (log, CH_REGISTER_ORGANISATIONS, ch_organisation_get_parent (CH_ORGANISATION (self->draft)),
                              NULL, on_parent_loaded, g_object_ref (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return self;
}
