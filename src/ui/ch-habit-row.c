/* ch-habit-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-habit-row.h"

#include "ch-editor-section.h"
#include "ch-log-register.h"
#include "ch-offers.h"
#include "ch-record-row.h"
#include "ch-text.h"

#include <string.h>

/* So many letters before bodies on file are looked for. */
#define MIN_LETTERS 2

struct _ChHabitRow
{
  ChEntryRow parent_instance;

  ChHabit habit;
  gboolean list;
  ChLog *log; /* (owned) (nullable) */
  ChOffers *offers; /* (owned) */
  GPtrArray *found; /* (owned) (nullable) (element-type utf8): what is offered */
  GCancellable *finding; /* (owned) (nullable) */
  gboolean filling; /* whether the text is changed by this row itself */
};

G_DEFINE_FINAL_TYPE (ChHabitRow, ch_habit_row, CH_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_HABIT,
  PROP_LIST,
  PROP_LOG,
  N_PROPS,
};

enum
{
  SIGNAL_TAKEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* (transfer full) (nullable) */
static ChLog *
dup_log (ChHabitRow *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self), CH_TYPE_RECORD_ROW);
  GtkWidget *section = gtk_widget_get_ancestor (GTK_WIDGET (self), CH_TYPE_EDITOR_SECTION);
  ChLog *log = self->log;

  if (log != NULL || (row != NULL && (log = ch_record_row_get_log (CH_RECORD_ROW (row))) != NULL))
    return g_object_ref (log);
  if (section != NULL)
    g_object_get (section, "log", &log, NULL);
  return log;
}

/* Where the value that is being typed begins. */
static const char *
get_begun (ChHabitRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  const char *last = self->list ? strrchr (text, ';') : NULL;

  if (last == NULL)
    return text;
  for (last++; *last == ' '; last++)
    ;
  return last;
}

static void
stop_finding (ChHabitRow *self)
{
  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
}

static void
hide (ChHabitRow *self)
{
  stop_finding (self);
  ch_offers_hide (self->offers);
}

static void
on_taken (ChHabitRow *self,
          guint       index)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *kept = g_strndup (text, (gsize) (get_begun (self) - text));
  g_autofree char *whole = g_strconcat (kept, g_ptr_array_index (self->found, index), NULL);

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), whole);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  self->filling = FALSE;
  g_signal_emit (self, signals[SIGNAL_TAKEN], 0);
}

static void
show (ChHabitRow *self)
{
  g_ptr_array_add (self->found, NULL);
  ch_offers_show (self->offers, (const char *const *) self->found->pdata, NULL);
  g_ptr_array_set_size (self->found, (int) self->found->len - 1);
}

static void
add_found (ChHabitRow *self,
           const char *value)
{
  if (self->found->len < CH_OFFERS_MOST && !g_ptr_array_find_with_equal_func (self->found, value, g_str_equal, NULL)
      && !g_str_equal (value, get_begun (self)))
    g_ptr_array_add (self->found, g_strdup (value));
}

static void
on_rows_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ChHabitRow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = ch_log_load_register_rows_finish (CH_LOG (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->offers == NULL)
    return;
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    add_found (self, ch_register_row_get_name (rows->pdata[i]));
  show (self);
}

static void
on_bodies_found (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(ChHabitRow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = ch_log_find_in_register_finish (CH_LOG (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->offers == NULL)
    return;
  if (ids == NULL)
    show (self);
  else
    ch_log_load_register_rows_async (CH_LOG (object), CH_REGISTER_ORGANISATIONS, (const gint64 *) (gpointer) ids->data,
                                     ids->len, self->finding, on_rows_loaded, g_object_ref (self));
}

static void
offer (ChHabitRow *self)
{
  const char *begun = get_begun (self);
  g_autoptr(ChLog) log = dup_log (self);
  g_auto(GStrv) values = NULL;

  hide (self);
  if (log == NULL || ch_log_is_closed (log))
    return;

  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = g_ptr_array_new_with_free_func (g_free);
  values = ch_habits_complete (ch_habits_get (log), self->habit, begun, CH_OFFERS_MOST);
  for (guint i = 0; values[i] != NULL; i++)
    add_found (self, values[i]);

  if (self->habit != CH_HABIT_BODY || self->found->len == CH_OFFERS_MOST || strlen (begun) < MIN_LETTERS)
    {
      show (self);
      return;
    }
  self->finding = g_cancellable_new ();
  ch_offers_wait (self->offers);
  ch_log_find_in_register_async (log, CH_REGISTER_ORGANISATIONS, begun, CH_REGISTER_ORDER_LAST_MET, CH_OFFERS_MOST,
                                 self->finding, on_bodies_found, g_object_ref (self));
}

/* Only what somebody types is completed; text comes from elsewhere, too. */
static void
on_changed (ChHabitRow *self)
{
  GtkEditable *delegate = gtk_editable_get_delegate (GTK_EDITABLE (self));

  if (self->filling)
    return;
  if (delegate == NULL || !gtk_widget_has_focus (GTK_WIDGET (delegate)) || ch_text_is_blank (get_begun (self)))
    hide (self);
  else
    offer (self);
}

static void
ch_habit_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  ChHabitRow *self = CH_HABIT_ROW (object);

  switch (prop_id)
    {
    case PROP_HABIT:
      g_value_set_enum (value, (int) self->habit);
      break;
    case PROP_LIST:
      g_value_set_boolean (value, self->list);
      break;
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_habit_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  ChHabitRow *self = CH_HABIT_ROW (object);

  switch (prop_id)
    {
    case PROP_HABIT:
      self->habit = (ChHabit) g_value_get_enum (value);
      break;
    case PROP_LIST:
      self->list = g_value_get_boolean (value);
      break;
    case PROP_LOG:
      g_set_object (&self->log, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_habit_row_dispose (GObject *object)
{
  ChHabitRow *self = CH_HABIT_ROW (object);

  stop_finding (self);
  if (self->offers != NULL)
    ch_offers_detach (self->offers);
  g_clear_object (&self->offers);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (ch_habit_row_parent_class)->dispose (object);
}

static void
ch_habit_row_class_init (ChHabitRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_habit_row_get_property;
  object_class->set_property = ch_habit_row_set_property;
  object_class->dispose = ch_habit_row_dispose;

  properties[PROP_HABIT] = g_param_spec_enum ("habit", NULL, NULL, CH_TYPE_HABIT, CH_HABIT_VENUE, flags);
  properties[PROP_LIST] = g_param_spec_boolean ("list", NULL, NULL, FALSE, flags);
  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_TAKEN]
      = g_signal_new ("taken", CH_TYPE_HABIT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ch_habit_row_init (ChHabitRow *self)
{
  self->offers = ch_offers_new (ADW_ENTRY_ROW (self));
  g_signal_connect_object (self->offers, "taken", G_CALLBACK (on_taken), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->offers, "asked", G_CALLBACK (offer), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "changed", G_CALLBACK (on_changed), NULL);
}
