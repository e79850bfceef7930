/* ch-conflict-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-conflict-dialog.h"

#include "ch-country.h"
#include "ch-edtf.h"
#include "ch-line.h"
#include "ch-text.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>

/* So many of the words of a record tell which one it is. */
#define MAX_WORDS 4

/* A field that differs, and the choice between its versions. */
typedef struct
{
  const ChField *field;
  GtkCheckButton *mine; /* (owned by the grid) */
} Row;

struct _ChConflictDialog
{
  AdwWindow parent_instance;

  GtkGrid *grid;

  ChMeeting *base; /* (owned) */
  ChMeeting *mine; /* (owned) */
  ChMeeting *theirs; /* (owned) */
  GArray *rows; /* (owned) (element-type Row) */
};

G_DEFINE_FINAL_TYPE (ChConflictDialog, ch_conflict_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_MERGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The fields that people see; the rest goes with whoever changed it. */
static const struct
{
  const char *name;
  const char *label;
} known_fields[] = {
  { "status", N_("Status") },
  { "title", N_("Title") },
  { "other-titles", N_("Other title") },
  { "language", N_("Languages") },
  { "kind", N_("Kind") },
  { "date", N_("Date") },
  { "end-date", N_("Last day") },
  { "city", N_("City") },
  { "country", N_("Country") },
  { "venue", N_("Venue") },
  { "reference", N_("Reference") },
  { "marking", N_("Marking") },
  { "text", N_("Text") },
  { "organisations", N_("Bodies") },
  { "topics", N_("Topics") },
  { "agreements", N_("Agreed") },
  { "participants", N_("Participants") },
  { "photos", N_("Photos") },
  { "documents", N_("Documents") },
  { "articles", N_("Sources") },
};

/* What tells one record in a list from another, the best first. */
static const char *const telling_fields[] = {
  "name", "text", "title", "organisation", "country", "credit", "creator", "caption", "type", "status", "headline", "address",
};

static const char *
find_label (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (known_fields); i++)
    if (g_str_equal (known_fields[i].name, name))
      return _(known_fields[i].label);
  return NULL;
}

static char *
describe_record (ChRecord *record)
{
  GString *words = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (telling_fields) && n < MAX_WORDS; i++)
    {
      const ChField *field = ch_record_find_field (record, telling_fields[i]);
      const char *value = field != NULL && field->type == CH_FIELD_STRING ? ch_record_get_string (record, field) : NULL;

      if (ch_text_is_blank (value))
        continue;
      g_string_append_printf (words, "%s%s", n > 0 ? ", " : "", value);
      n++;
    }
  return g_string_free (words, FALSE);
}

static char *
describe_records (GListModel *records)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr(ChRecord) record = g_list_model_get_item (records, i);
      g_autofree char *line = describe_record (record);

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (lines, FALSE);
}

static char *
describe_string (const ChField *field,
                 const char    *value)
{
  if (ch_text_is_blank (value))
    return g_strdup ("");
  if (g_str_equal (field->name, "country"))
    return g_strdup (ch_country_get_name (value));
  if (g_str_equal (field->name, "kind"))
    return g_strdup (ch_vocabulary_get_label (CH_VOCABULARY_KIND, value));
  if (g_str_equal (field->name, "status"))
    return g_strdup (ch_vocabulary_get_label (CH_VOCABULARY_STATUS, value));
  if (g_str_has_suffix (field->name, "date") && ch_edtf_is_valid (value))
    return ch_edtf_dup_label (value);
  return g_strdup (value);
}

/* What the field holds, for people; a word of its own where it holds nothing. */
static char *
describe (ChMeeting     *meeting,
          const ChField *field)
{
  ChRecord *record = CH_RECORD (meeting);
  g_autofree char *words = NULL;
  GStrv strings;

  switch (field->type)
    {
    case CH_FIELD_STRING:
      words = describe_string (field, ch_record_get_string (record, field));
      break;
    case CH_FIELD_STRINGS:
      strings = ch_record_get_strings (record, field);
      words = strings != NULL ? g_strjoinv ("\n", strings) : NULL;
      break;
    case CH_FIELD_RECORDS:
      words = describe_records (G_LIST_MODEL (ch_record_get_records (record, field)));
      break;
    case CH_FIELD_INTEGER:
    case CH_FIELD_REAL:
    default:
      break;
    }
  return ch_text_is_blank (words) ? g_strdup (_("None")) : g_steal_pointer (&words);
}

static gboolean
is_changed_by_me (ChConflictDialog *self,
                  const ChField    *field)
{
  return !ch_record_field_equal (CH_RECORD (self->base), CH_RECORD (self->mine), field);
}

static gboolean
is_changed_by_them (ChConflictDialog *self,
                    const ChField    *field)
{
  return !ch_record_field_equal (CH_RECORD (self->base), CH_RECORD (self->theirs), field);
}

static GtkCheckButton *
add_choice (ChConflictDialog *self,
            ChMeeting        *meeting,
            const ChField    *field,
            const char       *side,
            int               column,
            int               row)
{
  g_autofree char *words = describe (meeting, field);
  g_autofree char *spoken = g_strdup_printf ("%s, %s: %s", find_label (field->name), side, words);
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_lines (GTK_LABEL (label), 12);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (label, 4);
  ch_line_align (label);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_grid_attach (self->grid, button, column, row, 1, 1);
  return GTK_CHECK_BUTTON (button);
}

