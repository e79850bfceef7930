/* ch-change-chain.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-change-chain.h"

#include <string.h>

/* Each value goes in with its length, so that two neighbours cannot be parted differently. */
static void
add_text (GChecksum  *checksum,
          const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;
  g_autofree char *head
      = text != NULL ? g_strdup_printf ("%" G_GSIZE_FORMAT ":", length) : g_strdup ("-"); /* NULL is not "" */

  g_checksum_update (checksum, (const guchar *) head, strlen (head));
  if (length > 0)
    g_checksum_update (checksum, (const guchar *) text, length);
}

static void
add_integer (GChecksum *checksum,
             gint64     value)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  add_text (checksum, digits);
}

void
ch_change_chain_extend (guint8             *hash,
                        const ChChange     *change,
                        const ChChangeStep *step)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = CH_CHANGE_HASH_LENGTH;

  g_checksum_update (checksum, hash, CH_CHANGE_HASH_LENGTH);
  add_integer (checksum, change->id);
  add_integer (checksum, change->step);
  add_integer (checksum, change->action);
  add_integer (checksum, ch_change_get_number (change));
  add_text (checksum, change->uid);
  add_text (checksum, change->time);
  add_text (checksum, change->who);
  add_text (checksum, change->sentence);
  add_text (checksum, change->before);
  add_text (checksum, change->after);
  add_integer (checksum, step->undo_next);
  add_integer (checksum, step->redo_next);
  add_integer (checksum, step->beneath);
  /* Meetings had the history for themselves once: their entries are chained as they were then. */
  if (change->record != CH_CHANGE_MEETING)
    add_text (checksum, ch_change_record_name (change->record));
  g_checksum_get_digest (checksum, hash, &length);
}
