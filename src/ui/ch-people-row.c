/* ch-people-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-people-row.h"

#include "ch-line-limit.h"
#include "ch-offers.h"
#include "ch-participant.h"
#include "ch-people-finder.h"
#include "ch-scroll.h"
#include "ch-text.h"

#include <string.h>

/* So many letters, or one Chinese character, before people are offered. */
#define MIN_LETTERS 2

struct _ChPeopleRow
{
  ChEntryRow parent_instance;

  ChLog *log; /* (owned) (nullable) */
  ChImporter *importer; /* (owned) (nullable) */
  char *date; /* (owned) (nullable): the day of the meeting */
  ChOffers *offers; /* (owned) */
  GPtrArray *found; /* (owned) (nullable) (element-type ChParticipant): what is offered */
  GCancellable *finding; /* (owned) (nullable) */
  GCancellable *reading; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChPeopleRow, ch_people_row, CH_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_LOG,
  PROP_IMPORTER,
  PROP_DATE,
  N_PROPS,
};

enum
{
  SIGNAL_ENTERED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const char *
get_text (ChPeopleRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

static void
stop_finding (ChPeopleRow *self)
{
  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
}

static void
give (ChPeopleRow *self,
      GPtrArray   *people)
{
  stop_finding (self);
  ch_offers_hide (self->offers);
  gtk_editable_set_text (GTK_EDITABLE (self), "");
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0, people);
  ch_scroll_to (GTK_WIDGET (self));
}

/* A person on file attends anew. */
static void
on_taken (ChPeopleRow *self,
          guint        index)
{
  g_autoptr(GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  ChRecord *attendance = ch_record_dup (g_ptr_array_index (self->found, index));

  ch_record_renew_uid (attendance);
  g_ptr_array_add (people, attendance);
  give (self, people);
}

static char *
dup_post (ChParticipant *participant)
{
  const char *title = ch_participant_get_title (participant);
  const char *organisation = ch_participant_get_organisation (participant);

  if (title != NULL && organisation != NULL)
    return g_strdup_printf ("%s, %s", title, organisation);
  return g_strdup (title != NULL ? title : organisation != NULL ? organisation : "");
}

static void
on_found (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(ChPeopleRow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) people = ch_people_finder_find_finish (result, &error);
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) posts = g_strv_builder_new ();
  g_auto(GStrv) titles = NULL;
  g_auto(GStrv) subtitles = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->offers == NULL)
    return;

  /* Nothing to offer is no reason to disturb whoever types. */
  g_clear_object (&self->finding);
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      g_autofree char *post = dup_post (people->pdata[i]);

      g_strv_builder_add (names, ch_participant_get_name (people->pdata[i]));
      g_strv_builder_add (posts, post);
    }
  titles = g_strv_builder_end (names);
  subtitles = g_strv_builder_end (posts);

  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = g_steal_pointer (&people);
  ch_offers_show (self->offers, (const char *const *) titles, (const char *const *) subtitles);
}

/* Whether what stands there can be the beginning of a name. */
static gboolean
is_name (const char *text)
{
  if (ch_text_is_blank (text) || strpbrk (text, ",;\n") != NULL)
    return FALSE;
  return g_utf8_strlen (text, -1) >= MIN_LETTERS || ch_text_is_han (g_utf8_get_char (text));
}

static void
on_changed (ChPeopleRow *self)
{
  const char *text = get_text (self);

  stop_finding (self);
  if (self->log == NULL || !is_name (text))
    {
      ch_offers_hide (self->offers);
      return;
    }

  self->finding = g_cancellable_new ();
  ch_offers_wait (self->offers);
  ch_people_finder_find_async (self->log, text, self->date, self->finding, on_found, g_object_ref (self));
}

static void
on_read (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(ChPeopleRow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) people = ch_importer_read_people_finish (CH_IMPORTER (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->reading);
  if (self->offers == NULL)
    return;
  if (people != NULL)
    give (self, people);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
  ch_offers_release (self->offers);
}

static void
on_activated (ChPeopleRow *self)
{
  const char *text = get_text (self);

  if (self->importer == NULL || self->reading != NULL || ch_text_is_blank (text))
    return;

  stop_finding (self);
  ch_offers_hide (self->offers);
  self->reading = g_cancellable_new ();
  ch_offers_hold (self->offers);
  ch_importer_read_people_async (self->importer, text, self->reading, on_read, g_object_ref (self));
}

static void
ch_people_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  ChPeopleRow *self = CH_PEOPLE_ROW (object);

  switch (prop_id)
    {
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    case PROP_IMPORTER:
      g_value_set_object (value, self->importer);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_people_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  ChPeopleRow *self = CH_PEOPLE_ROW (object);

  switch (prop_id)
    {
    case PROP_LOG:
      g_set_object (&self->log, g_value_get_object (value));
      break;
    case PROP_IMPORTER:
      g_set_object (&self->importer, g_value_get_object (value));
      break;
    case PROP_DATE:
      g_free (self->date);
      self->date = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_people_row_dispose (GObject *object)
{
  ChPeopleRow *self = CH_PEOPLE_ROW (object);

  stop_finding (self);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->offers != NULL)
    ch_offers_detach (self->offers);
  g_clear_object (&self->offers);
  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_PEOPLE_ROW);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->date, g_free);
  g_clear_object (&self->log);
  g_clear_object (&self->importer);

  G_OBJECT_CLASS (ch_people_row_parent_class)->dispose (object);
}

static void
ch_people_row_class_init (ChPeopleRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_people_row_get_property;
  object_class->set_property = ch_people_row_set_property;
  object_class->dispose = ch_people_row_dispose;

  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, flags);
  properties[PROP_IMPORTER] = g_param_spec_object ("importer", NULL, NULL, CH_TYPE_IMPORTER, flags);
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ENTERED] = g_signal_new ("entered", CH_TYPE_PEOPLE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-people-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
ch_people_row_init (ChPeopleRow *self)
{
  self->offers = ch_offers_new (ADW_ENTRY_ROW (self));
  ch_offers_set_stays (self->offers, TRUE);
  g_signal_connect_object (self->offers, "taken", G_CALLBACK (on_taken), self, G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  ch_line_limit_add (GTK_WIDGET (self), CH_LINE_LIMIT_LIST);
}
