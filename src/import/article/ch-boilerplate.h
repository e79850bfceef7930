/* ch-boilerplate.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChBoilerplate:
 * @CH_BOILERPLATE_NONE: may well be part of an article
 * @CH_BOILERPLATE_LINE: says nothing of its own: "Advertisement", "Share this article"
 * @CH_BOILERPLATE_LEADER: announces other articles, comments or the author: "Related articles"
 * @CH_BOILERPLATE_NOTICE: a notice of the site: cookies, subscription, rights
 *
 * What a text is by its words alone, in the world's larger languages.
 */
typedef enum
{
  CH_BOILERPLATE_NONE,
  CH_BOILERPLATE_LINE,
  CH_BOILERPLATE_LEADER,
  CH_BOILERPLATE_NOTICE,
} ChBoilerplate;

/** ch_boilerplate_classify: Returns: what @text, one paragraph or line, is */
ChBoilerplate ch_boilerplate_classify (const char *text);

G_END_DECLS
