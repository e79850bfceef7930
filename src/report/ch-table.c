/* ch-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-table.h"

#include "ch-text.h"

/* Between two columns, and above and below the words of a row; points. */
#define GUTTER 10.0
#define PADDING 3.5

/* Bytes of a cell that is likely to stand in other rows too. */
#define SHORT 64

typedef enum
{
  HEAD,
  HEADING,
  BODY,
  STRONG,
} RowKind;

/* What all rows of a table share. */
typedef struct
{
  gatomicrefcount ref_count;
  guint n_columns;
  double *x; /* (owned): of each column, from the left */
  double *width; /* (owned) */
  double total_width;
  double padding;
} Grid;

typedef struct
{
  ChPiece parent;

  Grid *grid; /* (owned) */
  RowKind kind;
  ChLines **cells; /* (owned): NULL where a cell is empty; of a heading there is one */
  guint *first; /* (owned): of the lines that stand here */
  guint *n_lines; /* (owned) */
  double least; /* height, points */
} Row;

struct _ChTable
{
  ChFlow *flow; /* (unowned) */
  const ChTableColumn *columns; /* (unowned) */
  Grid *grid; /* (owned) */
  Row *head; /* (unowned): of the flow once a row is added */
  Row *pending; /* (owned) (nullable): the last row, until it is known whether another follows */
  GHashTable *layouts; /* (owned) (element-type utf8 ChLines): of short cells, which often return */
  double space;
  double row_height;
};

static Grid *
grid_ref (Grid *grid)
{
  g_atomic_ref_count_inc (&grid->ref_count);
  return grid;
}

static void
grid_unref (Grid *grid)
{
  if (!g_atomic_ref_count_dec (&grid->ref_count))
    return;

  g_free (grid->x);
  g_free (grid->width);
  g_free (grid);
}

static guint
get_n_cells (const Row *row)
{
  return row->kind == HEADING ? 1 : row->grid->n_columns;
}

static ChStyle
get_style (const Row *row)
{
  return row->kind == BODY ? CH_STYLE_CELL : row->kind == STRONG ? CH_STYLE_CELL_STRONG : CH_STYLE_CELL_HEAD;
}

static double
get_lines_height (ChLines *cell,
                  guint        first,
                  guint        n_lines)
{
  return ch_lines_get_top (cell, first + n_lines) - ch_lines_get_top (cell, first);
}

static void
measure (Row *row)
{
  double height = 0;

  for (guint i = 0; i < get_n_cells (row); i++)
    if (row->cells[i] != NULL)
      height = MAX (height, get_lines_height (row->cells[i], row->first[i], row->n_lines[i]));

  row->parent.height = MAX (height + 2 * row->grid->padding, row->least);
  row->parent.min_height = row->parent.height;
}

static void
row_draw (const ChPiece *piece,
          ChCanvas      *canvas,
          double         x,
          double         y)
{
  const Row *row = (const Row *) piece;
  const char *tag = row->kind == HEAD || row->kind == HEADING ? "TH" : "TD";

  ch_canvas_begin (canvas, "TR");
  for (guint i = 0; i < get_n_cells (row); i++)
    {
      /* An empty cell is a cell too, or the ones after it would stand in the wrong columns. */
      ch_canvas_begin (canvas, tag);
      if (row->cells[i] != NULL)
        ch_canvas_show_lines (canvas, row->cells[i], get_style (row), row->first[i], row->n_lines[i],
                              x + (row->kind == HEADING ? 0 : row->grid->x[i]), y + row->grid->padding);
      ch_canvas_end (canvas, tag);
    }
  ch_canvas_end (canvas, "TR");

  ch_canvas_rule (canvas, row->kind == HEAD ? CH_RULE_STRONG : CH_RULE_LIGHT, x, y + row->parent.height,
                  row->grid->total_width);
}

static Row *
row_new (Grid    *grid,
         RowKind  kind)
{
  Row *row = g_new0 (Row, 1);
  guint n_cells;

  row->grid = grid_ref (grid);
  row->kind = kind;
  n_cells = get_n_cells (row);
  row->cells = g_new0 (ChLines *, n_cells);
  row->first = g_new0 (guint, n_cells);
  row->n_lines = g_new0 (guint, n_cells);
  return row;
}

