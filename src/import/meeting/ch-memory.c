/* ch-memory.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-memory.h"

#include <string.h>

/* What is looked for was tried a few words before; a memory larger than the processor's own is slower
 * than trying again. */
#define MIN_BITS 12
#define MAX_BITS 13

/* A key and what is known of it, the answer in the lowest bit; 0 where nothing is. */
struct _ChMemory
{
  guint bits;
  guint64 *slots; /* (owned) */
};

ChMemory *
ch_memory_new (guint n_tokens)
{
  ChMemory *self = g_new0 (ChMemory, 1);

  self->bits = CLAMP (g_bit_storage (n_tokens) + 8, MIN_BITS, MAX_BITS);
  self->slots = g_new0 (guint64, 1u << self->bits);
  return self;
}

void
ch_memory_free (ChMemory *self)
{
  g_free (self->slots);
  g_free (self);
}

/* 20 bits for the step, 22 for the token, and of the end as many as tell the sentences of one
 * neighbourhood apart; the lowest bit is free for the answer. */
guint64
ch_memory_key (guint step,
               guint at,
               guint end)
{
  return (guint64) (step & 0xfffff) << 44 | (guint64) (at & 0x3fffff) << 22 | (guint64) (end & 0x1fffff) << 1;
}

static guint64 *
find_slot (const ChMemory *self,
           guint64         key)
{
  return &self->slots[(key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> (64 - self->bits)];
}

int
ch_memory_recall (const ChMemory *self,
                  guint64         key)
{
  const guint64 slot = *find_slot (self, key);

  return (slot & ~G_GUINT64_CONSTANT (1)) == key ? (int) (slot & 1) : -1;
}

void
ch_memory_keep (ChMemory *self,
                guint64   key,
                gboolean  fits)
{
  *find_slot (self, key) = key | (fits ? 1 : 0);
}

void
ch_memory_forget (ChMemory *self,
                  guint64   key)
{
  guint64 *slot = find_slot (self, key);

  if ((*slot & ~G_GUINT64_CONSTANT (1)) == key)
    *slot = 0;
}

void
ch_memory_clear (ChMemory *self)
{
  memset (self->slots, 0, sizeof (guint64) << self->bits);
}
