/* ch-encoding.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-encoding.h"

#include <errno.h>
#include <string.h>
#include <uchardet.h>

/* How far into a page its own declaration is looked for, as browsers do. */
#define PRESCAN_LENGTH 4096

/* So much of what is beyond ASCII is enough to see in which encoding it is, in bytes. */
#define ENOUGH 100000
#define DETECTED_PIECE 65536

/* An encoding with so many errors has been tried long enough. */
#define MAX_ERRORS 20000

/* An encoding is belied when more than one in this many of the bytes beyond ASCII makes no sense. */
#define TOLERATED_SHARE 20

#define REPLACEMENT "\xef\xbf\xbd"

/*
 * Old Chinese pages are declared by the name of a subset of what they hold; pages declared as
 * Latin-1 are Windows pages.  As in the WHATWG's Encoding standard, the label means the superset.
 */
static const struct
{
  const char *label;
  const char *charset;
} supersets[] = {
  { "gb2312", "GB18030" },     { "gb_2312-80", "GB18030" },     { "gbk", "GB18030" },
  { "x-gbk", "GB18030" },      { "gb18030", "GB18030" },        { "cp936", "GB18030" },
  { "big5", "BIG5-HKSCS" },    { "big5-hkscs", "BIG5-HKSCS" },  { "shift_jis", "CP932" },
  { "shift-jis", "CP932" },    { "x-sjis", "CP932" },           { "windows-31j", "CP932" },
  { "ks_c_5601-1987", "CP949" }, { "euc-kr", "CP949" },         { "iso-8859-1", "WINDOWS-1252" },
  { "iso8859-1", "WINDOWS-1252" }, { "latin1", "WINDOWS-1252" }, { "us-ascii", "WINDOWS-1252" },
  { "ascii", "WINDOWS-1252" }, { "iso-8859-9", "WINDOWS-1254" }, { "tis-620", "CP874" },
  { "utf8", "UTF-8" },         { "unicode", "UTF-8" },
};

/* Returns: (transfer none) (nullable): an interned name that iconv knows */
static const char *
resolve_label (const char *label)
{
  g_autofree char *name = NULL;
  GIConv converter;

  if (label == NULL)
    return NULL;

  name = g_ascii_strdown (label, -1);
  g_strstrip (name);
  /* Nobody writes pages so, but to smuggle something past a filter. */
  if (g_str_has_prefix (name, "utf-7") || g_str_has_prefix (name, "utf7"))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (supersets); i++)
    if (strcmp (supersets[i].label, name) == 0)
      return supersets[i].charset;

  converter = g_iconv_open ("UTF-8", name);
  if (converter == (GIConv) -1)
    return NULL;
  g_iconv_close (converter);

  g_free (name);
  name = g_ascii_strup (label, -1);
  return g_intern_string (g_strstrip (name));
}

static const char *
read_byte_order_mark (const char *data,
                      gsize       size,
                      gsize      *mark_size)
{
  *mark_size = 0;
  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      *mark_size = 3;
      return "UTF-8";
    }
  if (size >= 2 && memcmp (data, "\xff\xfe", 2) == 0)
    {
      *mark_size = 2;
      return "UTF-16LE";
    }
  if (size >= 2 && memcmp (data, "\xfe\xff", 2) == 0)
    {
      *mark_size = 2;
      return "UTF-16BE";
    }
  return NULL;
}

/* The encoding that the page itself names: <meta charset=…>, <meta … content="…; charset=…">, or
 * the XML declaration. */
static const char *
read_own_declaration (const char *data,
                      gsize       size)
{
  static GRegex *pattern = NULL;
  static gsize once = 0;
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *label = NULL;
  const char *charset;

  if (g_once_init_enter (&once))
    {
      pattern = g_regex_new ("<(?:meta\\b[^>]*?\\bcharset|\\?xml\\b[^>]*?\\bencoding)"
                             "\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]+)",
                             G_REGEX_CASELESS | G_REGEX_RAW | G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&once, 1);
    }
  if (!g_regex_match_full (pattern, data, MIN (size, PRESCAN_LENGTH), 0, 0, &match, NULL))
    return NULL;

  label = g_match_info_fetch (match, 1);
  charset = resolve_label (label);
  /* The declaration could be read as ASCII, so it cannot be UTF-16. */
  if (charset != NULL && g_str_has_prefix (charset, "UTF-16"))
    return "UTF-8";
  return charset;
}

static gsize
count_non_ascii (const char *data,
                 gsize       size)
{
  gsize n = 0;

  for (gsize i = 0; i < size; i++)
    n += (guint8) data[i] >= 0x80;
  return n;
}

static const char *
detect (const char *data,
        gsize       size)
{
  uchardet_t detector = uchardet_new ();
  const char *charset = NULL;
  gboolean fed = TRUE;
  gsize n_seen = 0;

  for (gsize at = 0; at < size && n_seen < ENOUGH && fed; at += DETECTED_PIECE)
    {
      const gsize length = MIN (DETECTED_PIECE, size - at);

      fed = uchardet_handle_data (detector, data + at, length) == 0;
      n_seen += count_non_ascii (data + at, length);
    }
  if (fed)
    {
      uchardet_data_end (detector);
      charset = resolve_label (uchardet_get_charset (detector));
    }
  uchardet_delete (detector);
  return charset;
}

