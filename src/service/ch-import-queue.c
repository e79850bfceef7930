/* ch-import-queue.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-import-queue.h"

#include "ch-address.h"
#include "ch-edtf.h"
#include "ch-intake.h"
#include "ch-matcher.h"

#include <glib/gi18n-lib.h>

/* One thing to import: an address, a file, or a page that is there already. */
typedef struct
{
  char *name; /* (owned) for people */
  char *address; /* (owned) (nullable) */
  GFile *file; /* (owned) (nullable) */
  ChPage *page; /* (owned) (nullable) */
} Source;

struct _ChImportQueue
{
  GObject parent_instance;

  ChLog *log; /* (owned) */
  ChImporter *importer; /* (owned) */
  GCancellable *cancellable; /* (owned) (nullable) while something is under way */
  GQueue sources; /* (element-type Source) the one under way first */
  GHashTable *pages; /* (owned) (element-type utf8 utf8): what tells the addresses apart, and those named already */
  guint n_sources; /* how many there were when it began */
  gboolean cancelled;
  gboolean failed;
  guint n_imported;
  ChMeeting *meeting; /* (owned) (nullable) the one that was imported last */
  GString *told; /* (owned) a sentence a line */
  GString *left; /* (owned) with spaces between them */
};

G_DEFINE_FINAL_TYPE (ChImportQueue, ch_import_queue, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS,
};

enum
{
  SIGNAL_STEP,
  SIGNAL_PROGRESS,
  SIGNAL_DONE,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
source_free (gpointer data)
{
  Source *source = data;

  g_free (source->name);
  g_free (source->address);
  g_clear_object (&source->file);
  g_clear_object (&source->page);
  g_free (source);
}

/* Of several, each sentence says what it is about. */
static void
tell (ChImportQueue *self,
      const char    *name,
      const char    *sentence)
{
  g_string_append (self->told, self->told->len > 0 ? "\n" : "");
  if (self->n_sources > 1 || self->told->len > 0)
    g_string_append_printf (self->told, "%s: ", name);
  g_string_append (self->told, sentence);
}

static void start_next (ChImportQueue *self);

static void
keep_address (ChImportQueue *self,
              const Source  *source)
{
  if (source->address != NULL)
    g_string_append_printf (self->left, "%s%s", self->left->len > 0 ? " " : "", source->address);
}

static void
finish (ChImportQueue *self)
{
  self->cancelled = g_cancellable_is_cancelled (self->cancellable);
  g_clear_object (&self->cancellable);
  g_queue_clear_full (&self->sources, source_free);
  g_hash_table_remove_all (self->pages);
  self->n_sources = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

/* The rest goes on; only who cancels wants all of it to end. */
static void
fail (ChImportQueue *self,
      const GError  *error)
{
  Source *source = g_queue_pop_head (&self->sources);

  keep_address (self, source);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      for (GList *link = self->sources.head; link != NULL; link = link->next)
        keep_address (self, link->data);
      g_queue_clear_full (&self->sources, source_free);
    }
  else
    {
      self->failed = TRUE;
      tell (self, source->name, error->message);
    }
  source_free (source);
  start_next (self);
}

/* It was saved all the same, because only a person can decide; of a single one the review says it. */
static void
on_compared (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ChImportQueue) self = user_data;
  g_autoptr(GPtrArray) alike = ch_matcher_find_finish (result, NULL);
  Source *source = g_queue_pop_head (&self->sources);

  if (alike != NULL && alike->len > 0)
    {
      ChMeeting *other = alike->pdata[0];
      const char *title = ch_meeting_get_title (other);
      g_autofree char *day = ch_edtf_dup_label (ch_meeting_get_date (other));
      /* Translators: the title and the day of a meeting */
      g_autofree char *sentence = g_strdup_printf (_("This may be a meeting that the log has already: “%s”, %s."),
                                                   title != NULL ? title : _("Untitled meeting"), day);

      tell (self, source->name, sentence);
    }
  source_free (source);
  start_next (self);
}