static void
add_row (ChConflictDialog *self,
         const ChField    *field)
{
  /* Below the heading. */
  int place = (int) self->rows->len + 1;
  GtkWidget *label = gtk_label_new (find_label (field->name));
  GtkCheckButton *theirs;
  Row row = { field, NULL };

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "heading");
  gtk_grid_attach (self->grid, label, 0, place, 1, 1);

  row.mine = add_choice (self, self->mine, field, _("Yours"), 1, place);
  theirs = add_choice (self, self->theirs, field, _("In the Log"), 2, place);
  gtk_check_button_set_group (theirs, row.mine);
  gtk_check_button_set_active (is_changed_by_me (self, field) ? row.mine : theirs, TRUE);
  /* Where both had something else in mind, somebody has to look. */
  if (is_changed_by_me (self, field) && is_changed_by_them (self, field))
    gtk_widget_add_css_class (label, "warning");
  g_array_append_val (self->rows, row);
}

static void
fill (ChConflictDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (known_fields); i++)
    {
      const ChField *field = ch_record_find_field (CH_RECORD (self->mine), known_fields[i].name);

      if (field != NULL && !ch_record_field_equal (CH_RECORD (self->mine), CH_RECORD (self->theirs), field))
        add_row (self, field);
    }
}

static void
copy_field (ChMeeting     *from,
            ChMeeting     *to,
            const ChField *field)
{
  g_auto(GValue) value = G_VALUE_INIT;
  GListStore *target;
  GListModel *source;

  if (field->type != CH_FIELD_RECORDS)
    {
      g_object_get_property (G_OBJECT (from), field->name, &value);
      g_object_set_property (G_OBJECT (to), field->name, &value);
      return;
    }

  target = ch_record_get_records (CH_RECORD (to), field);
  source = G_LIST_MODEL (ch_record_get_records (CH_RECORD (from), field));
  g_list_store_remove_all (target);
  for (guint i = 0; i < g_list_model_get_n_items (source); i++)
    {
      g_autoptr(ChRecord) record = g_list_model_get_item (source, i);
      g_autoptr(ChRecord) copy = ch_record_dup (record);

      g_list_store_append (target, copy);
    }
}

static gboolean
is_mine (ChConflictDialog *self,
         const ChField    *field)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->field == field)
        return gtk_check_button_get_active (row->mine);
    }
  return is_changed_by_me (self, field);
}

static void
on_save (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ChConflictDialog *self = CH_CONFLICT_DIALOG (widget);
  g_autoptr(ChMeeting) merged = ch_record_dup (self->theirs);
  guint n_fields;
  const ChField *fields = ch_record_get_fields (CH_RECORD (merged), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (is_mine (self, &fields[i]))
      copy_field (self->mine, merged, &fields[i]);
  g_signal_emit (self, signals[SIGNAL_MERGED], 0, merged);
  gtk_window_close (GTK_WINDOW (self));
}

static void
choose_all (ChConflictDialog *self,
            gboolean          mine)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkCheckButton *button = g_array_index (self->rows, Row, i).mine;

      /* One of the two of a group is always chosen. */
      if (mine)
        gtk_check_button_set_active (button, TRUE);
      else
        gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_grid_get_child_at (self->grid, 2, (int) i + 1)), TRUE);
    }
}

static void
on_keep_mine (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  choose_all (CH_CONFLICT_DIALOG (widget), TRUE);
}

static void
on_take_theirs (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  choose_all (CH_CONFLICT_DIALOG (widget), FALSE);
}

static void
ch_conflict_dialog_dispose (GObject *object)
{
  ChConflictDialog *self = CH_CONFLICT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_CONFLICT_DIALOG);
  g_clear_object (&self->base);
  g_clear_object (&self->mine);
  g_clear_object (&self->theirs);

  G_OBJECT_CLASS (ch_conflict_dialog_parent_class)->dispose (object);
}

static void
ch_conflict_dialog_finalize (GObject *object)
{
  g_array_unref (CH_CONFLICT_DIALOG (object)->rows);

  G_OBJECT_CLASS (ch_conflict_dialog_parent_class)->finalize (object);
}

static void
ch_conflict_dialog_class_init (ChConflictDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_conflict_dialog_dispose;
  object_class->finalize = ch_conflict_dialog_finalize;

  signals[SIGNAL_MERGED] = g_signal_new ("merged", CH_TYPE_CONFLICT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, CH_TYPE_MEETING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-conflict-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChConflictDialog, grid);
  gtk_widget_class_install_action (widget_class, "conflict.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "conflict.keep-mine", NULL, on_keep_mine);
  gtk_widget_class_install_action (widget_class, "conflict.take-theirs", NULL, on_take_theirs);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "conflict.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ch_conflict_dialog_init (ChConflictDialog *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));

  gtk_widget_init_template (GTK_WIDGET (self));
}

ChConflictDialog *
ch_conflict_dialog_new (GtkWindow *parent,
                        ChMeeting *base,
                        ChMeeting *mine,
                        ChMeeting *theirs)
{
  ChConflictDialog *self;

  g_return_val_if_fail (CH_IS_MEETING (base), NULL);
  g_return_val_if_fail (CH_IS_MEETING (mine), NULL);
  g_return_val_if_fail (CH_IS_MEETING (theirs), NULL);

  self = g_object_new (CH_TYPE_CONFLICT_DIALOG, "transient-for", parent, NULL);
  self->base = g_object_ref (base);
  /* What is typed goes on behind the dialog; what was to be saved stays. */
  self->mine = ch_record_dup (mine);
  self->theirs = g_object_ref (theirs);
  fill (self);
  return self;
}
