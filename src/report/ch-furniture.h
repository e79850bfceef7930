/* ch-furniture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-pages-private.h"

G_BEGIN_DECLS

/*
 * What each page has around its text.  Head and foot are drawn before and after it, for readers
 * that take things in the order in which they were drawn.
 */

/** ch_furniture_draw_head: the marking, and the running head from the second page of a section on */
void ch_furniture_draw_head (const ChPage  *page,
                             const ChPaper *paper,
                             ChTypesetter  *typesetter,
                             ChCanvas      *canvas);

/**
 * ch_furniture_draw_foot:
 * @number: of the page, from 1
 * @n_pages: of the whole
 *
 * The reference, the page number, and the marking once more.
 */
void ch_furniture_draw_foot (const ChPage  *page,
                             guint          number,
                             guint          n_pages,
                             const ChPaper *paper,
                             ChTypesetter  *typesetter,
                             ChCanvas      *canvas);

G_END_DECLS
