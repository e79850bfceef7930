/* ch-html-next.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-next.h"

#include "ch-text.h"

#include <string.h>

/* A link that is called something longer, in bytes, is called something else. */
#define MAX_NAME 40

/* What an address consists of when its page number is set aside: /news/1.html gives /news/1, .html */
typedef struct
{
  char *stem;      /* (owned): up to where a number is put */
  char *extension; /* (owned): after it, or "" */
  char *query;     /* (owned): without the number of the page, or "" */
  guint number;    /* in the query, or 0 */
} Parts;

static void
parts_clear (Parts *parts)
{
  g_free (parts->stem);
  g_free (parts->extension);
  g_free (parts->query);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static gboolean
is_page_parameter (const char *name,
                   gsize       length)
{
  static const char *const names[] = { "p", "pg", "page", "pn", "pageno", "pagenum", "curpage", "seite", "pagina" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i]) == length && g_ascii_strncasecmp (names[i], name, length) == 0)
      return TRUE;
  return FALSE;
}

static void
read_query (Parts      *parts,
            const char *query)
{
  g_auto(GStrv) pairs = g_strsplit (query != NULL ? query : "", "&", -1);
  g_autoptr(GString) rest = g_string_new (NULL);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      const char *equals = strchr (pairs[i], '=');

      if (equals != NULL && is_page_parameter (pairs[i], equals - pairs[i]))
        parts->number = g_ascii_strtoull (equals + 1, NULL, 10);
      else
        g_string_append_printf (rest, "&%s", pairs[i]);
    }
  parts->query = g_strdup (rest->str);
}

static void
read_path (Parts *parts,
           GUri  *uri)
{
  const char *path = g_uri_get_path (uri);
  const char *slash = strrchr (path, '/');
  const char *dot = slash != NULL ? strrchr (slash, '.') : NULL;
  gsize length = dot != NULL ? (gsize) (dot - path) : strlen (path);

  parts->extension = g_strdup (dot != NULL ? dot : "");
  while (length > 1 && path[length - 1] == '/')
    length--;
  parts->stem = g_strdup_printf ("%s://%s:%d%.*s", g_uri_get_scheme (uri), g_uri_get_host (uri), g_uri_get_port (uri),
                                 (int) length, path);
}

static gboolean
read_parts (Parts      *parts,
            const char *address)
{
  g_autoptr(GUri) uri = g_uri_parse (
      address, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED | G_URI_FLAGS_SCHEME_NORMALIZE,
      NULL);

  if (uri == NULL || g_uri_get_host (uri) == NULL)
    return FALSE;
  read_path (parts, uri);
  read_query (parts, g_uri_get_query (uri));
  return TRUE;
}

/* The page number that STEM has beyond FIRST: 2 for /news/1_2, /news/1/2, /news/1/page/2 after
 * /news/1; 0 for none. */
static guint
read_number (const char *stem,
             const char *first)
{
  const gsize length = strlen (first);
  const char *p = stem + length;
  char *end;
  guint64 number;

  if (strncmp (stem, first, length) != 0 || *p == '\0' || strchr ("_-/", *p) == NULL)
    return 0;
  p++;
  if (g_str_has_prefix (p, "page"))
    p += strlen ("page");
  else if (*p == 'p')
    p++;
  if (strchr ("_-/", *p) != NULL && *p != '\0')
    p++;
  if (!g_ascii_isdigit (*p))
    return 0;
  number = g_ascii_strtoull (p, &end, 10);
  return *end == '\0' && number < 100 ? number : 0;
}

/* Whether CANDIDATE is the address of the part WANTED of the article at FIRST. */
static gboolean
is_part (const char *candidate,
         const char *first,
         guint       wanted)
{
  g_auto(Parts) a = { NULL };
  g_auto(Parts) b = { NULL };
  guint number;

  if (!read_parts (&a, first) || !read_parts (&b, candidate) || strcmp (a.query, b.query) != 0)
    return FALSE;

  number = read_number (b.stem, a.stem);
  if (strcmp (a.stem, b.stem) == 0)
    return b.number == wanted && strcmp (a.extension, b.extension) == 0;
  /* Many sites count from nought: the second page is 1_1.html. */
  return (number == wanted || number + 1 == wanted) && number > 0
         && (strcmp (a.extension, b.extension) == 0 || *b.extension == '\0');
}

static gboolean
says_next (xmlNode *link,
           guint    wanted)
{
  static const char *const names[] = {
    "next page",
    "next",
    "continue",
    "下一页",
    "下页",
    "下一頁",
    "下頁",
    "suivant",
    "page suivante",
    "siguiente",
    "pagina siguiente",
    "nachste seite",
    "weiter",
    "pagina successiva",
    "proxima pagina",
    "следующая",
    "次へ",
    "次のページ",
    "다음",
  };
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  if (ch_html_attribute_is (link, "rel", "next"))
    return TRUE;

  text = ch_html_dup_text (link);
  if (strlen (text) > MAX_NAME)
    return FALSE;
  folded = ch_text_fold (text);
  if (g_ascii_isdigit (folded[0]))
    return g_ascii_strtoull (folded, NULL, 10) == wanted;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (folded, names[i]) == 0)
      return TRUE;
  return FALSE;
}

char *
ch_html_dup_next_address (xmlNode    *root,
                          const char *address,
                          const char *first,
                          guint       number)
{
  for (xmlNode *node = root; node != NULL; node = ch_html_next (node, root))
    {
      const char *href = ch_html_is (node, "a") || ch_html_is (node, "link")
                             ? ch_html_get_attribute (node, "href")
                             : NULL;
      g_autofree char *whole = NULL;

      if (href == NULL || *href == '#' || *href == '\0')
        continue;
      whole = g_uri_resolve_relative (address, href, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);
      if (whole != NULL && is_part (whole, first, number + 1) && says_next (node, number + 1))
        return g_steal_pointer (&whole);
    }
  return NULL;
}
