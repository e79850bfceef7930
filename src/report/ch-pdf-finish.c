/* ch-pdf-finish.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-pdf-finish.h"

#include "ch-error.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>
#include <zlib.h>

/* How deep a structure is at most: Document, Sect, Table, TR, TD, Figure. */
#define MAX_DEPTH 16

/* Bytes of the file that are summed up at a time. */
#define PART ((gsize) 1 << 16)

typedef struct
{
  qpdf_data qpdf; /* (owned) */
  GArray *changed; /* (owned) (element-type qpdf_oh): the objects to write anew */
  GPtrArray *section_languages; /* (unowned) */
  GPtrArray *alternatives; /* (unowned) */
  guint n_sections; /* seen so far */
  guint n_figures;
} Finish;

static void
set_text (Finish     *self,
          qpdf_oh     object,
          const char *key,
          const char *text)
{
  qpdf_oh_replace_key (self->qpdf, object, key, qpdf_oh_new_unicode_string (self->qpdf, text));
}

/* Returns: whether @object is kept, because it was changed */
static gboolean
finish_element (Finish     *self,
                qpdf_oh     object,
                const char *type)
{
  const char *text = NULL;
  gboolean is_figure = g_str_equal (type, "/Figure");

  if (is_figure && self->n_figures < self->alternatives->len)
    text = g_ptr_array_index (self->alternatives, self->n_figures++);
  else if (g_str_equal (type, "/Sect") && self->n_sections < self->section_languages->len)
    text = g_ptr_array_index (self->section_languages, self->n_sections++);
  if (text == NULL)
    return FALSE;

  set_text (self, object, is_figure ? "/Alt" : "/Lang", text);
  g_array_append_val (self->changed, object);
  return TRUE;
}

static void walk (Finish  *self,
                  qpdf_oh  kids,
                  guint    depth);

static void
walk_element (Finish  *self,
              qpdf_oh  element,
              guint    depth)
{
  qpdf_oh name, kids;
  g_autofree char *type = NULL;

  if (!qpdf_oh_is_dictionary (self->qpdf, element) || !qpdf_oh_has_key (self->qpdf, element, "/S"))
    {
      qpdf_oh_release (self->qpdf, element);
      return;
    }

  name = qpdf_oh_get_key (self->qpdf, element, "/S");
  type = g_strdup (qpdf_oh_get_name (self->qpdf, name));
  qpdf_oh_release (self->qpdf, name);

  /* Without pictures nothing below a section is of interest. */
  if (depth < MAX_DEPTH && (self->alternatives->len > 0 || !g_str_equal (type, "/Sect")))
    {
      kids = qpdf_oh_get_key (self->qpdf, element, "/K");
      walk (self, kids, depth + 1);
      qpdf_oh_release (self->qpdf, kids);
    }

  if (!finish_element (self, element, type))
    qpdf_oh_release (self->qpdf, element);
}

static void
walk (Finish  *self,
      qpdf_oh  kids,
      guint    depth)
{
  int n_kids = qpdf_oh_is_array (self->qpdf, kids) ? qpdf_oh_get_array_n_items (self->qpdf, kids) : 0;

  for (int i = 0; i < n_kids; i++)
    walk_element (self, qpdf_oh_get_array_item (self->qpdf, kids, i), depth);
}

static void
finish_root (Finish     *self,
             qpdf_oh     root,
             const char *language)
{
  qpdf_oh preferences = qpdf_oh_new_dictionary (self->qpdf);

  qpdf_oh_replace_key (self->qpdf, preferences, "/DisplayDocTitle", qpdf_oh_new_bool (self->qpdf, QPDF_TRUE));
  qpdf_oh_replace_key (self->qpdf, root, "/ViewerPreferences", preferences);
  set_text (self, root, "/Lang", language);
  g_array_append_val (self->changed, root);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b,
             gpointer      data)
{
  qpdf_data qpdf = data;

  return qpdf_oh_get_object_id (qpdf, *(const qpdf_oh *) a) - qpdf_oh_get_object_id (qpdf, *(const qpdf_oh *) b);
}

/* Where the cross-reference table begins, as the last lines tell; -1 where they do not. */
static gint64
find_last_table (GMappedFile *pdf)
{
  static const char word[] = "startxref";
  gsize length = MIN (g_mapped_file_get_length (pdf), 64);
  const char *end = g_mapped_file_get_contents (pdf) + g_mapped_file_get_length (pdf);
  g_autofree char *tail = g_malloc0 (length + 1);

  memcpy (tail, end - length, length);
  /* What stands before it may be no text. */
  for (gsize at = length - MIN (length, strlen (word)); at > 0; at--)
    if (memcmp (tail + at, word, strlen (word)) == 0)
      return g_ascii_strtoll (tail + at + strlen (word), NULL, 10);
  return -1;
}

