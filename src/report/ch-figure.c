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
#include "ch-wording.h"

#include <glib/gi18n-lib.h>

/* More than this no printer shows; less than that looks coarse.  Pixels an inch. */
#define MAX_RESOLUTION 300.0
#define MIN_RESOLUTION 100.0
/* So much of a page's height is a picture given at most. */
#define MAX_SHARE 0.45
/* So much of its size keeps a picture that is made smaller to stand on the page. */
#define LEAST_SHARE 0.45

typedef struct
{
  ChPiece parent;

  ChPicture *picture; /* (owned) */
  char *alt; /* (owned): the words for whoever does not see the picture */
  double x;
  double scale; /* points a pixel */
  gboolean rtl; /* whether it stands at the right */
} Picture;

static void
figure_draw (const ChPiece *piece,
             ChCanvas      *canvas,
             double         x,
             double         y)
{
  const Picture *self = (const Picture *) piece;

  ch_canvas_begin_figure (canvas, self->alt);
  ch_picture_draw (self->picture, canvas, x + self->x, y, self->scale);
  ch_canvas_end_figure (canvas);
}

static char *
figure_dup_text (const ChPiece *piece)
{
  return g_strdup (((const Picture *) piece)->alt);
}

static void
figure_free (ChPiece *piece)
{
  Picture *self = (Picture *) piece;

  ch_picture_free (self->picture);
  g_free (self->alt);
  g_free (self);
}

static void
figure_shrink (ChPiece *piece,
               double   height)
{
  Picture *self = (Picture *) piece;
  double width = ch_picture_get_width (self->picture) * self->scale;
  double share = height / piece->height;

  if (self->rtl)
    self->x += width * (1 - share);
  self->scale *= share;
  piece->height = height;
  piece->min_height = height;
}

static const ChPieceClass figure_class = {
  "figure", figure_draw, NULL, figure_dup_text, figure_free, NULL, figure_shrink,
};

/* (transfer full) @picture */
static void
add_picture (const ChFigure *figure,
             ChFlow         *flow,
             ChPicture      *picture,
             double          space)
{
  Picture *self = g_new0 (Picture, 1);
  double width = ch_picture_get_width (picture);
  double height = ch_picture_get_height (picture);
  double scale = MIN (ch_flow_get_width (flow) / width, ch_flow_get_height (flow) * MAX_SHARE / height);

  self->parent.klass = &figure_class;
  self->picture = picture;
  self->alt = g_strdup (figure->alt);
  self->scale = MIN (scale, 72 / MIN_RESOLUTION);
  self->rtl = ch_flow_is_rtl (flow);
  self->x = self->rtl ? ch_flow_get_width (flow) - width * self->scale : 0;
  self->parent.height = height * self->scale;
  self->parent.min_height = self->parent.height;
  self->parent.least_height = self->parent.height * LEAST_SHARE;
  self->parent.space = ch_typesetter_space (ch_flow_get_typesetter (flow), space);
  self->parent.keep_with_next = TRUE;
  ch_flow_note (flow,
                &(ChNode) { .kind = CH_NODE_PICTURE,
                            .text = self->alt,
                            .aside = figure->path,
                            .language = figure->language });
  ch_flow_add (flow, (ChPiece *) self);
}

/* Returns: whether a picture stands there now */
static gboolean
add_picture_or_reason (const ChFigure *figure,
                       ChFlow         *flow,
                       double          space)
{
  const ChParagraph note = { .style = CH_STYLE_NOTE, .space = space, .keep_with_next = TRUE };
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
      add_picture (figure, flow, picture, space);
      return TRUE;
    }

  ch_paragraph_add (flow, &note,
                    g_error_matches (error, CH_ERROR, CH_ERROR_NOT_FOUND)
                        ? _("The file of the picture is missing from the log.")
                        : _("The file of the picture cannot be read as a picture."));
  return FALSE;
}

/* "From left to right: Ann Lee; Wang Ling" */
static char *
dup_people (ChPhoto *photo)
{
  const char *const *people = ch_photo_get_people (photo);
  g_autofree char *names = NULL;

  if (people == NULL || people[0] == NULL)
    return NULL;
  names = ch_wording_join (people);
  return g_strdup_printf (people[1] != NULL ? _("From left to right: %s") : _("Shown: %s"), names);
}

