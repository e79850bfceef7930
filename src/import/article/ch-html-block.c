/* ch-html-block.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-block.h"

#include "ch-html-caption.h"
#include "ch-text.h"

#include <string.h>

/* A Han character says as much as this many letters of an alphabet. */
#define HAN_WEIGHT 3

#define PROSE_WEIGHT 80
#define SENTENCE_WEIGHT 40

/* An element that the walk is in, with what held around it. */
typedef struct
{
  xmlNode *node;     /* (unowned) */
  xmlNode *element;  /* (unowned): the block-level element outside */
  xmlNode *furniture; /* (unowned) (nullable): the outermost piece of furniture, this one included */
  ChHints hints;      /* of it and of all around it */
  gboolean block_level;
  gboolean caption;
  gboolean cell;
  gboolean link;
} Frame;

typedef struct
{
  GPtrArray *blocks;  /* (element-type ChBlock) */
  const ChReading *reading; /* (unowned) */
  const ChBoilerplateWords *words; /* (nullable) */
  GArray *frames;     /* (element-type Frame): a page may nest deeper than a C stack can */

  GString *text;      /* of the block that is being gathered */
  guint linked;       /* how much of it stands in links, without spaces */
  xmlNode *element;   /* (unowned): the block-level element that it stands in */
  guint n_breaks;     /* <br> since the last text */
} Walk;

static void
block_free (ChBlock *block)
{
  g_free (block->text);
  g_free (block);
}

/* What TEXT says; how much of that is no white space in SOLID. */
static guint
weigh (const char *text,
       guint      *solid)
{
  guint weight = 0, n_spaces = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      weight += ch_text_is_han (c) ? HAN_WEIGHT : 1;
      n_spaces += c < 0x80 ? g_ascii_isspace (c) : c == 0xa0 || c == 0x3000;
    }
  *solid = weight - n_spaces;
  return weight;
}

static gboolean
is_block_level (const xmlNode *node)
{
  static const char *const names[] = {
    "address", "article", "aside",   "blockquote", "body",  "center",   "dd",         "details",
    "dialog",  "dir",     "div",     "dl",         "dt",    "fieldset", "figcaption", "figure",
    "footer",  "form",    "h1",      "h2",         "h3",    "h4",       "h5",         "h6",
    "header",  "hr",      "legend",  "li",         "main",  "menu",     "nav",        "ol",
    "p",       "pre",     "section", "summary",    "table", "tbody",    "td",         "tfoot",
    "th",      "thead",   "tr",      "ul",         NULL,
  };

  return ch_html_is_any (node, names);
}

static gboolean
is_heading (const xmlNode *node)
{
  static const char *const names[] = { "h1", "h2", "h3", "h4", "h5", "h6", NULL };

  return ch_html_is_any (node, names);
}

static const Frame *
current_frame (Walk *walk)
{
  return &g_array_index (walk->frames, Frame, walk->frames->len - 1);
}

static void
finish_block (Walk *walk)
{
  /* Between most tags there is nothing but white space. */
  const gboolean blank = walk->text->str[strspn (walk->text->str, " \t\r\n")] == '\0';
  g_autofree char *text = blank ? NULL : ch_text_squeeze (walk->text->str);
  const Frame *frame = current_frame (walk);

  walk->n_breaks = 0;
  if (text != NULL && *text != '\0')
    {
      ChBlock *block = g_new0 (ChBlock, 1);
      guint solid;

      block->element = walk->element;
      block->weight = weigh (text, &solid);
      block->link_share = MIN (1.0, (double) walk->linked / MAX (solid, 1));
      if (frame->furniture == NULL && walk->words != NULL)
        block->boilerplate = ch_boilerplate_classify (walk->words, text);
      block->text = g_steal_pointer (&text);
      block->furniture = frame->furniture;
      block->hints = frame->hints;
      block->caption = frame->caption;
      block->cell = frame->cell;
      block->heading = is_heading (walk->element);
      g_ptr_array_add (walk->blocks, block);
    }

  g_string_truncate (walk->text, 0);
  walk->linked = 0;
}

/* Old Chinese pages part paragraphs by a single line break and indent them by wide spaces. */
static gboolean
is_indented (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x3000 || c == 0xa0)
        n++;
      else if (!g_unichar_isspace (c))
        break;
    }
  return n >= 2;
}