static void
on_saved (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(ChImportQueue) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = ch_intake_save_finish (CH_LOG (object), result, NULL, &error);

  if (meeting == NULL)
    {
      fail (self, error);
      return;
    }

  g_set_object (&self->meeting, meeting);
  self->n_imported++;
  if (self->n_sources > 1)
    {
      ch_matcher_find_async (self->log, meeting, self->cancellable, on_compared, g_object_ref (self));
      return;
    }
  source_free (g_queue_pop_head (&self->sources));
  start_next (self);
}

static void
on_proposed (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ChImportQueue) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = ch_importer_propose_finish (CH_IMPORTER (object), result, &error);

  if (meeting == NULL)
    {
      fail (self, error);
      return;
    }

  /* From here on there is nothing to cancel that undo would not do better. */
  ch_meeting_set_status (meeting, "to review");
  ch_intake_save_async (self->log, NULL, meeting, NULL, on_saved, g_object_ref (self));
}

static void
on_page_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ChImportQueue) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = ch_page_load_finish (result, &error);

  if (page != NULL)
    ch_importer_propose_page_async (self->importer, page, self->cancellable, on_proposed, g_object_ref (self));
  else
    fail (self, error);
}

static void
on_progress (goffset  received,
             goffset  total,
             gpointer user_data)
{
  double fraction = total > 0 ? CLAMP ((double) received / (double) total, 0, 1) : -1;

  g_signal_emit (user_data, signals[SIGNAL_PROGRESS], 0, fraction);
}

static void
start_next (ChImportQueue *self)
{
  const Source *source = g_queue_peek_head (&self->sources);

  if (source == NULL)
    {
      finish (self);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_STEP], 0, source->name, self->n_sources - g_queue_get_length (&self->sources) + 1,
                 self->n_sources, source->address != NULL);
  if (source->address != NULL)
    ch_importer_propose_address_async (self->importer, source->address, on_progress, self, self->cancellable, on_proposed,
                                       g_object_ref (self));
  else if (source->file != NULL)
    ch_page_load_async (source->file, self->cancellable, on_page_loaded, g_object_ref (self));
  else
    ch_importer_propose_page_async (self->importer, source->page, self->cancellable, on_proposed, g_object_ref (self));
}

static void
ch_import_queue_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, ch_import_queue_get_busy (CH_IMPORT_QUEUE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_import_queue_finalize (GObject *object)
{
  ChImportQueue *self = CH_IMPORT_QUEUE (object);

  g_queue_clear_full (&self->sources, source_free);
  g_hash_table_unref (self->pages);
  g_string_free (self->told, TRUE);
  g_string_free (self->left, TRUE);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->meeting);
  g_clear_object (&self->importer);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (ch_import_queue_parent_class)->finalize (object);
}

