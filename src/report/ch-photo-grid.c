/* ch-photo-grid.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-photo-grid.h"

#include "ch-error.h"
#include "ch-picture.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 3

/* Between pictures, below a picture and below a row; points. */
#define GUTTER 16.0
#define WORDS_GAP 4.0
#define ROW_GAP 16.0
/* Height of a picture to its width, at most. */
#define MAX_RATIO 1.0
#define RESOLUTION 300.0
/* Lines of a caption. */
#define MAX_LINES 6

typedef struct
{
  ChPicture *picture; /* (owned) (nullable): without one there is a reason */
  ChLines *reason; /* (owned) (nullable) */
  ChLines *credit; /* (owned) (nullable) */
  ChLines *caption; /* (owned) (nullable) */
  ChLines *people; /* (owned) (nullable) */
  ChLines *rights; /* (owned) (nullable) */
  ChLines *origin; /* (owned) */
  char *alt; /* (owned) */
  double width; /* of the picture or the frame, points */
  double height;
} Cell;

typedef struct
{
  ChPiece parent;

  Cell cells[N_COLUMNS];
  guint n_cells;
  double column_width;
  double gutter;
  double words_gap;
  double picture_height; /* of the highest: all words of a row begin at one height */
  gboolean rtl;
} GridRow;

struct _ChPhotoGrid
{
  ChFlow *flow; /* (unowned) */
  GridRow *row; /* (owned) (nullable): not yet full */
  double space; /* above the next row */
  gboolean shared;
};

static void
draw_frame (const GridRow *row,
            const Cell    *cell,
            ChCanvas      *canvas,
            double         x,
            double         y)
{
  cairo_set_source_rgb (canvas->cr, 0.75, 0.75, 0.75);
  cairo_set_line_width (canvas->cr, 0.5);
  cairo_rectangle (canvas->cr, x, y, cell->width, cell->height);
  cairo_stroke (canvas->cr);
  ch_canvas_begin (canvas, "P");
  ch_canvas_show (canvas, cell->reason, CH_STYLE_CREDIT, x + row->gutter / 2,
                  y + (cell->height - ch_lines_get_height (cell->reason)) / 2);
  ch_canvas_end (canvas, "P");
}

static void
draw_words (ChCanvas *canvas,
            ChLines  *words,
            ChStyle   style,
            double    x,
            double   *y)
{
  if (words == NULL)
    return;

  ch_canvas_begin (canvas, "P");
  ch_canvas_show (canvas, words, style, x, *y);
  ch_canvas_end (canvas, "P");
  *y += ch_lines_get_height (words);
}

static void
draw_cell (const GridRow *row,
           const Cell    *cell,
           ChCanvas      *canvas,
           double         x,
           double         y)
{
  double words_y = y + row->picture_height + row->words_gap;

  if (cell->picture != NULL)
    {
      ch_canvas_begin_figure (canvas, cell->alt);
      ch_picture_draw (cell->picture, canvas, x + (row->rtl ? row->column_width - cell->width : 0),
                       y + row->picture_height - cell->height, cell->width / ch_picture_get_width (cell->picture));
      ch_canvas_end_figure (canvas);
    }
  else
    {
      draw_frame (row, cell, canvas, x, y + row->picture_height - cell->height);
    }

  draw_words (canvas, cell->credit, CH_STYLE_CREDIT, x, &words_y);
  draw_words (canvas, cell->caption, CH_STYLE_CELL, x, &words_y);
  draw_words (canvas, cell->people, CH_STYLE_CREDIT, x, &words_y);
  draw_words (canvas, cell->rights, CH_STYLE_CREDIT, x, &words_y);
  draw_words (canvas, cell->origin, CH_STYLE_CREDIT, x, &words_y);
}

static void
row_draw (const ChPiece *piece,
          ChCanvas      *canvas,
          double         x,
          double         y)
{
  const GridRow *row = (const GridRow *) piece;
  double step = row->column_width + row->gutter;

  for (guint i = 0; i < row->n_cells; i++)
    draw_cell (row, &row->cells[i], canvas, x + step * (row->rtl ? N_COLUMNS - 1 - i : i), y);
}

