/* ch-log-probe.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* memmem() */

#include "config.h"

#include "ch-log-probe.h"

#include "ch-backup.h"
#include "ch-error.h"
#include "ch-file-tree.h"
#include "ch-log-folder.h"
#include "ch-migration.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SQLITE_MAGIC "SQLite format 3"
#define HEADER_LENGTH 100
#define PAGE_SIZE_OFFSET 16
#define CHANGES_OFFSET 24
#define N_PAGES_OFFSET 28
#define USER_VERSION_OFFSET 60
#define APPLICATION_ID_OFFSET 68
#define VALID_FOR_OFFSET 92

/* The schema stands in the first pages, and no other program's has this in it. */
#define TELLTALE "change_is_not_rewritten"
#define TELLTALE_LENGTH (256 * 1024)

/* The beginning of a file, and its length. */
typedef struct
{
  guchar *bytes; /* (owned) */
  gsize n_bytes;
  goffset length;
} Beginning;

static void
beginning_clear (Beginning *self)
{
  g_free (self->bytes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Beginning, beginning_clear)

static gboolean
beginning_read (Beginning   *self,
                const char  *path,
                GError     **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  struct stat status;
  gssize n = -1;
  int code;

  if (fd < 0)
    return ch_file_tree_fail_to_read (path, errno, error);
  self->bytes = g_malloc (TELLTALE_LENGTH);
  if (fstat (fd, &status) == 0)
    n = read (fd, self->bytes, TELLTALE_LENGTH);
  code = errno;
  g_close (fd, NULL);
  if (n < 0)
    return ch_file_tree_fail_to_read (path, code, error);
  self->n_bytes = n;
  self->length = status.st_size;
  return TRUE;
}

static guint32
get_number (const Beginning *self,
            gsize            offset)
{
  guint32 number;

  memcpy (&number, self->bytes + offset, sizeof number);
  return GUINT32_FROM_BE (number);
}

gboolean
ch_log_probe_fail (GError **error)
{
  g_set_error_literal (error, CH_ERROR, CH_ERROR_DAMAGED, _("The log is damaged."));
  return FALSE;
}

gboolean
ch_log_probe_remains (const char *folder)
{
  g_autofree char *backups = ch_backup_dup_default_folder (folder);
  g_autofree char *files = g_build_filename (folder, CH_LOG_FOLDER_FILES, NULL);
  g_autoptr(GDir) dir = g_dir_open (backups, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (backups, name, CH_LOG_FOLDER_DATABASE, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    }
  return g_file_test (files, G_FILE_TEST_IS_DIR);
}

/* Whether a part of the log lies beside its file: what is in it is not in the file yet, or not in it any more. */
static gboolean
has_part (const char *path,
          const char *ending)
{
  g_autofree char *part = g_strconcat (path, ending, NULL);
  GStatBuf status;

  return g_stat (part, &status) == 0 && status.st_size > 0;
}

/* Whether the end of the file is missing. */
static gboolean
is_cut (const Beginning *self,
        const char      *path)
{
  goffset page_size = self->bytes[PAGE_SIZE_OFFSET] << 8 | self->bytes[PAGE_SIZE_OFFSET + 1];

  if (has_part (path, "-wal") || has_part (path, "-journal"))
    return FALSE;
  if (page_size == 1) /* the field is too narrow for the largest */
    page_size = 65536;
  return get_number (self, CHANGES_OFFSET) == get_number (self, VALID_FOR_OFFSET)
         && get_number (self, N_PAGES_OFFSET) * page_size > self->length;
}

static gboolean
fail_other (const Beginning  *self,
            const char       *folder,
            const char       *path,
            GError          **error)
{
  gboolean other_database = self->n_bytes >= HEADER_LENGTH && memcmp (self->bytes, SQLITE_MAGIC, sizeof SQLITE_MAGIC) == 0;

  if (memmem (self->bytes, self->n_bytes, TELLTALE, strlen (TELLTALE)) != NULL
      || (!other_database && ch_log_probe_remains (folder)))
    return ch_log_probe_fail (error);
  g_set_error (error, CH_ERROR, CH_ERROR_NOT_A_LOG, _("“%s” is not a log of Chancery."), path);
  return FALSE;
}

gboolean
ch_log_probe_file (const char  *folder,
                   const char  *path,
                   GError     **error)
{
  g_auto(Beginning) beginning = { NULL };

  if (!beginning_read (&beginning, path, error))
    return FALSE;

  if (beginning.length == 0) /* made a moment ago, or the program stopped right then */
    return !ch_log_probe_remains (folder) || ch_log_probe_fail (error);
  if (beginning.n_bytes < HEADER_LENGTH || memcmp (beginning.bytes, SQLITE_MAGIC, sizeof SQLITE_MAGIC) != 0
      || get_number (&beginning, APPLICATION_ID_OFFSET) != CH_LOG_FOLDER_APPLICATION_ID)
    return fail_other (&beginning, folder, path, error);
  if (get_number (&beginning, USER_VERSION_OFFSET) > ch_migration_get_latest (CH_LOG_FOLDER_MIGRATIONS))
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_NEWER_LOG,
                           _("The log was written by a newer version of Chancery."));
      return FALSE;
    }
  return !is_cut (&beginning, path) || ch_log_probe_fail (error);
}

static gboolean
probe (ChDatabase  *database,
       const char  *sql,
       GError     **error)
{
  gint64 any;

  return ch_database_get_integer (database, sql, &any, error);
}

gboolean
ch_log_probe_tables (ChDatabase  *database,
                     GError     **error)
{
  static const char sql[]
      = "SELECT CASE type WHEN 'table' THEN printf ('SELECT 1 FROM \"%w\" NOT INDEXED LIMIT 1', name) "
        "ELSE printf ('SELECT 1 FROM \"%w\" INDEXED BY \"%w\" ORDER BY %s LIMIT 1', tbl_name, name, "
        "  (SELECT group_concat (printf ('\"%w\"', name)) FROM pragma_index_info (entry.name))) END "
        "FROM sqlite_schema AS entry WHERE rootpage > 0 "
        "AND (sql IS NULL OR sql NOT LIKE '% WHERE %')"; /* an index of some rows serves no other query */
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);
  g_autoptr(GPtrArray) probes = g_ptr_array_new_with_free_func (g_free);
  ChStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    g_ptr_array_add (probes, g_strdup (ch_statement_get_text (statement, 0)));
  if (step == CH_STEP_FAILED)
    return FALSE;

  for (guint i = 0; i < probes->len; i++)
    if (!probe (database, g_ptr_array_index (probes, i), error))
      return FALSE;
  return TRUE;
}
