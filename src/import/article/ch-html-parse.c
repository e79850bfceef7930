/* ch-html-parse.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html.h"

#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
#include <string.h>

/*
 * Bounds that no article comes near, and that keep the time of reading in proportion to the size of
 * the page, whoever made it.  The largest of some six hundred real pages has 8,000 elements, 55
 * levels of them, and 36 attributes in one tag.
 */
#define MAX_ELEMENTS 150000
#define MAX_TAGS 500000

/* libxml2 compares each attribute of a tag with all before it. */
#define MAX_ATTRIBUTES 200

/* What nests deeper becomes a sibling, as in browsers; unclosed tags of old pages amount to that. */
#define MAX_DEPTH 256

/* libxml2 looks for each closing tag among all elements that are open: so many looks at one are a
 * second at most, and so many open elements are allowed however many tags close. */
#define MAX_LOOKS 500000000
#define MIN_OPEN 1000

/* What SAX needs to know while a page is parsed. */
typedef struct
{
  guint n_elements;
  guint depth;
  guint max_depth;  /* before the tree is flattened */
  gboolean cut;
} Bounds;

/* The walk over the text of a page before it is parsed. */
typedef struct
{
  const char *p;
  const char *kept; /* up to where the text is in the copy */
  GString *copy;    /* (owned) (nullable): without what was dropped; NULL as long as that is nothing */
  guint n_closing;
} Scan;

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* Leaves out what stands between FROM and the place of the walk. */
static void
drop (Scan       *scan,
      const char *from)
{
  if (scan->copy == NULL)
    scan->copy = g_string_new (NULL);
  g_string_append_len (scan->copy, scan->kept, from - scan->kept);
  scan->kept = scan->p;
}

/* Goes past the value behind an equals sign, as libxml2 reads it. */
static void
skip_value (Scan *scan)
{
  while (is_blank (*scan->p))
    scan->p++;
  if (*scan->p == '"' || *scan->p == '\'')
    {
      const char *end = strchr (scan->p + 1, *scan->p);

      scan->p = end != NULL ? end + 1 : scan->p + strlen (scan->p);
    }
  else
    {
      while (*scan->p != '\0' && *scan->p != '>' && !is_blank (*scan->p))
        scan->p++;
    }
}

/* Goes from the name of a tag to its end, and drops all attributes but the first. */
static void
skip_attributes (Scan *scan)
{
  const char *excess = NULL;
  guint n = 0;

  while (*scan->p != '\0' && *scan->p != '>')
    {
      if (is_blank (*scan->p))
        {
          scan->p++;
          continue;
        }
      if (++n > MAX_ATTRIBUTES && excess == NULL)
        excess = scan->p;
      while (*scan->p != '\0' && *scan->p != '>' && *scan->p != '=' && !is_blank (*scan->p))
        scan->p++;
      while (is_blank (*scan->p))
        scan->p++;
      if (*scan->p == '=')
        {
          scan->p++;
          skip_value (scan);
        }
    }
  if (excess != NULL)
    drop (scan, excess);
}

/* Goes past TEXT from here on, letter case aside, or to the end. */
static void
skip_past (Scan       *scan,
           const char *text)
{
  const gsize length = strlen (text);

  for (const char *p = strchr (scan->p, *text); p != NULL; p = strchr (p + 1, *text))
    if (g_ascii_strncasecmp (p, text, length) == 0)
      {
        scan->p = p + length;
        return;
      }
  scan->p += strlen (scan->p);
}

/* Goes past the tag, or the comment, that begins here; past all that a script holds as well, which
 * is no mark-up.  A script that closes itself holds nothing for libxml2. */
