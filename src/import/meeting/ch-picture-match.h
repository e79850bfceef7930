/* ch-picture-match.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"
#include "ch-meeting.h"

G_BEGIN_DECLS

/**
 * ch_picture_match:
 * @meeting: has a photo for each credit line that was read
 * @article: has the pictures of its page
 *
 * Gives each photo the address of the picture that its credit line speaks of, and the caption: the one that has the credit
 * line beside it, or the only picture where there is one credit line.  A photo whose picture is not certain is left without.
 *
 * Credit lines that stand with one picture, or name its photographer again elsewhere, become one photo, so that no picture
 * comes in twice.
 */
void ch_picture_match (ChMeeting *meeting,
                       ChArticle *article);

G_END_DECLS
