/* ch-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-columns.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 2

/* Between the columns, between people, and below a head; points. */
#define GUTTER 24.0
#define ENTRY_GAP 5.0
#define HEAD_GAP 5.0

/* An entry takes this share of a page's height at most; what is longer goes on in the next one. */
#define MAX_SHARE 0.5

/* Some lines of a text; none where there is no layout. */
typedef struct
{
  ChLines *layout; /* (owned) (nullable) */
  guint first;
  guint n_lines;
  double height;
} Run;

/* A person, or a part of one whose name or post is as long as a page. */
typedef struct
{
  Run name;
  Run post;
  double height;
  gboolean continues; /* whether it belongs to the entry above */
} Entry;

typedef struct
{
  ChLines *side; /* (owned) (nullable) */
  ChLines *name; /* (owned) (nullable) */
  double head_height; /* of both, with the gap below */
  GPtrArray *entries; /* (owned) (element-type Entry): shared by the parts */
  guint first; /* who stands here */
  guint end;
} Column;

struct _ChColumns
{
  ChPiece parent;

  ChFlow *flow; /* (unowned) (nullable) once it is finished */
  Column columns[N_COLUMNS];
  double width; /* of one column */
  double step; /* from one column to the other */
  double entry_gap;
  gboolean rtl;
};

static const ChPieceClass columns_class;

static Entry *
get_entry (const Column *column,
           guint         index)
{
  return g_ptr_array_index (column->entries, index);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->name.layout, ch_lines_unref);
  g_clear_pointer (&entry->post.layout, ch_lines_unref);
  g_free (entry);
}

static double
get_gap (const ChColumns *self,
         const Column    *column,
         guint            index)
{
  return get_entry (column, index)->continues ? 0 : self->entry_gap;
}

static double
get_height (const ChColumns *self,
            const Column    *column,
            guint            end)
{
  double height = 0;

  if (column->first == end)
    return 0;
  for (guint i = column->first; i < end; i++)
    height += (i > column->first ? get_gap (self, column, i) : 0) + get_entry (column, i)->height;
  return column->head_height + height;
}

static void
measure (ChColumns *self)
{
  self->parent.height = 0;
  self->parent.min_height = 0;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      const Column *column = &self->columns[i];

      if (column->first == column->end)
        continue;
      self->parent.height = MAX (self->parent.height, get_height (self, column, column->end));
      self->parent.min_height = MAX (self->parent.min_height, get_height (self, column, column->first + 1));
    }
}

static void
draw_run (const Run *run,
          ChCanvas  *canvas,
          ChStyle    style,
          double     x,
          double     y)
{
  if (run->layout == NULL)
    return;

  ch_canvas_begin (canvas, "P");
  ch_canvas_show_lines (canvas, run->layout, style, run->first, run->n_lines, x, y);
  ch_canvas_end (canvas, "P");
}

static void
draw_column (const ChColumns *self,
             const Column    *column,
             ChCanvas        *canvas,
             double           x,
             double           y)
{
  double head_y = y;

  if (column->first == column->end)
    return;

  if (column->side != NULL)
    {
      ch_canvas_begin (canvas, "P");
      ch_canvas_show (canvas, column->side, CH_STYLE_SIDE, x, head_y);
      ch_canvas_end (canvas, "P");
      head_y += ch_lines_get_height (column->side);
    }
  if (column->name != NULL)
    {
      ch_canvas_begin (canvas, "P");
      ch_canvas_show (canvas, column->name, CH_STYLE_DELEGATION, x, head_y);
      ch_canvas_end (canvas, "P");
    }

  y += column->head_height;
  ch_canvas_begin (canvas, "L");
  for (guint i = column->first; i < column->end; i++)
    {
      const Entry *entry = get_entry (column, i);

      if (i > column->first)
        y += get_gap (self, column, i);
      ch_canvas_begin (canvas, "LI");
      ch_canvas_begin (canvas, "LBody");
      draw_run (&entry->name, canvas, CH_STYLE_NAME, x, y);
      draw_run (&entry->post, canvas, CH_STYLE_POST, x, y + entry->name.height);
      ch_canvas_end (canvas, "LBody");
      ch_canvas_end (canvas, "LI");
      y += entry->height;
    }
  ch_canvas_end (canvas, "L");
}