static char *
dup_alt (ChPhoto    *photo,
         const char *people)
{
  const char *alt = ch_photo_get_alt_text (photo);
  const char *caption = ch_photo_get_caption (photo);

  if (!ch_text_is_blank (alt))
    return g_strdup (alt);
  if (!ch_text_is_blank (caption))
    return g_strdup (caption);
  return g_strdup (people != NULL ? people : _("Photo of the meeting"));
}

ChFigure *
ch_figure_new (ChMeeting            *meeting,
               ChPhoto              *photo,
               const ChProductSetup *setup)
{
  ChFigure *self = g_new0 (ChFigure, 1);

  self->path = ch_wording_dup_photo_path (photo, setup->files_folder);
  self->credit = ch_wording_dup_credit (photo);
  self->uncredited = setup->uncredited;
  self->caption = g_strdup (ch_photo_get_caption (photo));
  self->people = dup_people (photo);
  if (!ch_text_is_blank (ch_photo_get_rights (photo)))
    self->rights = g_strdup_printf (_("Rights: %s"), ch_photo_get_rights (photo));
  self->alt = dup_alt (photo, self->people);
  self->origin = ch_wording_dup_title (meeting);
  self->name = g_strdup (ch_photo_get_file_name (photo));
  self->language = g_strdup (ch_meeting_get_language (meeting));
  return self;
}

void
ch_figure_free (ChFigure *self)
{
  g_free (self->path);
  g_free (self->credit);
  g_free (self->caption);
  g_free (self->people);
  g_free (self->rights);
  g_free (self->alt);
  g_free (self->origin);
  g_free (self->name);
  g_free (self->language);
  g_free (self);
}

gboolean
ch_figure_is_withheld (const ChFigure *self)
{
  return ch_text_is_blank (self->credit) && !self->uncredited;
}

char *
ch_figure_dup_credit (const ChFigure *self)
{
  return g_strdup (ch_text_is_blank (self->credit) ? _("The credit is not known.") : self->credit);
}

void
ch_figure_remark (const ChFigure *self,
                  ChFlow         *flow)
{
  g_autofree char *remark = NULL;

  /* Where there is no picture on file, nothing is withheld. */
  if (self->path == NULL || !ch_text_is_blank (self->credit))
    return;

  if (self->uncredited && self->name != NULL)
    remark = g_strdup_printf (_("The photo “%s” of “%s” is printed, though its credit is not known."), self->name,
                              self->origin);
  else if (self->uncredited)
    remark = g_strdup_printf (_("A photo of “%s” is printed, though its credit is not known."), self->origin);
  else if (self->name != NULL)
    remark = g_strdup_printf (_("The photo “%s” of “%s” is not printed, because its credit is not known."), self->name,
                              self->origin);
  else
    remark = g_strdup_printf (_("A photo of “%s” is not printed, because its credit is not known."), self->origin);
  ch_flow_add_remark (flow, remark);
  if (!self->uncredited)
    ch_flow_withhold (flow);
}

static void
add_picture_and_credit (const ChFigure *self,
                        ChFlow         *flow,
                        double          space,
                        gboolean        words_follow)
{
  g_autofree char *credit = ch_figure_dup_credit (self);
  gboolean shown = add_picture_or_reason (self, flow, space);
  const ChParagraph line = {
    .style = CH_STYLE_CREDIT,
    .language = ch_text_is_blank (self->credit) ? NULL : self->language,
    .space = shown ? 4 : 1,
    .keep_with_next = words_follow,
  };

  ch_paragraph_add (flow, &line, credit);
}

void
ch_figure_add (const ChFigure *self,
               ChFlow         *flow,
               double          space)
{
  gboolean has_caption = !ch_text_is_blank (self->caption);
  ChParagraph words = { .style = CH_STYLE_NOTE,
                        .space = space,
                        .keep_with_next = has_caption || self->people != NULL };

  ch_figure_remark (self, flow);
  if (!ch_figure_is_withheld (self))
    add_picture_and_credit (self, flow, space, words.keep_with_next);
  else
    ch_paragraph_add (flow, &words,
                      self->path != NULL ? _("A photo is on file but is not printed, because its credit is not known.")
                                         : _("There is a photo, but neither its picture nor its credit is on file."));

  words.language = self->language;
  words.space = 2;
  if (has_caption)
    {
      words.style = CH_STYLE_CAPTION;
      words.keep_with_next = self->people != NULL;
      ch_paragraph_add (flow, &words, self->caption);
    }
  if (self->people != NULL)
    {
      words.style = CH_STYLE_POST;
      words.keep_with_next = FALSE;
      ch_paragraph_add (flow, &words, self->people);
    }
}