static ChPiece *
row_split (ChPiece *piece,
           double   room)
{
  Row *row = (Row *) piece;
  double for_lines = room - 2 * row->grid->padding;
  gboolean any = FALSE;
  Row *rest;

  for (guint i = 0; i < get_n_cells (row); i++)
    any |= row->cells[i] != NULL && row->n_lines[i] > 0
           && get_lines_height (row->cells[i], row->first[i], 1) <= for_lines;
  if (!any)
    return NULL;

  rest = row_new (row->grid, row->kind);
  rest->parent = row->parent;
  rest->parent.opens = NULL;
  for (guint i = 0; i < get_n_cells (row); i++)
    {
      guint n_lines = 0;

      if (row->cells[i] == NULL)
        continue;
      while (n_lines < row->n_lines[i] && get_lines_height (row->cells[i], row->first[i], n_lines + 1) <= for_lines)
        n_lines++;
      rest->cells[i] = ch_lines_ref (row->cells[i]);
      rest->first[i] = row->first[i] + n_lines;
      rest->n_lines[i] = row->n_lines[i] - n_lines;
      row->n_lines[i] = n_lines;
    }

  measure (row);
  measure (rest);
  return (ChPiece *) rest;
}

static char *
row_dup_text (const ChPiece *piece)
{
  const Row *row = (const Row *) piece;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < get_n_cells (row); i++)
    {
      g_autofree char *words = NULL;

      if (i > 0)
        g_string_append (text, " | ");
      if (row->cells[i] == NULL || row->first[i] > 0)
        continue;
      words = g_strdelimit (g_strdup (ch_lines_get_text (row->cells[i])), "\n", '/');
      g_string_append (text, words);
    }

  return g_string_free (text, FALSE);
}

static void
row_free (ChPiece *piece)
{
  Row *row = (Row *) piece;

  for (guint i = 0; i < get_n_cells (row); i++)
    g_clear_pointer (&row->cells[i], ch_lines_unref);
  g_free (row->cells);
  g_free (row->first);
  g_free (row->n_lines);
  grid_unref (row->grid);
  g_free (row);
}

static const ChPieceClass head_class = { "head", row_draw, NULL, row_dup_text, row_free };
static const ChPieceClass row_class = { "row", row_draw, row_split, row_dup_text, row_free };

static Grid *
grid_new (ChFlow              *flow,
          const ChTableColumn *columns,
          guint                n_columns)
{
  ChTypesetter *typesetter = ch_flow_get_typesetter (flow);
  double gutter = ch_typesetter_space (typesetter, GUTTER);
  Grid *grid = g_new0 (Grid, 1);
  double shares = 0, x = 0;
  double room;

  g_atomic_ref_count_init (&grid->ref_count);
  grid->n_columns = n_columns;
  grid->x = g_new0 (double, n_columns);
  grid->width = g_new0 (double, n_columns);
  grid->total_width = ch_flow_get_width (flow);
  grid->padding = ch_typesetter_space (typesetter, PADDING);

  room = grid->total_width - gutter * (n_columns - 1);
  for (guint i = 0; i < n_columns; i++)
    shares += columns[i].share;
  for (guint i = 0; i < n_columns; i++)
    {
      grid->width[i] = room * columns[i].share / shares;
      grid->x[i] = ch_flow_is_rtl (flow) ? grid->total_width - x - grid->width[i] : x;
      x += grid->width[i] + gutter;
    }
  return grid;
}

static ChLines *
lay_out (ChTable    *self,
         Row        *row,
         guint       index,
         const char *text,
         const char *language)
{
  double width = row->kind == HEADING ? row->grid->total_width : row->grid->width[index];
  ChLines *layout = ch_flow_text (self->flow, get_style (row), text, language, width);

  if (row->kind != HEADING && self->columns[index].is_number)
    ch_lines_set_align (layout, ch_flow_is_rtl (self->flow) ? CH_ALIGN_LEFT : CH_ALIGN_RIGHT);
  return layout;
}

/* Dates, places and names of states stand in many rows; their lines are made once. */
static ChLines *
get_layout (ChTable    *self,
            Row        *row,
            guint       index,
            const char *text,
            const char *language)
{
  g_autofree char *key = g_strdup_printf ("%d %u %s %s", row->kind, index, language != NULL ? language : "", text);
  ChLines *layout = g_hash_table_lookup (self->layouts, key);

  if (layout == NULL)
    {
      layout = lay_out (self, row, index, text, language);
      g_hash_table_insert (self->layouts, g_steal_pointer (&key), layout);
    }
  return ch_lines_ref (layout);
}

static void
set_cell (ChTable    *self,
          Row        *row,
          guint       index,
          const char *text,
          const char *language)
{
  if (ch_text_is_blank (text))
    return;

  row->cells[index] = strlen (text) <= SHORT ? get_layout (self, row, index, text, language)
                                             : lay_out (self, row, index, text, language);
  row->n_lines[index] = ch_lines_get_count (row->cells[index]);
}