static void
append_text (Walk       *walk,
             const char *text)
{
  if (ch_text_is_blank (text) && walk->n_breaks > 0)
    return;

  if (walk->n_breaks >= 2 || (walk->n_breaks == 1 && is_indented (text)))
    finish_block (walk);
  else if (walk->n_breaks == 1)
    g_string_append_c (walk->text, '\n');
  walk->n_breaks = 0;

  g_string_append (walk->text, text);
  if (current_frame (walk)->link)
    {
      guint solid;

      weigh (text, &solid);
      walk->linked += solid;
    }
}

static void
enter (Walk    *walk,
       xmlNode *node)
{
  const Frame *outer = current_frame (walk);
  const ChReading *reading = walk->reading;
  const ChHints hints = ch_html_get_hints (node);
  Frame frame = { node, walk->element };

  frame.block_level = is_block_level (node);
  frame.furniture = outer->furniture;
  if (frame.furniture == NULL
      && ((hints & CH_HINT_FURNITURE) || g_hash_table_contains (reading->teasers, node))
      && !g_hash_table_contains (reading->exempt, node))
    frame.furniture = node;
  frame.hints = outer->hints | hints;
  frame.caption = outer->caption || ch_html_is_caption (node, hints);
  frame.cell = outer->cell || ch_html_is (node, "th") || ch_html_is (node, "td");
  frame.link = outer->link || ch_html_is (node, "a");

  if (frame.block_level)
    {
      finish_block (walk);
      walk->element = node;
    }
  g_array_append_val (walk->frames, frame);
}

static void
leave (Walk *walk)
{
  const Frame *frame = current_frame (walk);

  if (frame->block_level)
    finish_block (walk);
  walk->element = frame->element;
  g_array_set_size (walk->frames, walk->frames->len - 1);
}

/* Visits NODE.  Returns whether what it holds is to be visited as well. */
static gboolean
visit (Walk    *walk,
       xmlNode *node)
{
  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
    append_text (walk, (const char *) node->content);
  else if (ch_html_is (node, "br"))
    walk->n_breaks++;
  else if (node->type == XML_ELEMENT_NODE && !ch_html_is_unseen (node, walk->reading->hidden))
    {
      enter (walk, node);
      return TRUE;
    }
  return FALSE;
}

static void
walk_tree (Walk    *walk,
           xmlNode *root)
{
  xmlNode *node = root;

  while (node != NULL)
    {
      const gboolean entered = visit (walk, node);

      if (entered && node->children != NULL)
        {
          node = node->children;
          continue;
        }
      if (entered)
        leave (walk);
      while (node != root && node->next == NULL)
        {
          node = node->parent;
          leave (walk);
        }
      node = node != root ? node->next : NULL;
    }
}

GPtrArray *
ch_html_dup_blocks (xmlNode         *root,
                    const ChReading *reading)
{
  Walk walk = { .words = ch_boilerplate_words_get_default (NULL) };
  const Frame outside = { NULL, root };

  walk.blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  walk.reading = reading;
  walk.frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  walk.text = g_string_new (NULL);
  walk.element = root;
  g_array_append_val (walk.frames, outside);

  walk_tree (&walk, root);
  finish_block (&walk);

  g_array_unref (walk.frames);
  g_string_free (walk.text, TRUE);
  return walk.blocks;
}

gboolean
ch_block_ends_sentence (const ChBlock *block)
{
  const char *text = block->text;
  static const gunichar ends[] = { '.', '!', '?', ':', ';', 0x3002, 0xff01, 0xff1f, 0xff1b, 0xff1a, 0x2026, 0x0964 };
  static const gunichar closers[] = { '"', '\'', ')', ']', 0x201d, 0x2019, 0xbb, 0xff09, 0x300d };
  const char *p = text + strlen (text);

  while (p > text)
    {
      gunichar c;
      gboolean closer = FALSE;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
        if (c == ends[i])
          return TRUE;
      for (guint i = 0; i < G_N_ELEMENTS (closers); i++)
        closer |= c == closers[i];
      if (!closer)
        return FALSE;
    }
  return FALSE;
}

gboolean
ch_block_is_prose (const ChBlock *block)
{
  if (block->furniture != NULL || block->heading || block->link_share > 0.4)
    return FALSE;
  return block->weight >= PROSE_WEIGHT || (block->weight >= SENTENCE_WEIGHT && ch_block_ends_sentence (block));
}