static char *
row_dup_text (const ChPiece *piece)
{
  const GridRow *row = (const GridRow *) piece;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < row->n_cells; i++)
    {
      const Cell *cell = &row->cells[i];

      g_string_append_printf (text, "%s%s", i > 0 ? " | " : "",
                              cell->picture != NULL ? "[picture]" : ch_lines_get_text (cell->reason));
      if (cell->credit != NULL)
        g_string_append_printf (text, "; %s", ch_lines_get_text (cell->credit));
      if (cell->caption != NULL)
        g_string_append_printf (text, "; %s", ch_lines_get_text (cell->caption));
      if (cell->people != NULL)
        g_string_append_printf (text, "; %s", ch_lines_get_text (cell->people));
      if (cell->rights != NULL)
        g_string_append_printf (text, "; %s", ch_lines_get_text (cell->rights));
      g_string_append_printf (text, "; %s", ch_lines_get_text (cell->origin));
    }

  return g_string_free (text, FALSE);
}

static void
row_free (ChPiece *piece)
{
  GridRow *row = (GridRow *) piece;

  for (guint i = 0; i < row->n_cells; i++)
    {
      Cell *cell = &row->cells[i];

      ch_picture_free (cell->picture);
      g_clear_pointer (&cell->reason, ch_lines_unref);
      g_clear_pointer (&cell->credit, ch_lines_unref);
      g_clear_pointer (&cell->caption, ch_lines_unref);
      g_clear_pointer (&cell->people, ch_lines_unref);
      g_clear_pointer (&cell->rights, ch_lines_unref);
      g_clear_pointer (&cell->origin, ch_lines_unref);
      g_free (cell->alt);
    }
  g_free (row);
}

static const ChPieceClass row_class = { "photos", row_draw, NULL, row_dup_text, row_free };

ChPhotoGrid *
ch_photo_grid_new (ChFlow   *flow,
                   double    space,
                   gboolean  shared)
{
  ChPhotoGrid *self = g_new0 (ChPhotoGrid, 1);

  self->flow = flow;
  self->shared = shared;
  self->space = ch_typesetter_space (ch_flow_get_typesetter (flow), space);
  return self;
}

static GridRow *
begin_row (ChPhotoGrid *self)
{
  ChTypesetter *typesetter = ch_flow_get_typesetter (self->flow);
  GridRow *row = g_new0 (GridRow, 1);

  row->parent.klass = &row_class;
  row->parent.space = self->space;
  row->gutter = ch_typesetter_space (typesetter, GUTTER);
  row->words_gap = ch_typesetter_space (typesetter, WORDS_GAP);
  row->column_width = (ch_flow_get_width (self->flow) - (N_COLUMNS - 1) * row->gutter) / N_COLUMNS;
  row->rtl = ch_flow_is_rtl (self->flow);
  self->space = ch_typesetter_space (typesetter, ROW_GAP);
  return row;
}

static void
end_row (ChPhotoGrid *self)
{
  GridRow *row = g_steal_pointer (&self->row);
  double words = 0;

  for (guint i = 0; i < row->n_cells; i++)
    {
      Cell *cell = &row->cells[i];
      double own = ch_lines_get_height (cell->origin);

      row->picture_height = MAX (row->picture_height, cell->height);
      own += cell->credit != NULL ? ch_lines_get_height (cell->credit) : 0;
      own += cell->caption != NULL ? ch_lines_get_height (cell->caption) : 0;
      own += cell->people != NULL ? ch_lines_get_height (cell->people) : 0;
      own += cell->rights != NULL ? ch_lines_get_height (cell->rights) : 0;
      words = MAX (words, own);
    }

  row->parent.height = row->picture_height + row->words_gap + words;
  row->parent.min_height = row->parent.height;
  ch_flow_add (self->flow, &row->parent);
}

