/* ch-cli-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-cli-source.h"

G_BEGIN_DECLS

/**
 * ch_cli_page_import:
 * @argument: where the page is
 * @confirm: whether the meeting is saved as confirmed
 * @pictures: whether its pictures are fetched then
 * @add_to: (nullable): the UID of a meeting that gets the article as a further source, instead of a
 *   meeting of its own
 *
 * Reads a meeting from a page and saves it; a meeting of the log that may be the same is named.
 */
ChCliStatus ch_cli_page_import (ChCli       *cli,
                                ChCliSource *source,
                                ChImporter  *importer,
                                const char  *argument,
                                gboolean     confirm,
                                gboolean     pictures,
                                const char  *add_to);

G_END_DECLS