static void
columns_draw (const ChPiece *piece,
              ChCanvas      *canvas,
              double         x,
              double         y)
{
  const ChColumns *self = (const ChColumns *) piece;

  for (guint i = 0; i < N_COLUMNS; i++)
    draw_column (self, &self->columns[i], canvas, x + ((i == 1) != self->rtl ? self->step : 0), y);
}

static ChPiece *
columns_split (ChPiece *piece,
               double   room)
{
  ChColumns *self = (ChColumns *) piece;
  gboolean any = FALSE;
  ChColumns *rest;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      const Column *column = &self->columns[i];

      any |= column->first < column->end && get_height (self, column, column->first + 1) <= room;
    }
  if (!any)
    return NULL;

  rest = g_new0 (ChColumns, 1);
  *rest = *self;
  rest->parent.opens = NULL;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      Column *column = &self->columns[i];
      guint end = column->first;

      while (end < column->end && get_height (self, column, end + 1) <= room)
        end++;
      rest->columns[i].first = end;
      column->end = end;
      g_ptr_array_ref (column->entries);
      if (column->side != NULL)
        ch_lines_ref (column->side);
      if (column->name != NULL)
        ch_lines_ref (column->name);
    }

  measure (rest);
  measure (self);
  return (ChPiece *) rest;
}

static char *
columns_dup_text (const ChPiece *piece)
{
  const ChColumns *self = (const ChColumns *) piece;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      const Column *column = &self->columns[i];

      if (column->first == column->end)
        continue;
      g_string_append_printf (text, "%s[%s: %s]", i > 0 ? " || " : "",
                              column->side != NULL ? ch_lines_get_text (column->side) : "",
                              column->name != NULL ? ch_lines_get_text (column->name) : "");
      for (guint j = column->first; j < column->end; j++)
        {
          const Entry *entry = get_entry (column, j);

          if (entry->continues)
            continue;
          g_string_append (text, j > column->first ? "; " : " ");
          g_string_append (text, ch_lines_get_text (entry->name.layout));
          if (entry->post.layout != NULL)
            g_string_append_printf (text, " (%s)", ch_lines_get_text (entry->post.layout));
        }
    }

  return g_string_free (text, FALSE);
}

static void
columns_free (ChPiece *piece)
{
  ChColumns *self = (ChColumns *) piece;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_clear_pointer (&self->columns[i].side, ch_lines_unref);
      g_clear_pointer (&self->columns[i].name, ch_lines_unref);
      g_ptr_array_unref (self->columns[i].entries);
    }
  g_free (self);
}

static const ChPieceClass columns_class = {
  "columns", columns_draw, columns_split, columns_dup_text, columns_free,
};

ChColumns *
ch_columns_new (ChFlow *flow,
                double  space)
{
  ChTypesetter *typesetter = ch_flow_get_typesetter (flow);
  double gutter = ch_typesetter_space (typesetter, GUTTER);
  ChColumns *self = g_new0 (ChColumns, 1);

  self->parent.klass = &columns_class;
  self->parent.space = ch_typesetter_space (typesetter, space);
  self->flow = flow;
  self->width = (ch_flow_get_width (flow) - gutter) / 2;
  self->step = self->width + gutter;
  self->entry_gap = ch_typesetter_space (typesetter, ENTRY_GAP);
  self->rtl = ch_flow_is_rtl (flow);
  ch_flow_note (flow, &(ChNode) { .kind = CH_NODE_COLUMNS });
  for (guint i = 0; i < N_COLUMNS; i++)
    self->columns[i].entries = g_ptr_array_new_with_free_func (entry_free);
  return self;
}

void
ch_columns_set_head (ChColumns  *self,
                     guint       column,
                     const char *side,
                     const char *name,
                     const char *language)
{
  Column *into = &self->columns[column];

  ch_flow_note (self->flow,
                &(ChNode) { .kind = CH_NODE_DELEGATION,
                            .text = (char *) name,
                            .aside = (char *) side,
                            .language = (char *) language });
  if (side != NULL)
    into->side = ch_flow_text (self->flow, CH_STYLE_SIDE, side, NULL, self->width);
  if (name != NULL)
    into->name = ch_flow_text (self->flow, CH_STYLE_DELEGATION, name, language, self->width);
}