/* Returns: (nullable): why there is no picture */
static const char *
open_picture (ChFlow         *flow,
              Cell           *cell,
              const ChFigure *figure,
              double          width,
              gboolean        shared)
{
  int pixels = (int) (width / 72 * RESOLUTION);
  g_autoptr(GError) error = NULL;

  ch_figure_remark (figure, flow);
  if (ch_figure_is_withheld (figure))
    return _("Not printed, because the credit is not known.");
  if (figure->path == NULL)
    return _("The picture is not on file.");

  cell->picture = ch_picture_open (figure->path, pixels, pixels, shared, &error);
  if (cell->picture != NULL)
    return NULL;
  return g_error_matches (error, CH_ERROR, CH_ERROR_NOT_FOUND) ? _("The file of the picture is missing from the log.")
                                                               : _("The file of the picture cannot be read as a picture.");
}

/* Words that would fill the page end in "…": the record has them, and the summary prints them. */
static ChLines *
make_words (ChPhotoGrid *self,
            ChStyle      style,
            const char  *text,
            const char  *language)
{
  if (ch_text_is_blank (text))
    return NULL;
  return ch_flow_text_some (self->flow, style, text, language, self->row->column_width, MAX_LINES);
}

static void
note_words (ChFlow     *flow,
            ChStyle     style,
            const char *words,
            const char *language)
{
  if (!ch_text_is_blank (words))
    ch_flow_note (flow,
                  &(ChNode) { .kind = CH_NODE_PARAGRAPH,
                              .style = style,
                              .text = (char *) words,
                              .language = (char *) language });
}

/* In a text the photos stand below one another. */
static void
note (ChFlow         *flow,
      const ChFigure *figure,
      const char     *reason,
      const char     *credit,
      const char     *origin)
{
  if (reason == NULL)
    ch_flow_note (flow,
                  &(ChNode) { .kind = CH_NODE_PICTURE,
                              .text = figure->alt,
                              .aside = figure->path,
                              .language = figure->language });
  note_words (flow, CH_STYLE_NOTE, reason, NULL);
  note_words (flow, CH_STYLE_CREDIT, credit, figure->language);
  note_words (flow, CH_STYLE_CAPTION, figure->caption, figure->language);
  note_words (flow, CH_STYLE_POST, figure->people, figure->language);
  note_words (flow, CH_STYLE_NOTE, figure->rights, figure->language);
  note_words (flow, CH_STYLE_NOTE, origin, figure->language);
}

void
ch_photo_grid_add (ChPhotoGrid    *self,
                   const ChFigure *figure,
                   const char     *origin)
{
  g_autofree char *credit = ch_figure_is_withheld (figure) ? NULL : ch_figure_dup_credit (figure);
  Cell *cell;
  const char *reason;

  if (self->row == NULL)
    self->row = begin_row (self);
  cell = &self->row->cells[self->row->n_cells++];

  reason = open_picture (self->flow, cell, figure, self->row->column_width, self->shared);
  cell->width = self->row->column_width;
  cell->height = cell->width * 2 / 3;
  if (cell->picture != NULL)
    {
      double ratio = (double) ch_picture_get_height (cell->picture) / ch_picture_get_width (cell->picture);

      cell->width = MIN (cell->width, cell->width * MAX_RATIO / ratio);
      cell->height = cell->width * ratio;
    }
  else
    {
      cell->reason = ch_flow_text (self->flow, CH_STYLE_CREDIT, reason, NULL, cell->width - self->row->gutter);
    }

  note (self->flow, figure, reason, credit, origin);
  cell->alt = g_strdup (figure->alt);
  cell->credit = make_words (self, CH_STYLE_CREDIT, credit, figure->language);
  cell->rights = make_words (self, CH_STYLE_CREDIT, figure->rights, figure->language);
  cell->people = make_words (self, CH_STYLE_CREDIT, figure->people, figure->language);
  cell->caption = make_words (self, CH_STYLE_CELL, figure->caption, figure->language);
  cell->origin = make_words (self, CH_STYLE_CREDIT, origin, figure->language);

  if (self->row->n_cells == N_COLUMNS)
    end_row (self);
}

void
ch_photo_grid_finish (ChPhotoGrid *self)
{
  if (self->row != NULL)
    end_row (self);
  g_free (self);
}
