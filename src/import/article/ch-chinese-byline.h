/* ch-chinese-byline.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-html-page.h"

G_BEGIN_DECLS

/**
 * ch_chinese_byline_find:
 * @quote: (out) (transfer none): the block that names them
 *
 * Looks for who wrote a Chinese article: "作者：", "本报记者", "（记者 …）" at the head or the end of the
 * text, "文/…".  Whoever edited it (责任编辑) or gave it (来源) is not meant.
 *
 * Returns: (transfer full) (nullable): the names, parted by "、"
 */
char *ch_chinese_byline_find (const ChHtmlPage  *page,
                              const char       **quote);

/**
 * ch_dateline_dup_agency:
 * @text: the first paragraph of an article
 *
 * Returns: (transfer full) (nullable): the agency that its dateline names: "新华社北京7月2日电",
 *   "STRELSAU, July 3 (LNA) -"
 */
char *ch_dateline_dup_agency (const char *text);

G_END_DECLS
