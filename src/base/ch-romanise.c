/* ch-romanise.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-romanise.h"

#include "ch-text.h"

#include <string.h>
#include <unicode/utrans.h>

/* A name is shorter; what is longer is no name. */
#define LONGEST_NAME 32

static GMutex lock;

/* Its rules take time to load, and are kept. (guarded by lock) */
static UTransliterator *
get_transliterator (void)
{
  static const char *rules = "Han-Latin; Latin-ASCII; Lower";
  static UTransliterator *transliterator;
  static gboolean tried;
  UErrorCode status = U_ZERO_ERROR;
  g_autofree gunichar2 *id = NULL;

  if (tried)
    return transliterator;

  tried = TRUE;
  id = g_utf8_to_utf16 (rules, -1, NULL, NULL, NULL);
  transliterator = utrans_openU ((const UChar *) id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
  return transliterator;
}

char *
ch_romanise_dup (const char *name)
{
  g_autoptr(GMutexLocker) locker = NULL;
  g_autofree gunichar2 *text = NULL;
  g_autofree char *latin = NULL;
  UErrorCode status = U_ZERO_ERROR;
  UTransliterator *transliterator;
  UChar buffer[8 * LONGEST_NAME];
  glong length;
  int32_t n, limit;

  if (name == NULL || !ch_text_is_han (g_utf8_get_char (name)))
    return NULL;
  text = g_utf8_to_utf16 (name, -1, NULL, &length, NULL);
  if (text == NULL || length >= LONGEST_NAME)
    return NULL;

  locker = g_mutex_locker_new (&lock);
  transliterator = get_transliterator ();
  if (transliterator == NULL)
    return NULL;

  memcpy (buffer, text, sizeof (UChar) * length);
  n = limit = length;
  utrans_transUChars (transliterator, buffer, &n, G_N_ELEMENTS (buffer), 0, &limit, &status);
  if (U_FAILURE (status))
    return NULL;

  latin = g_utf16_to_utf8 ((const gunichar2 *) buffer, n, NULL, NULL, NULL);
  return latin != NULL ? ch_text_fold (latin) : NULL;
}
