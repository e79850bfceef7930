/* ch-salvage-report.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-salvage.h"

#include <glib/gi18n-lib.h>

ChSalvageReport *
ch_salvage_report_copy (const ChSalvageReport *self)
{
  ChSalvageReport *copy = g_memdup2 (self, sizeof *self);

  copy->kept = g_strdup (self->kept);
  copy->lost = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->lost->len; i++)
    g_ptr_array_add (copy->lost, g_strdup (g_ptr_array_index (self->lost, i)));
  return copy;
}

void
ch_salvage_report_free (ChSalvageReport *self)
{
  g_clear_pointer (&self->lost, g_ptr_array_unref);
  g_free (self->kept);
  g_free (self);
}

/* FORMAT, in the number of N, says what there are N of; what there is none of is not told. */
static void G_GNUC_PRINTF (2, 0)
add (GStrvBuilder *sentences,
     const char   *format,
     guint64       n)
{
  g_autofree char *sentence = NULL;

  if (n == 0)
    return;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  sentence = g_strdup_printf (format, (gulong) n);
#pragma GCC diagnostic pop
  g_strv_builder_add (sentences, sentence);
}

GStrv
ch_salvage_report_tell (const ChSalvageReport *self)
{
  g_autoptr(GStrvBuilder) sentences = g_strv_builder_new ();
  guint64 n;

  n = self->n_meetings;
  if (n == 0)
    g_strv_builder_add (sentences, _("No meeting could be saved."));
  add (sentences, ngettext ("%lu meeting was saved.", "%lu meetings were saved.", n), n);
  n = self->n_from_history;
  add (sentences, ngettext ("%lu of them was filled in from the history.", "%lu of them were filled in from the history.", n), n);
  n = self->n_older;
  add (sentences, ngettext ("%lu of them is not in its newest version.", "%lu of them are not in their newest version.", n), n);
  n = self->n_unsure;
  add (sentences, ngettext ("%lu of them may lack people, documents or other parts.",
                            "%lu of them may lack people, documents or other parts.", n), n);
  n = self->n_drafts;
  add (sentences, ngettext ("%lu draft was saved.", "%lu drafts were saved.", n), n);
  n = self->n_entries;
  add (sentences, ngettext ("%lu entry of the history was saved.", "%lu entries of the history were saved.", n), n);
  n = self->n_lost_entries;
  add (sentences, ngettext ("%lu entry of the history is lost.", "%lu entries of the history are lost.", n), n);
  n = self->n_changed_entries;
  add (sentences, ngettext ("%lu entry of the history is not as it was written.",
                            "%lu entries of the history are not as they were written.", n), n);
  n = self->n_files;
  add (sentences, ngettext ("%lu attached file was kept.", "%lu attached files were kept.", n), n);
  n = self->n_missing_files;
  add (sentences, ngettext ("%lu attached file is missing or damaged.", "%lu attached files are missing or damaged.", n), n);
  n = self->lost->len;
  if (n == 0)
    g_strv_builder_add (sentences, _("No meeting is known to be lost."));
  add (sentences, ngettext ("%lu meeting is lost.", "%lu meetings are lost.", n), n);
  return g_strv_builder_end (sentences);
}