/* Cells that are empty are words without letters. */
static void
note (ChTable           *self,
      ChNodeKind         kind,
      const char *const *cells,
      const char        *language)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < self->grid->n_columns; i++)
    g_ptr_array_add (words, (gpointer) (cells[i] != NULL ? cells[i] : ""));
  g_ptr_array_add (words, NULL);
  ch_flow_note (self->flow,
                &(ChNode) { .kind = kind, .language = (char *) language, .cells = (GStrv) words->pdata });
}

static void
note_head (ChTable *self)
{
  g_autofree const char **titles = g_new0 (const char *, self->grid->n_columns + 1);
  g_autoptr(GString) shares = g_string_new (NULL);

  for (guint i = 0; i < self->grid->n_columns; i++)
    {
      titles[i] = self->columns[i].title != NULL ? self->columns[i].title : "";
      g_string_append_printf (shares, "%s%d", i > 0 ? " " : "", (int) (self->grid->width[i] + 0.5));
    }
  ch_flow_note (self->flow, &(ChNode) { .kind = CH_NODE_TABLE, .aside = shares->str, .cells = (GStrv) titles });
}

ChTable *
ch_table_new (ChFlow              *flow,
              const ChTableColumn *columns,
              guint                n_columns,
              double               space)
{
  ChTable *self = g_new0 (ChTable, 1);

  self->flow = flow;
  self->columns = columns;
  self->grid = grid_new (flow, columns, n_columns);
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) ch_lines_unref);
  self->space = ch_typesetter_space (ch_flow_get_typesetter (flow), space);

  self->head = row_new (self->grid, HEAD);
  self->head->parent.klass = &head_class;
  self->head->parent.space = self->space;
  self->head->parent.keep_with_next = TRUE;
  self->head->parent.opens = "Table";
  for (guint i = 0; i < n_columns; i++)
    set_cell (self, self->head, i, columns[i].title, NULL);
  measure (self->head);
  note_head (self);
  ch_flow_add (flow, &self->head->parent);
  return self;
}

void
ch_table_set_row_height (ChTable *self,
                         double   height)
{
  self->row_height = ch_typesetter_space (ch_flow_get_typesetter (self->flow), height);
}

static Row *
begin_row (ChTable *self,
           RowKind  kind)
{
  Row *row = row_new (self->grid, kind);

  row->parent.klass = &row_class;
  row->parent.only_if_longer_than_page = TRUE;
  row->parent.head = &self->head->parent;
  row->parent.keep_with_next = kind == HEADING;
  row->least = kind == HEADING ? 0 : self->row_height;
  return row;
}

static void
end_row (ChTable *self,
         Row     *row)
{
  measure (row);
  if (self->pending != NULL)
    ch_flow_add (self->flow, &self->pending->parent);
  self->pending = row;
}

void
ch_table_add_heading (ChTable    *self,
                      const char *text,
                      const char *language)
{
  Row *row = begin_row (self, HEADING);

  ch_flow_note (self->flow,
                &(ChNode) { .kind = CH_NODE_TABLE_HEADING, .text = (char *) text, .language = (char *) language });
  set_cell (self, row, 0, text, language);
  end_row (self, row);
}

static void
add_row (ChTable           *self,
         RowKind            kind,
         const char *const *cells,
         const char        *language)
{
  Row *row = begin_row (self, kind);

  note (self, kind == STRONG ? CH_NODE_SUM : CH_NODE_ROW, cells, language);
  for (guint i = 0; i < self->grid->n_columns; i++)
    set_cell (self, row, i, cells[i], language);
  end_row (self, row);
}

void
ch_table_add_row (ChTable           *self,
                  const char *const *cells,
                  const char        *language)
{
  add_row (self, BODY, cells, language);
}

void
ch_table_add_strong_row (ChTable           *self,
                         const char *const *cells,
                         const char        *language)
{
  add_row (self, STRONG, cells, language);
}

void
ch_table_finish (ChTable *self)
{
  if (self->pending != NULL)
    {
      self->pending->parent.closes = "Table";
      self->pending->parent.keep_with_next = FALSE;
      ch_flow_add (self->flow, &self->pending->parent);
    }
  else
    {
      self->head->parent.closes = "Table";
      self->head->parent.keep_with_next = FALSE;
    }

  g_hash_table_unref (self->layouts);
  ch_flow_note (self->flow, &(ChNode) { .kind = CH_NODE_TABLE_END });
  grid_unref (self->grid);
  g_free (self);
}