static void
ch_import_queue_class_init (ChImportQueueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ch_import_queue_get_property;
  object_class->finalize = ch_import_queue_finalize;

  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_STEP] = g_signal_new ("step", CH_TYPE_IMPORT_QUEUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 4,
                                       G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_BOOLEAN);
  signals[SIGNAL_PROGRESS] = g_signal_new ("progress", CH_TYPE_IMPORT_QUEUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  signals[SIGNAL_DONE] = g_signal_new ("done", CH_TYPE_IMPORT_QUEUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ch_import_queue_init (ChImportQueue *self)
{
  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->told = g_string_new (NULL);
  self->left = g_string_new (NULL);
}

ChImportQueue *
ch_import_queue_new (ChLog      *log,
                     ChImporter *importer)
{
  ChImportQueue *self;

  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (CH_IS_IMPORTER (importer), NULL);

  self = g_object_new (CH_TYPE_IMPORT_QUEUE, NULL);
  self->log = g_object_ref (log);
  self->importer = g_object_ref (importer);
  return self;
}

/* The first that is added after a run begins another. */
static void
forget_last_run (ChImportQueue *self)
{
  if (!g_queue_is_empty (&self->sources))
    return;

  self->cancelled = self->failed = FALSE;
  self->n_imported = 0;
  g_clear_object (&self->meeting);
  g_string_truncate (self->told, 0);
  g_string_truncate (self->left, 0);
}

static Source *
add_source (ChImportQueue *self,
            const char    *name)
{
  Source *source = g_new0 (Source, 1);

  forget_last_run (self);
  source->name = g_strdup (name);
  g_queue_push_tail (&self->sources, source);
  return source;
}

void
ch_import_queue_add_address (ChImportQueue *self,
                             const char    *address)
{
  g_autofree char *page = NULL;

  g_return_if_fail (CH_IS_IMPORT_QUEUE (self));
  g_return_if_fail (address != NULL);
  g_return_if_fail (self->cancellable == NULL);

  page = ch_address_dup_page (address);
  if (g_hash_table_contains (self->pages, page))
    {
      g_string_append_printf (self->told, "%s%s: %s", self->told->len > 0 ? "\n" : "", address,
                              _("It was named twice, and is read once."));
      return;
    }

  add_source (self, address)->address = g_strdup (address);
  g_hash_table_add (self->pages, g_steal_pointer (&page));
}

void
ch_import_queue_add_file (ChImportQueue *self,
                          GFile         *file)
{
  g_autofree char *name = NULL;

  g_return_if_fail (CH_IS_IMPORT_QUEUE (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->cancellable == NULL);

  name = g_file_get_basename (file);
  add_source (self, name)->file = g_object_ref (file);
}

void
ch_import_queue_add_page (ChImportQueue *self,
                          ChPage        *page,
                          const char    *name)
{
  g_return_if_fail (CH_IS_IMPORT_QUEUE (self));
  g_return_if_fail (CH_IS_PAGE (page));
  g_return_if_fail (name != NULL);
  g_return_if_fail (self->cancellable == NULL);

  add_source (self, name)->page = g_object_ref (page);
}

void
ch_import_queue_run (ChImportQueue *self)
{
  g_return_if_fail (CH_IS_IMPORT_QUEUE (self));
  g_return_if_fail (self->cancellable == NULL);

  self->n_sources = g_queue_get_length (&self->sources);
  self->cancellable = g_cancellable_new ();
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  start_next (self);
}

void
ch_import_queue_cancel (ChImportQueue *self)
{
  g_return_if_fail (CH_IS_IMPORT_QUEUE (self));

  g_cancellable_cancel (self->cancellable);
}

gboolean
ch_import_queue_get_busy (ChImportQueue *self)
{
  g_return_val_if_fail (CH_IS_IMPORT_QUEUE (self), FALSE);

  return self->cancellable != NULL;
}

gboolean
ch_import_queue_get_cancelled (ChImportQueue *self)
{
  g_return_val_if_fail (CH_IS_IMPORT_QUEUE (self), FALSE);

  return self->cancelled;
}

guint
ch_import_queue_get_n_imported (ChImportQueue *self)
{
  g_return_val_if_fail (CH_IS_IMPORT_QUEUE (self), 0);

  return self->n_imported;
}

ChMeeting *
ch_import_queue_get_meeting (ChImportQueue *self)
{
  g_return_val_if_fail (CH_IS_IMPORT_QUEUE (self), NULL);

  return self->meeting;
}

gboolean
ch_import_queue_get_failed (ChImportQueue *self)
{
  g_return_val_if_fail (CH_IS_IMPORT_QUEUE (self), FALSE);

  return self->failed;
}

const char *
ch_import_queue_get_told (ChImportQueue *self)
{
  g_return_val_if_fail (CH_IS_IMPORT_QUEUE (self), NULL);

  return self->told->str;
}

const char *
ch_import_queue_get_left (ChImportQueue *self)
{
  g_return_val_if_fail (CH_IS_IMPORT_QUEUE (self), NULL);

  return self->left->str;
}
