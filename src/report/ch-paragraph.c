/* ch-paragraph.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-paragraph.h"

#include "ch-text.h"

/* So many lines of a paragraph stay on the one page and go to the next. */
#define MIN_LINES 2

typedef struct
{
  ChPiece parent;

  ChLines *layout; /* (owned) */
  ChLines *marker; /* (owned) (nullable) */
  ChStyle style;
  ChStyle marker_style;
  const char *tag; /* (static) */
  char *link; /* (owned) (nullable) */
  guint first; /* of the lines that stand here */
  guint n_lines;
  double x; /* of the lines, from the left of the measure */
  double marker_x;
  double marker_y; /* both stand on one base line */
} Paragraph;

static const ChPieceClass paragraph_class;

static double
get_lines_height (const Paragraph *self,
                  guint            n_lines)
{
  double top = ch_lines_get_top (self->layout, self->first);

  return ch_lines_get_top (self->layout, self->first + n_lines) - top;
}

static void
measure (Paragraph *self)
{
  self->parent.height = get_lines_height (self, self->n_lines);
  self->parent.min_height = self->n_lines < 2 * MIN_LINES ? self->parent.height : get_lines_height (self, MIN_LINES);
}

static void
paragraph_draw (const ChPiece *piece,
                ChCanvas      *canvas,
                double         x,
                double         y)
{
  const Paragraph *self = (const Paragraph *) piece;

  ch_canvas_begin (canvas, self->tag);
  if (self->marker != NULL && self->first == 0)
    {
      /* An element of its own, or readers run it into the text. */
      ch_canvas_begin (canvas, "Span");
      ch_canvas_show (canvas, self->marker, self->marker_style, x + self->marker_x, y + self->marker_y);
      ch_canvas_end (canvas, "Span");
    }
  if (self->marker != NULL)
    ch_canvas_begin (canvas, "Span");
  ch_canvas_begin_link (canvas, self->link);
  ch_canvas_show_lines (canvas, self->layout, self->style, self->first, self->n_lines, x + self->x, y);
  ch_canvas_end_link (canvas, self->link);
  if (self->marker != NULL)
    ch_canvas_end (canvas, "Span");
  ch_canvas_end (canvas, self->tag);
}

static ChPiece *
paragraph_split (ChPiece *piece,
                 double   room)
{
  Paragraph *self = (Paragraph *) piece;
  guint n_lines = 0;
  Paragraph *rest;

  while (n_lines < self->n_lines && get_lines_height (self, n_lines + 1) <= room)
    n_lines++;
  n_lines = MIN (n_lines, self->n_lines < MIN_LINES ? 0 : self->n_lines - MIN_LINES);
  if (n_lines < MIN_LINES)
    return NULL;

  rest = g_new0 (Paragraph, 1);
  *rest = *self;
  rest->parent.opens = NULL;
  ch_lines_ref (rest->layout);
  rest->marker = NULL;
  rest->link = g_strdup (self->link);
  rest->first += n_lines;
  rest->n_lines -= n_lines;
  measure (rest);

  self->n_lines = n_lines;
  measure (self);
  return (ChPiece *) rest;
}

static char *
paragraph_dup_text (const ChPiece *piece)
{
  const Paragraph *self = (const Paragraph *) piece;
  g_autofree char *words = ch_lines_dup_some (self->layout, self->first, self->n_lines);

  if (self->marker != NULL && self->first == 0)
    return g_strconcat (ch_lines_get_text (self->marker), " ", words, NULL);
  return g_steal_pointer (&words);
}

static void
paragraph_free (ChPiece *piece)
{
  Paragraph *self = (Paragraph *) piece;

  ch_lines_unref (self->layout);
  g_clear_pointer (&self->marker, ch_lines_unref);
  g_free (self->link);
  g_free (self);
}

static const ChPieceClass paragraph_class = {
  "paragraph", paragraph_draw, paragraph_split, paragraph_dup_text, paragraph_free,
};

static void
note (ChFlow            *flow,
      const ChParagraph *paragraph,
      const char        *text)
{
  ChNode node = {
    .kind = CH_NODE_PARAGRAPH,
    .style = paragraph->style,
    .text = (char *) text,
    .aside = (char *) paragraph->link,
    .language = (char *) paragraph->language,
  };

  if (g_strcmp0 (paragraph->tag, "H1") == 0)
    node.kind = CH_NODE_TITLE;
  else if (g_strcmp0 (paragraph->tag, "H2") == 0)
    node.kind = CH_NODE_HEADING;
  else if (paragraph->marker_style != 0 || (paragraph->style == CH_STYLE_MEMORANDUM && paragraph->indent > 0))
    node.kind = CH_NODE_FACT;
  else if (paragraph->marker != NULL)
    node.kind = CH_NODE_ITEM;
  if (node.kind == CH_NODE_FACT || node.kind == CH_NODE_ITEM)
    node.aside = (char *) paragraph->marker;
  ch_flow_note (flow, &node);
}

void
ch_paragraph_add (ChFlow            *flow,
                  const ChParagraph *paragraph,
                  const char        *text)
{
  ChTypesetter *typesetter = ch_flow_get_typesetter (flow);
  double indent = ch_typesetter_space (typesetter, paragraph->indent);
  double measure_width = ch_flow_get_width (flow);
  Paragraph *self = g_new0 (Paragraph, 1);

  note (flow, paragraph, text);
  self->parent.klass = &paragraph_class;
  self->parent.space = ch_typesetter_space (typesetter, paragraph->space);
  self->parent.keep_with_next = paragraph->keep_with_next;
  self->style = paragraph->style;
  self->tag = paragraph->tag != NULL ? paragraph->tag : "P";
  self->link = g_strdup (paragraph->link);
  self->layout = ch_flow_text (flow, self->style, text, paragraph->language, measure_width - indent);
  if (paragraph->centred)
    ch_lines_set_align (self->layout, CH_ALIGN_CENTRE);
  self->n_lines = ch_lines_get_count (self->layout);
  self->x = ch_flow_is_rtl (flow) ? 0 : indent;
  if (paragraph->marker != NULL)
    {
      self->marker_style = paragraph->marker_style != 0 ? paragraph->marker_style : self->style;
      self->marker = ch_flow_text (flow, self->marker_style, paragraph->marker, NULL, indent);
      self->marker_x = ch_flow_is_rtl (flow) ? measure_width - indent : 0;
      self->marker_y = ch_lines_get_baseline (self->layout) - ch_lines_get_baseline (self->marker);
    }
  measure (self);
  ch_flow_add (flow, (ChPiece *) self);
}

void
ch_paragraph_add_lines (ChFlow            *flow,
                        const ChParagraph *paragraph,
                        const char        *text)
{
  g_auto(GStrv) lines = g_strsplit_set (text, "\r\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = ch_text_squeeze (lines[i]);

      if (*line != '\0')
        ch_paragraph_add (flow, paragraph, line);
    }
}