static void
skip_tag (Scan *scan)
{
  const char *name = scan->p + 1;
  const gboolean script = g_ascii_strncasecmp (name, "script", 6) == 0 && !g_ascii_isalnum (name[6]);
  const gboolean style = g_ascii_strncasecmp (name, "style", 5) == 0 && !g_ascii_isalnum (name[5]);

  if (strncmp (scan->p, "<!--", 4) == 0)
    {
      scan->p += 4;
      skip_past (scan, "-->");
      return;
    }
  scan->p++;
  if (*scan->p == '/')
    {
      scan->n_closing++;
      scan->p++;
    }
  if (!g_ascii_isalpha (*scan->p))
    return;

  while (*scan->p != '\0' && *scan->p != '>' && !is_blank (*scan->p))
    scan->p++;
  skip_attributes (scan);
  if ((script || style) && *scan->p == '>' && scan->p[-1] != '/')
    skip_past (scan, script ? "</script" : "</style");
}

/* Returns: (transfer full) (nullable): TEXT with no tag of too many attributes and with no more
 * tags than can be; %NULL if it is so already */
static char *
trim (const char *text,
      Bounds     *bounds)
{
  Scan scan = { text, text, NULL, 0 };
  guint n_tags = 0;

  while ((scan.p = strchr (scan.p, '<')) != NULL && ++n_tags <= MAX_TAGS)
    skip_tag (&scan);

  bounds->max_depth = MAX (MAX_LOOKS / (scan.n_closing + 1), MIN_OPEN);
  bounds->cut = scan.p != NULL;
  if (scan.copy == NULL)
    return bounds->cut ? g_strndup (text, scan.p - text) : NULL;
  g_string_append_len (scan.copy, scan.kept, scan.p != NULL ? scan.p - scan.kept : (gssize) strlen (scan.kept));
  return g_string_free (scan.copy, FALSE);
}

/* What only dresses the words that it holds. */
static gboolean
is_dress (const xmlChar *name)
{
  static const char *const names[] = {
    "a", "b", "i", "u", "em", "strong", "font", "span", "small", "big", "sub", "sup", NULL,
  };

  return g_strv_contains (names, (const char *) name);
}

static void
on_start_element (void           *data,
                  const xmlChar  *name,
                  const xmlChar **attributes)
{
  xmlParserCtxt *context = data;
  Bounds *bounds = context->_private;

  if (++bounds->n_elements > MAX_ELEMENTS || ++bounds->depth > bounds->max_depth)
    {
      bounds->cut = TRUE;
      xmlStopParser (context);
      return;
    }
  if (bounds->depth > MAX_DEPTH)
    {
      if (is_dress (name))
        return;
      xmlSAX2EndElement (context, name);
    }
  xmlSAX2StartElement (context, name, attributes);
}

static void
on_end_element (void          *data,
                const xmlChar *name)
{
  xmlParserCtxt *context = data;
  Bounds *bounds = context->_private;

  if (bounds->depth > 0 && bounds->depth-- <= MAX_DEPTH)
    xmlSAX2EndElement (context, name);
}

xmlDoc *
ch_html_parse (const char *text,
               gboolean   *cut)
{
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                      | HTML_PARSE_NONET | HTML_PARSE_COMPACT | XML_PARSE_HUGE;
  g_autoptr(xmlDoc) doc = NULL;
  g_autofree char *trimmed = NULL;
  Bounds bounds = { 0 };
  xmlParserCtxt *context;
  gsize length;

  trimmed = trim (text, &bounds);
  length = strlen (trimmed != NULL ? trimmed : text);
  if (length > G_MAXINT)
    return NULL;

  context = htmlNewParserCtxt ();
  if (context == NULL)
    return NULL;
  context->_private = &bounds;
  context->sax->startElement = on_start_element;
  context->sax->endElement = on_end_element;
  doc = htmlCtxtReadMemory (context, trimmed != NULL ? trimmed : text, length, NULL, "UTF-8", options);
  htmlFreeParserCtxt (context);

  if (cut != NULL)
    *cut = bounds.cut;
  return doc != NULL && xmlDocGetRootElement (doc) != NULL ? g_steal_pointer (&doc) : NULL;
}
