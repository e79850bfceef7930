/* ch-figure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-figure.h"

#include "ch-error.h"
#include "ch-paragraph.h"
#include "ch-picture.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

/* More than this no printer shows; less than that looks coarse.  Pixels an inch. */
#define MAX_RESOLUTION 300.0
#define MIN_RESOLUTION 100.0
/* So much of a page's height is a picture given at most. */
#define MAX_SHARE 0.45

typedef struct
{
  ChPiece parent;

  ChPicture *picture; /* (owned) */
  char *alt; /* (owned): the words for whoever does not see the picture */
  double x;
  double scale; /* points a pixel */
} Figure;

static void
figure_draw (const ChPiece *piece,
             ChCanvas      *canvas,
             double         x,
             double         y)
{
  const Figure *self = (const Figure *) piece;

  ch_canvas_begin_figure (canvas, self->alt);
  ch_picture_draw (self->picture, canvas, x + self->x, y, self->scale);
  ch_canvas_end_figure (canvas);
}

static char *
figure_dup_text (const ChPiece *piece)
{
  return g_strdup (((const Figure *) piece)->alt);
}

static void
figure_free (ChPiece *piece)
{
  Figure *self = (Figure *) piece;

  ch_picture_free (self->picture);
  g_free (self->alt);
  g_free (self);
}

static const ChPieceClass figure_class = {
  "figure", figure_draw, NULL, figure_dup_text, figure_free,
};

/* (transfer full) @picture */
static void
add_picture (ChFlow         *flow,
             const ChFigure *figure,
             ChPicture      *picture)
{
  Figure *self = g_new0 (Figure, 1);
  double width = ch_picture_get_width (picture);
  double height = ch_picture_get_height (picture);
  double scale = MIN (ch_flow_get_width (flow) / width, ch_flow_get_height (flow) * MAX_SHARE / height);

  self->parent.klass = &figure_class;
  self->picture = picture;
  self->alt = g_strdup (ch_text_is_blank (figure->caption) ? _("Photo of the meeting") : figure->caption);
  self->scale = MIN (scale, 72 / MIN_RESOLUTION);
  self->x = ch_flow_is_rtl (flow) ? ch_flow_get_width (flow) - width * self->scale : 0;
  self->parent.height = height * self->scale;
  self->parent.min_height = self->parent.height;
  self->parent.space = ch_typesetter_space (ch_flow_get_typesetter (flow), figure->space);
  self->parent.keep_with_next = TRUE;
  ch_flow_note (flow,
                &(ChNode) { .kind = CH_NODE_PICTURE,
                            .text = self->alt,
                            .aside = (char *) figure->path,
                            .language = (char *) figure->language });
  ch_flow_add (flow, (ChPiece *) self);
}

/* Returns: whether a picture stands there now */
static gboolean
add_picture_or_reason (ChFlow         *flow,
                       const ChFigure *figure)
{
  const ChParagraph note = { .style = CH_STYLE_NOTE, .space = figure->space, .keep_with_next = TRUE };
  int max_width = (int) (ch_flow_get_width (flow) / 72 * MAX_RESOLUTION);
  int max_height = (int) (ch_flow_get_height (flow) * MAX_SHARE / 72 * MAX_RESOLUTION);
  g_autoptr(GError) error = NULL;
  ChPicture *picture;

  if (figure->path == NULL)
    {
      ch_paragraph_add (flow, &note, _("The picture is not on file."));
      return FALSE;
    }

  picture = ch_picture_open (figure->path, max_width, max_height, FALSE, &error);
  if (picture != NULL)
    {
      add_picture (flow, figure, picture);
      return TRUE;
    }

  ch_paragraph_add (flow, &note,
                    g_error_matches (error, CH_ERROR, CH_ERROR_NOT_FOUND)
                        ? _("The file of the picture is missing from the log.")
                        : _("The file of the picture cannot be read as a picture."));
  return FALSE;
}

void
ch_figure_remark (ChFlow         *flow,
                  const ChFigure *figure)
{
  g_autofree char *remark = NULL;

  /* Where there is no picture on file, nothing is withheld. */
  if (figure->path == NULL)
    return;

  remark = g_strdup_printf (_("A photo of “%s” is not printed, because its credit is not known."),
                            figure->origin != NULL ? figure->origin : "");
  ch_flow_add_remark (flow, remark);
}

void
ch_figure_add (ChFlow         *flow,
               const ChFigure *figure)
{
  gboolean has_caption = !ch_text_is_blank (figure->caption);
  ChParagraph words = { .language = figure->language };

  if (ch_text_is_blank (figure->credit))
    {
      ch_figure_remark (flow, figure);
      words.style = CH_STYLE_NOTE;
      words.space = figure->space;
      words.language = NULL;
      words.keep_with_next = has_caption;
      ch_paragraph_add (flow, &words,
                        figure->path != NULL
                            ? _("A photo is on file but is not printed, because its credit is not known.")
                            : _("There is a photo, but neither its picture nor its credit is on file."));
      words.language = figure->language;
    }
  else
    {
      gboolean shown = add_picture_or_reason (flow, figure);

      words.style = CH_STYLE_CREDIT;
      words.space = shown ? 4 : 1;
      words.keep_with_next = has_caption;
      ch_paragraph_add (flow, &words, figure->credit);
    }

  if (has_caption)
    {
      words.style = CH_STYLE_CAPTION;
      words.space = 2;
      words.keep_with_next = FALSE;
      ch_paragraph_add (flow, &words, figure->caption);
    }
}
