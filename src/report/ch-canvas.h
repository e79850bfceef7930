/* ch-canvas.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-typesetter.h"

G_BEGIN_DECLS

/**
 * ChCanvas:
 * @cr: in points from the sheet's top left
 * @tagged: whether the drawing goes into a PDF that tells what each part is, and where links lead
 * @alternatives: (unowned) (nullable) (element-type utf8): collects the words for each figure
 * @pictures: (unowned) (nullable) (element-type utf8): the identities of those on this page
 * @at_head: whether what is drawn now stands first below a running head
 *
 * What pieces are drawn on.  Tags and links are left out on screen and printer: a page range that
 * is printed alone may hold a link without its target.
 */
typedef struct
{
  cairo_t *cr;
  gboolean tagged;
  GPtrArray *alternatives;
  GHashTable *pictures;
  gboolean at_head;
} ChCanvas;

/** ch_canvas_begin: Begins the structure element @tag, "P"; elements nest. */
void ch_canvas_begin (ChCanvas   *self,
                      const char *tag);
void ch_canvas_end   (ChCanvas   *self,
                      const char *tag);

/** ch_canvas_begin_figure: Begins a figure; @alternative are the words for whoever does not see it */
void ch_canvas_begin_figure (ChCanvas   *self,
                             const char *alternative);
void ch_canvas_end_figure   (ChCanvas   *self);

/** ch_canvas_begin_link: Begins a link to @address (nullable: then nothing) */
void ch_canvas_begin_link (ChCanvas   *self,
                           const char *address);
void ch_canvas_end_link   (ChCanvas   *self,
                           const char *address);

/** ch_canvas_begin_jump: Begins a link to page @page, from 0, @y points from its top */
void ch_canvas_begin_jump (ChCanvas *self,
                           guint     page,
                           double    y);
void ch_canvas_end_jump   (ChCanvas *self);

/** ch_canvas_show: Draws all of @lines, the first one's top left at (@x, @y). */
void ch_canvas_show (ChCanvas *self,
                     ChLines  *lines,
                     ChStyle   style,
                     double    x,
                     double    y);

/** ch_canvas_show_lines: Draws @n_lines of @lines from @first, that one's top left at (@x, @y). */
void ch_canvas_show_lines (ChCanvas *self,
                           ChLines  *lines,
                           ChStyle   style,
                           guint     first,
                           guint     n_lines,
                           double    x,
                           double    y);

/** ChRule: how heavy a line is */
typedef enum
{
  CH_RULE_LIGHT, /* between rows */
  CH_RULE_PLAIN, /* between parts */
  CH_RULE_STRONG, /* below the head of a table, to write on */
} ChRule;

/** ch_canvas_rule: Draws a line of @width from (@x, @y). */
void ch_canvas_rule (ChCanvas *self,
                     ChRule    rule,
                     double    x,
                     double    y,
                     double    width);

G_END_DECLS