/* A NUL would end the text for every reader after us; no page means one. */
static void
append_without_nul (GString    *out,
                    const char *text,
                    gsize       length)
{
  const gsize start = out->len;

  g_string_append_len (out, text, length);
  for (char *nul = memchr (out->str + start, '\0', length); nul != NULL;
       nul = memchr (nul, '\0', out->str + out->len - nul))
    *nul = ' ';
}

/* Some converters let through what is no character, halves of surrogate pairs for one.  Takes TEXT. */
static char *
make_valid (char  *text,
            gsize *n_errors)
{
  char *valid;

  if (g_utf8_validate (text, -1, NULL))
    return text;

  valid = g_utf8_make_valid (text, -1);
  g_free (text);
  (*n_errors)++;
  return valid;
}

/*
 * Converts what can be converted, with U+FFFD for each byte that cannot.  g_convert_with_fallback()
 * does not serve: it gives up at input that is not valid in the source encoding.  Returns: (transfer
 * full) (nullable): %NULL at more than MAX_ERRORS, unless @whole; their number as it would have been
 * is in N_ERRORS even then
 */
static char *
convert (const char *data,
         gsize       size,
         const char *charset,
         gboolean    whole,
         gsize      *n_errors)
{
  GIConv converter;
  GString *out = g_string_sized_new (size + size / 2);
  char *in = (char *) data;
  gsize in_left = size;

  *n_errors = 0;
  if (strcmp (charset, "UTF-8") == 0 && g_utf8_validate_len (data, size, NULL))
    {
      append_without_nul (out, data, size);
      return g_string_free (out, FALSE);
    }

  converter = g_iconv_open ("UTF-8", charset);
  while (in_left > 0)
    {
      char buffer[16 * 1024];
      char *to = buffer;
      gsize to_left = sizeof buffer;
      gsize converted = g_iconv (converter, &in, &in_left, &to, &to_left);
      gboolean invalid = converted == (gsize) -1 && (errno == EILSEQ || errno == EINVAL);

      append_without_nul (out, buffer, to - buffer);
      if (invalid)
        {
          g_string_append (out, REPLACEMENT);
          (*n_errors)++;
          in++;
          in_left--;
        }
      if (*n_errors > MAX_ERRORS && !whole)
        {
          *n_errors = (double) *n_errors * size / (size - in_left);
          g_iconv_close (converter);
          g_string_free (out, TRUE);
          return NULL;
        }
    }

  g_iconv_close (converter);
  return make_valid (g_string_free (out, FALSE), n_errors);
}

/* The grounds for taking a page to be in some encoding, the best first.  Text that is not UTF-8
 * hardly ever passes for it, so that valid UTF-8 beats every declaration. */
typedef enum
{
  GROUND_UTF8,
  GROUND_SERVER,
  GROUND_PAGE,
  GROUND_LOOKS,
  GROUND_NONE,
  N_GROUNDS,
} Ground;

static const char *
guess (Ground      ground,
       const char *data,
       gsize       size,
       const char *declared)
{
  switch (ground)
    {
    case GROUND_UTF8:
      return "UTF-8";
    case GROUND_SERVER:
      return resolve_label (declared);
    case GROUND_PAGE:
      return read_own_declaration (data, size);
    case GROUND_LOOKS:
      return detect (data, size);
    default:
      return "WINDOWS-1252";
    }
}

/* Whether an encoding that somebody named can be right all the same, or one that nobody named. */
static gboolean
is_tolerable (gsize  n_errors,
              gsize  n_non_ascii,
              Ground ground)
{
  return n_errors <= n_non_ascii / TOLERATED_SHARE || (n_errors <= 2 && ground != GROUND_UTF8);
}

char *
ch_encoding_decode (GBytes      *bytes,
                    const char  *declared,
                    const char **charset,
                    gboolean    *broken)
{
  gsize size, mark_size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *marked = read_byte_order_mark (data, size, &mark_size);
  gsize n_non_ascii = 0;
  gsize fewest = G_MAXSIZE;
  char *best = NULL;

  if (marked != NULL)
    {
      best = convert (data + mark_size, size - mark_size, marked, TRUE, &fewest);
      *charset = marked;
      *broken = fewest > 0;
      return best;
    }

  for (Ground ground = GROUND_UTF8; ground < N_GROUNDS; ground++)
    {
      const char *candidate = guess (ground, data, size, declared);
      g_autofree char *text = NULL;
      gsize n_errors;

      if (candidate == NULL)
        continue;

      text = convert (data, size, candidate, FALSE, &n_errors);
      if (n_errors < fewest)
        {
          g_free (best);
          best = g_steal_pointer (&text);
          fewest = n_errors;
          *charset = candidate;
        }
      if (n_errors > 0 && n_non_ascii == 0)
        n_non_ascii = count_non_ascii (data, size);
      if (is_tolerable (n_errors, n_non_ascii, ground))
        break;
    }

  *broken = fewest > 0;
  return best != NULL ? best : convert (data, size, *charset, TRUE, &fewest);
}