/* (transfer full) @layout (nullable) */
static Run
make_run (ChLines *layout)
{
  Run run = { layout, 0, 0, 0 };

  if (layout != NULL)
    {
      run.n_lines = ch_lines_get_count (layout);
      run.height = ch_lines_get_height (layout);
    }
  return run;
}

/* Cuts off of @run what fits into @room; at least a line. */
static Run
cut_run (Run    *run,
         double  room)
{
  Run cut = *run;
  double top;

  if (run->layout == NULL)
    return cut;

  top = ch_lines_get_top (run->layout, run->first);
  cut.n_lines = 1;
  while (cut.n_lines < run->n_lines
         && ch_lines_get_top (run->layout, run->first + cut.n_lines + 1) - top <= room)
    cut.n_lines++;
  cut.height = ch_lines_get_top (run->layout, run->first + cut.n_lines) - top;
  ch_lines_ref (cut.layout);

  run->first += cut.n_lines;
  run->n_lines -= cut.n_lines;
  run->height -= cut.height;
  return cut;
}

static void
add_entry (Column   *column,
           Run       name,
           Run       post,
           gboolean  continues)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->name = name;
  entry->post = post;
  entry->height = name.height + post.height;
  entry->continues = continues;
  g_ptr_array_add (column->entries, entry);
  column->end = column->entries->len;
}

/* (transfer full) @run */
static void
add_in_parts (Column   *column,
              Run       run,
              double    max_height,
              gboolean  is_name)
{
  const Run none = { NULL };

  for (gboolean first = TRUE; run.n_lines > 0; first = FALSE)
    {
      Run cut = cut_run (&run, max_height);

      add_entry (column, is_name ? cut : none, is_name ? none : cut, !first || !is_name);
    }
  g_clear_pointer (&run.layout, ch_lines_unref);
}

void
ch_columns_add (ChColumns  *self,
                guint       column,
                const char *name,
                const char *post,
                const char *language)
{
  double max_height = ch_flow_get_height (self->flow) * MAX_SHARE;
  const ChNode node = {
    .kind = CH_NODE_PERSON, .text = (char *) name, .aside = (char *) post, .language = (char *) language,
  };
  Run name_run = make_run (ch_flow_text (self->flow, CH_STYLE_NAME, name, language, self->width));
  Run post_run = make_run (post != NULL ? ch_flow_text (self->flow, CH_STYLE_POST, post, language, self->width) : NULL);

  ch_flow_note (self->flow, &node);
  if (name_run.height + post_run.height <= max_height)
    {
      add_entry (&self->columns[column], name_run, post_run, FALSE);
      return;
    }

  add_in_parts (&self->columns[column], name_run, max_height, TRUE);
  add_in_parts (&self->columns[column], post_run, max_height, FALSE);
}

/* People of both columns begin at one height, though one head may be longer. */
static void
align_heads (ChColumns *self)
{
  double height = 0;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      const Column *column = &self->columns[i];
      double own = 0;

      if (column->side != NULL)
        own += ch_lines_get_height (column->side);
      if (column->name != NULL)
        own += ch_lines_get_height (column->name);
      height = MAX (height, own);
    }

  if (height > 0)
    height += ch_typesetter_space (ch_flow_get_typesetter (self->flow), HEAD_GAP);
  for (guint i = 0; i < N_COLUMNS; i++)
    self->columns[i].head_height = height;
}

void
ch_columns_finish (ChColumns *self)
{
  ChFlow *flow = self->flow;

  ch_flow_note (flow, &(ChNode) { .kind = CH_NODE_COLUMNS_END });
  if (self->columns[0].entries->len == 0 && self->columns[1].entries->len == 0)
    {
      columns_free (&self->parent);
      return;
    }

  align_heads (self);
  measure (self);
  self->flow = NULL;
  ch_flow_add (flow, &self->parent);
}
