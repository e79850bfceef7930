/* ch-date-line.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-date-line.h"

#include "ch-text.h"

#include <string.h>
#include <unicode/udat.h>

/* A date line says this much besides the date at most: a time, a source, an editor's name.  In
 * columns of a terminal, where a Han character takes two. */
#define MAX_REST 70

/* What says more than this and ends in a full stop is a sentence that happens to name a day. */
#define MAX_SENTENCE_REST 25

#define YEAR "((?:19|20)\\d\\d)"
#define DAY "(\\d{1,2})"

/* The order of the groups: y year, e era and its year, m month as number, d day, w month as word. */
static const struct
{
  const char *pattern;
  const char *groups;
} forms[] = {
  { "(?<!\\d)" YEAR "\\s?([-/.])\\s?" DAY "\\s?\\2\\s?" DAY "(?!\\d)", "y md" },
  { "(?<!\\d)" YEAR "\\s?年\\s?" DAY "\\s?月\\s?" DAY "\\s?日", "ymd" },
  { "(?<!\\d)" YEAR "\\s" DAY "/" DAY "(?=\\s+\\d{1,2}:)", "ymd" },
  { "((?:令和|平成|昭和|民国|民國)\\s?(?:\\d{1,3}|元))\\s?年\\s?" DAY "\\s?月\\s?" DAY "\\s?日", "emd" },
  { "(?<!\\d)" YEAR "\\s?년\\s?" DAY "\\s?월\\s?" DAY "\\s?일", "ymd" },
  { "(?<![\\d.])" DAY "\\.\\s?" DAY "\\.\\s?" YEAR "(?!\\d)", "dmy" },
  { "(?<![\\d/-])" DAY "([-/])" DAY "\\2" YEAR "(?!\\d)", "/ /y" },
  { "(?<!\\d)" DAY "(?:st|nd|rd|th|er|[.ºª])?[\\s-]+(?:de\\s+|of\\s+)?(\\p{L}{3,12})\\.?,?[\\s-]+(?"
                   ":de\\s+|del\\s+)?" YEAR "(?!\\d)",
    "dwy" },
  { "\\b(\\p{L}{3,12})\\.?\\s+" DAY "(?:st|nd|rd|th)?,?\\s+" YEAR "(?!\\d)", "wdy" },
};

/* The languages in which month names are known: those of the world's larger news pages. */
static const char *const locales[] = {
  "en", "en_GB", "fr", "es", "it", "de", "pt", "nl", "ru", "uk", "pl", "cs", "sr_Latn", "sr", "hr",
  "ro", "hu",    "sv", "da", "nb", "fi", "tr", "el", "vi", "id", "ar", "fa", "he",      "hi", "sw",
};

static void
add_months (GHashTable       *months,
            const char       *locale,
            UDateFormatSymbolType type)
{
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = udat_open (UDAT_NONE, UDAT_LONG, locale, NULL, 0, NULL, 0, &status);

  for (int month = 0; U_SUCCESS (status) && month < 12; month++)
    {
      UChar symbol[64];
      const int length = udat_getSymbols (format, type, month, symbol, G_N_ELEMENTS (symbol), &status);
      g_autofree char *name = U_SUCCESS (status) ? g_utf16_to_utf8 (symbol, length, NULL, NULL, NULL) : NULL;
      g_autofree char *folded = name != NULL ? ch_text_fold (name) : NULL;

      /* The first language to name a month wins; hardly any two contradict each other. */
      if (folded != NULL && *folded != '\0' && !g_hash_table_contains (months, folded))
        g_hash_table_insert (months, g_steal_pointer (&folded), GINT_TO_POINTER (month + 1));
    }
  if (format != NULL)
    udat_close (format);
}

/* Returns: (transfer none): folded names of months, full and short, to their numbers */
static GHashTable *
get_months (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      GHashTable *months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      const UDateFormatSymbolType types[] = {
        UDAT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_SHORT_MONTHS,
      };

      for (guint t = 0; t < G_N_ELEMENTS (types); t++)
        for (guint l = 0; l < G_N_ELEMENTS (locales); l++)
          add_months (months, locales[l], types[t]);
      g_once_init_leave (&once, (gsize) months);
    }
  return (GHashTable *) once;
}

/* Most pages are in English, and the names in all other languages take a while to gather. */
static int
find_english_month (const char *folded)
{
  static const char *const names[] = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december",
  };
  const gsize length = strlen (folded);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], folded) == 0 || ((length == 3 || length == 4) && g_str_has_prefix (names[i], folded)))
      return i + 1;
  return 0;
}

static int
find_month (const char *word)
{
  g_autofree char *folded = ch_text_fold (word);
  const int month = find_english_month (folded);

  if (month != 0)
    return month;
  return GPOINTER_TO_INT (g_hash_table_lookup (get_months (), folded));
}

/* What two numbers A and B mean of which either may be the month; 0 where that cannot be told. */
static void
read_pair (int          a,
           int          b,
           ChDateOrder  order,
           int         *day,
           int         *month)
{
  if (a > 12 || (b <= 12 && (a == b || order == CH_DATE_ORDER_DAY_FIRST)))
    {
      *day = a;
      *month = b;
    }
  else if (b > 12 || order == CH_DATE_ORDER_MONTH_FIRST)
    {
      *day = b;
      *month = a;
    }
}

/* The year of the common era that WORD, such as 令和6, means; 元 is the first. */
static int
read_era (const char *word)
{
  static const struct
  {
    const char *name;
    int before; /* the year before its first */
  } eras[] = { { "令和", 2018 }, { "平成", 1988 }, { "昭和", 1925 }, { "民国", 1911 }, { "民國", 1911 } };
  const char *digits = strpbrk (word, "0123456789");

  for (guint i = 0; i < G_N_ELEMENTS (eras); i++)
    if (g_str_has_prefix (word, eras[i].name))
      return eras[i].before + (digits != NULL ? atoi (digits) : 1);
  return 0;
}