/* The same content has the same identity (ISO 32000-1, 14.4). */
static void
set_identity (Finish      *self,
              qpdf_oh      trailer,
              GMappedFile *pdf,
              GString     *update)
{
  const guchar *contents = (const guchar *) g_mapped_file_get_contents (pdf);
  gsize size = g_mapped_file_get_length (pdf);
  guint8 digest[32];
  gsize length = sizeof digest;
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  qpdf_oh identity = qpdf_oh_new_array (self->qpdf);

  /* A fast sum of each part, and a strong one of them all: books of photos are long. */
  for (gsize at = 0; at < size; at += PART)
    {
      guint32 sum = GUINT32_TO_LE ((guint32) crc32 (0, contents + at, (uInt) MIN (PART, size - at)));

      g_checksum_update (checksum, (const guchar *) &sum, sizeof sum);
    }
  g_checksum_update (checksum, (const guchar *) update->str, (gssize) update->len);
  g_checksum_get_digest (checksum, digest, &length);
  for (guint i = 0; i < 2; i++)
    qpdf_oh_append_item (self->qpdf, identity, qpdf_oh_new_binary_string (self->qpdf, (const char *) digest, 16));
  qpdf_oh_replace_key (self->qpdf, trailer, "/ID", identity);
}

static GString *
make_update (Finish      *self,
             GMappedFile *pdf,
             gint64       last_table)
{
  gsize offset = g_mapped_file_get_length (pdf);
  qpdf_oh trailer = qpdf_get_trailer (self->qpdf);
  g_autoptr(GString) table = g_string_new ("xref\n");
  GString *update = g_string_new (NULL);
  gsize start;

  g_array_sort_with_data (self->changed, compare_ids, self->qpdf);
  for (guint i = 0; i < self->changed->len; i++)
    {
      qpdf_oh object = g_array_index (self->changed, qpdf_oh, i);
      int id = qpdf_oh_get_object_id (self->qpdf, object);

      g_string_append_printf (table, "%d 1\n%010" G_GSIZE_FORMAT " 00000 n \n", id, offset + update->len);
      g_string_append_printf (update, "%d 0 obj\n%s\nendobj\n", id, qpdf_oh_unparse_resolved (self->qpdf, object));
    }

  set_identity (self, trailer, pdf, update);
  qpdf_oh_replace_key (self->qpdf, trailer, "/Prev", qpdf_oh_new_integer (self->qpdf, last_table));
  start = offset + update->len;
  g_string_append_printf (update, "%strailer\n%s\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", table->str,
                          qpdf_oh_unparse (self->qpdf, trailer), start);
  return update;
}

GString *
ch_pdf_finish (int          fd,
               const char  *language,
               GPtrArray   *section_languages,
               GPtrArray   *alternatives,
               GError     **error)
{
  g_autoptr(GMappedFile) pdf = g_mapped_file_new_from_fd (fd, FALSE, NULL);
  gint64 last_table = pdf != NULL && g_mapped_file_get_length (pdf) > 0 ? find_last_table (pdf) : -1;
  Finish self = { qpdf_init (), g_array_new (FALSE, FALSE, sizeof (qpdf_oh)), section_languages, alternatives, 0, 0 };
  GString *update = NULL;
  qpdf_oh root, structure, kids;

  qpdf_silence_errors (self.qpdf);
  qpdf_set_suppress_warnings (self.qpdf, QPDF_TRUE);
  if (last_table >= 0
      && (qpdf_read_memory (self.qpdf, "pages", g_mapped_file_get_contents (pdf), g_mapped_file_get_length (pdf), NULL)
          & QPDF_ERRORS) == 0)
    {
      root = qpdf_get_root (self.qpdf);
      structure = qpdf_oh_get_key (self.qpdf, root, "/StructTreeRoot");
      kids = qpdf_oh_is_dictionary (self.qpdf, structure) ? qpdf_oh_get_key (self.qpdf, structure, "/K")
                                                          : qpdf_oh_new_null (self.qpdf);
      walk (&self, kids, 0);
      finish_root (&self, root, language);
      if (!qpdf_has_error (self.qpdf))
        update = make_update (&self, pdf, last_table);
    }
  if (update == NULL)
    g_set_error_literal (error, CH_ERROR, CH_ERROR_FAILED, _("The PDF could not be finished."));

  g_array_unref (self.changed);
  qpdf_cleanup (&self.qpdf);
  return update;
}
