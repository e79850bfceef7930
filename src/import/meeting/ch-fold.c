/* ch-fold.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-fold.h"

#include <unicode/ustring.h>
#include <unicode/utrans.h>

/* The block that the characters of today's Chinese stand in. */
#define HAN_FIRST 0x4e00
#define HAN_LAST 0x9fff
#define N_HAN (HAN_LAST - HAN_FIRST + 1)

/* Each character on a line of its own, so that none is changed for the sake of its neighbour. */
static void
simplify_all (UTransliterator *transliterator,
              UChar           *simplified)
{
  const int capacity = N_HAN * 4;
  g_autofree UChar *text = g_new0 (UChar, capacity);
  int32_t length = N_HAN * 2, limit = length, n = 0;
  UErrorCode status = U_ZERO_ERROR;

  for (int i = 0; i < N_HAN; i++)
    {
      text[2 * i] = HAN_FIRST + i;
      text[2 * i + 1] = '\n';
    }
  utrans_transUChars (transliterator, text, &length, capacity, 0, &limit, &status);
  if (U_FAILURE (status))
    return;

  for (int32_t i = 0; i + 1 < length && n < N_HAN; n++)
    {
      const int32_t start = i;

      while (i < length && text[i] != '\n')
        i++;
      if (i == start + 1)
        simplified[n] = text[start];
      i++;
    }
}

static const UChar *
get_simplified (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      UChar *simplified = g_new (UChar, N_HAN);
      UChar id[64];
      UErrorCode status = U_ZERO_ERROR;
      UTransliterator *transliterator;

      for (int i = 0; i < N_HAN; i++)
        simplified[i] = HAN_FIRST + i;
      u_uastrcpy (id, "Hant-Hans");
      transliterator = utrans_openU (id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
      if (U_SUCCESS (status))
        {
          simplify_all (transliterator, simplified);
          utrans_close (transliterator);
        }
      g_once_init_leave (&once, (gsize) simplified);
    }
  return (const UChar *) once;
}

void
ch_fold_append (GString  *out,
                gunichar  c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n;

  if (c < 0x80)
    {
      g_string_append_c (out, g_ascii_tolower (c));
      return;
    }
  if (c >= HAN_FIRST && c <= HAN_LAST)
    {
      g_string_append_unichar (out, get_simplified ()[c - HAN_FIRST]);
      return;
    }

  n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    if (!g_unichar_ismark (parts[i]))
      g_string_append_unichar (out, g_unichar_tolower (parts[i]));
}
