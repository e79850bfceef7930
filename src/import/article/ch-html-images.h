/* ch-html-images.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"
#include "ch-html.h"

G_BEGIN_DECLS

/** ch_html_find_images: Adds the pictures in @container that have a caption to the article's images. */
void ch_html_find_images (ChArticle *article,
                          xmlNode   *container);

G_END_DECLS