/* Returns: (transfer full) (nullable): what the groups of MATCH mean */
static char *
read_match (GMatchInfo  *match,
            const char  *groups,
            ChDateOrder  order)
{
  int year = 0, month = 0, day = 0, first = 0;

  for (guint i = 0; groups[i] != '\0'; i++)
    {
      g_autofree char *word = g_match_info_fetch (match, i + 1);
      const int number = atoi (word);

      if (groups[i] == 'y')
        year = number;
      else if (groups[i] == 'e')
        year = read_era (word);
      else if (groups[i] == 'm')
        month = number;
      else if (groups[i] == 'd')
        day = number;
      else if (groups[i] == 'w')
        month = find_month (word);
      else if (groups[i] == '/' && first == 0)
        first = number;
      else if (groups[i] == '/')
        read_pair (first, number, order, &day, &month);
    }
  if (day == 0 || month == 0 || !g_date_valid_dmy (day, month, year))
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

static GRegex *
get_regex (guint form)
{
  static gsize once = 0;
  static GRegex *regexes[G_N_ELEMENTS (forms)];

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
        regexes[i] = g_regex_new (forms[i].pattern, G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&once, 1);
    }
  return regexes[form];
}

/* Most lines name no year, and so no day; that is told faster than by all the forms. */
static gboolean
names_year (const char *text)
{
  for (const char *p = text; (p = strpbrk (p, "12")) != NULL; p++)
    if ((g_str_has_prefix (p, "19") || g_str_has_prefix (p, "20")) && g_ascii_isdigit (p[2]) && g_ascii_isdigit (p[3]))
      return TRUE;
  return strstr (text, "和") != NULL || strstr (text, "成") != NULL || strstr (text, "民") != NULL;
}

/* TEXT with Arabic, Persian and wide digits as those of ASCII.  Returns: (transfer full) (nullable):
 * %NULL if there are none; where each byte of it comes from in PLACES */
static char *
dup_plain_digits (const char  *text,
                  GArray     **places)
{
  GString *plain = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      const int digit = c >= 0x660 ? g_unichar_digit_value (c) : -1;
      const gsize length = g_utf8_next_char (p) - p;

      if (digit >= 0 && plain == NULL)
        {
          plain = g_string_new_len (text, p - text);
          *places = g_array_new (FALSE, FALSE, sizeof (gsize));
          for (gsize i = 0; i < plain->len; i++)
            g_array_append_val (*places, i);
        }
      if (plain == NULL)
        continue;
      if (digit >= 0)
        g_string_append_c (plain, '0' + digit);
      else
        g_string_append_len (plain, p, length);
      for (gsize i = p - text; (*places)->len < plain->len; i++)
        g_array_append_val (*places, i);
    }
  if (plain == NULL)
    return NULL;
  g_array_set_size (*places, plain->len + 1);
  g_array_index (*places, gsize, plain->len) = strlen (text);
  return g_string_free (plain, FALSE);
}

/* As ch_date_line_find(), of a text with digits of ASCII. */
static char *
find_date (const char  *text,
           ChDateOrder  order,
           gsize       *start,
           gsize       *end)
{
  g_autofree char *best = NULL;
  int best_start = G_MAXINT, best_end = 0;

  if (!names_year (text))
    return NULL;
  for (guint form = 0; form < G_N_ELEMENTS (forms); form++)
    {
      g_autoptr(GMatchInfo) match = NULL;

      for (g_regex_match (get_regex (form), text, 0, &match); g_match_info_matches (match);
           g_match_info_next (match, NULL))
        {
          g_autofree char *date = read_match (match, forms[form].groups, order);
          int from, to;

          g_match_info_fetch_pos (match, 0, &from, &to);
          if (date == NULL || from >= best_start)
            continue;
          g_free (best);
          best = g_steal_pointer (&date);
          best_start = from;
          best_end = to;
        }
    }

  if (best != NULL && start != NULL)
    *start = best_start;
  if (best != NULL && end != NULL)
    *end = best_end;
  return g_steal_pointer (&best);
}

char *
ch_date_line_find (const char  *text,
                   ChDateOrder  order,
                   gsize       *start,
                   gsize       *end)
{
  g_autoptr(GArray) places = NULL;
  g_autofree char *plain = g_str_is_ascii (text) ? NULL : dup_plain_digits (text, &places);
  gsize from = 0, to = 0;
  char *date = find_date (plain != NULL ? plain : text, order, &from, &to);

  if (date != NULL && start != NULL)
    *start = plain != NULL ? g_array_index (places, gsize, from) : from;
  if (date != NULL && end != NULL)
    *end = plain != NULL ? g_array_index (places, gsize, to) : to;
  return date;
}

static gsize
measure (const char *text,
         gsize       length)
{
  gsize columns = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    columns += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
  return columns;
}

gboolean
ch_date_line_is (const char *text)
{
  const gsize length = strlen (text);
  const gboolean sentence = g_str_has_suffix (text, ".") || g_str_has_suffix (text, "。");
  gsize start, end, rest;
  g_autofree char *date = NULL;

  if (length > MAX_REST * 4)
    return FALSE;

  date = ch_date_line_find (text, CH_DATE_ORDER_DAY_FIRST, &start, &end);
  if (date == NULL)
    return FALSE;

  rest = measure (text, start) + measure (text + end, length - end);
  return rest <= (sentence ? MAX_SENTENCE_REST : MAX_REST);
}
