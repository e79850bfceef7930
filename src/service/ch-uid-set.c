/* ch-uid-set.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-uid-set.h"

#include <string.h>

#define N_BYTES 16

typedef struct
{
  guint8 bytes[N_BYTES];
} Uid;

struct _ChUidSet
{
  GArray *uids; /* (owned) (element-type Uid) */
};

ChUidSet *
ch_uid_set_new (void)
{
  ChUidSet *self = g_new0 (ChUidSet, 1);

  self->uids = g_array_new (FALSE, FALSE, sizeof (Uid));
  return self;
}

void
ch_uid_set_free (ChUidSet *self)
{
  g_array_unref (self->uids);
  g_free (self);
}

/* The hyphens stand at the same places in all of them. */
static void
pack (const char *text,
      Uid        *uid)
{
  guint n = 0;

  memset (uid, 0, sizeof *uid);
  for (; *text != '\0' && n < 2 * N_BYTES; text++)
    if (*text != '-')
      {
        uid->bytes[n / 2] = uid->bytes[n / 2] * 16 + g_ascii_xdigit_value (*text);
        n++;
      }
}

static int
compare_uids (gconstpointer a,
              gconstpointer b)
{
  return memcmp (a, b, sizeof (Uid));
}

void
ch_uid_set_add (ChUidSet   *self,
                const char *uid)
{
  Uid packed;

  g_return_if_fail (g_uuid_string_is_valid (uid));

  pack (uid, &packed);
  g_array_append_val (self->uids, packed);
}

void
ch_uid_set_sort (ChUidSet  *self,
                 char     **twice)
{
  guint n = 0;

  if (twice != NULL)
    *twice = NULL;

  g_array_sort (self->uids, compare_uids);
  for (guint i = 0; i < self->uids->len; i++)
    {
      Uid *uids = (Uid *) self->uids->data;

      if (n > 0 && compare_uids (&uids[n - 1], &uids[i]) == 0)
        {
          if (twice != NULL && *twice == NULL)
            *twice = ch_uid_set_dup_uid (self, i);
          continue;
        }
      uids[n++] = uids[i];
    }
  g_array_set_size (self->uids, n);
}

guint
ch_uid_set_get_length (ChUidSet *self)
{
  return self->uids->len;
}

char *
ch_uid_set_dup_uid (ChUidSet *self,
                    guint     i)
{
  const guint8 *b = g_array_index (self->uids, Uid, i).bytes;

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7],
                          b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
}

gboolean
ch_uid_set_contains (ChUidSet   *self,
                     const char *uid)
{
  Uid packed;

  pack (uid, &packed);
  return g_array_binary_search (self->uids, &packed, compare_uids, NULL);
}
