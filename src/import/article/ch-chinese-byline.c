/* ch-chinese-byline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-chinese-byline.h"

#include <string.h>

/* What names an author is no longer than this, in bytes, beside a paragraph's beginning or end. */
#define MAX_BYLINE 240
#define MAX_OPENING 240
#define MAX_ENDING 120

/* So many paragraphs at the end of the text may name the author. */
#define N_LAST 3

/* The range stands for Han characters, because \p{Han} takes in the full stop and the comma among them. */

/* A name, and none of the words that begin the next entry of such a line. */
#define NAME "(?!出自|来源|出处|时间|日期|编辑|责编|责任|发布|阅读|浏览|点击|字号|摄影|翻译|译者|审核)" \
             "[\\x{3400}-\\x{9fff}]{2,4}?(?:·[\\x{3400}-\\x{9fff}]{1,8})*"
#define NAMES "(" NAME "(?:[\\s、，,]{1,3}" NAME "){0,5})"
#define OUTLET "(?:[\\x{3400}-\\x{9fff}]{1,12}[\\s·•]?){0,3}?"
#define END "\\s*(?!摄)(?=报道|/文|[^\\x{3400}-\\x{9fff}]|$)"

/* Where each form is looked for. */
typedef enum
{
  IN_LINE,    /* a short line by itself */
  IN_OPENING, /* the beginning of the text */
  IN_ENDING,  /* the end of one of the last paragraphs */
} Place;

static const struct
{
  Place place;
  const char *pattern; /* names in its first group */
} forms[] = {
  { IN_LINE, "作\\s?者\\s*[:：]\\s*" NAMES "(?:\\s*[(（][^)）]{1,40}[)）])?(?=\\s|[^\\x{3400}-\\x{9fff}]|$)" },
  { IN_LINE, "^(?:撰文|撰稿|文)\\s*[:：/／|丨]\\s*" NAMES END },
  { IN_LINE, "^[(（【]?" OUTLET "记者[\\s:：/]*" NAMES "\\s[\\x{3400}-\\x{9fff}]{2,8}报道[)）】]?[。]?$" },
  { IN_LINE, "^[(（【]?" OUTLET "记者[\\s:：/]*" NAMES "(?:\\s[\\x{3400}-\\x{9fff}]{2,8}?)?(?:报道|文)?[)）】]?[。]?$" },
  { IN_LINE, "^" NAMES "\\s?[/／]\\s?文" },
  { IN_OPENING, "[电讯][\\s]*[(（]?(?:" OUTLET ")记者\\s*" NAMES END },
  { IN_OPENING, "^[(（【]?" OUTLET "记者\\s+" NAMES "(?:报道|\\s|[)）】])" },
  { IN_OPENING, "[(（]" OUTLET "记者[\\s:：/]*" NAMES "(?:\\s*报道)?[)）]" },
  { IN_ENDING, "[(（【]" OUTLET "(?:记者|作者)[\\s:：/]*" NAMES "(?:\\s*报道)?[)）】][。]?$" },
  { IN_ENDING, "[(（]文\\s?[/／:：]\\s?" NAMES "[)）]$" },
};

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

/* Returns: (transfer full): NAMES with one sign between any two */
static char *
join_names (const char *names)
{
  g_autoptr(GRegex) between = g_regex_new ("[\\s、，,]+", 0, 0, NULL);

  return g_regex_replace_literal (between, names, -1, 0, "、", 0, NULL);
}

/* Returns: (transfer full) (nullable): the names that TEXT gives in one of the forms of PLACE */
static char *
match_forms (const char *text,
             Place       place)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr(GMatchInfo) match = NULL;

      if (forms[i].place == place && g_regex_match (get_regex (i), text, 0, &match))
        {
          g_autofree char *names = g_match_info_fetch (match, 1);

          return join_names (names);
        }
    }
  return NULL;
}

static char *
find_in_text (const ChBlock *block)
{
  const gsize length = strlen (block->text);
  const char *end = g_utf8_find_prev_char (block->text, block->text + MIN (length + 1, MAX_OPENING));
  g_autofree char *opening = g_strndup (block->text, end - block->text);

  return match_forms (opening, IN_OPENING);
}

static char *
find_at_end (const ChBlock *block)
{
  const gsize length = strlen (block->text);
  const char *start = length > MAX_ENDING ? g_utf8_find_prev_char (block->text, block->text + length - MAX_ENDING)
                                          : block->text;

  return match_forms (start, IN_ENDING);
}

/* Whether the block at INDEX stands by the article and says little. */
static gboolean
is_line (const ChHtmlPage *page,
         guint             index)
{
  const ChBlock *block = g_ptr_array_index (page->blocks, index);

  return strlen (block->text) <= MAX_BYLINE && !block->caption && !block->heading && (int) index != page->headline.block
         && (block->furniture == NULL || ((int) index > page->headline.block && index < page->first));
}

char *
ch_chinese_byline_find (const ChHtmlPage  *page,
                        const char       **quote)
{
  char *names = NULL;
  guint n_last = 0;

  if (page->content->len > 0)
    {
      const ChBlock *first = g_ptr_array_index (page->content, 0);

      names = find_in_text (first);
      *quote = first->text;
    }
  for (guint i = 0; i < page->blocks->len && names == NULL; i++)
    {
      const ChBlock *block = g_ptr_array_index (page->blocks, i);

      if (is_line (page, i))
        names = match_forms (block->text, IN_LINE);
      *quote = block->text;
    }
  for (guint i = page->content->len; i > 0 && n_last < N_LAST && names == NULL; i--, n_last++)
    {
      const ChBlock *block = g_ptr_array_index (page->content, i - 1);

      names = find_at_end (block);
      *quote = block->text;
    }
  return names;
}

/* How a dateline opens a text: "新华社…7月2日电", "STRELSAU, July 3 (LNA) -", "STRELSAU (LNA) -". */
static const char *const datelines[] = {
  "^[\\s【(（]*([\\x{3400}-\\x{9fff}]{2,8}?(?:社|网|报|台))[\\x{3400}-\\x{9fff}]{2,12}\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日\\s?(?:电|讯)",
  "^[\\p{Lu}\\s./-]{3,40},[^()]{3,30}\\((\\p{Lu}[\\p{L}\\s&.-]{1,30})\\)\\s*[-–—]",
  "^[\\p{Lu}\\s./-]{3,40}\\s*\\((\\p{Lu}[\\p{L}\\s&.-]{1,30})\\)\\s*[-–—]",
};

static GRegex *
get_dateline (guint i)
{
  static gsize once = 0;
  static GRegex *regexes[G_N_ELEMENTS (datelines)];

  if (g_once_init_enter (&once))
    {
      for (guint d = 0; d < G_N_ELEMENTS (datelines); d++)
        regexes[d] = g_regex_new (datelines[d], G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&once, 1);
    }
  return regexes[i];
}

char *
ch_dateline_dup_agency (const char *text)
{
  g_autofree char *opening = g_utf8_substring (text, 0, g_utf8_strlen (text, MAX_OPENING));

  for (guint i = 0; i < G_N_ELEMENTS (datelines); i++)
    {
      g_autoptr(GMatchInfo) match = NULL;

      if (g_regex_match (get_dateline (i), opening, 0, &match))
        return g_match_info_fetch (match, 1);
    }
  return NULL;
}
