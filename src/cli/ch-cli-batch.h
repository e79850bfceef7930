/* ch-cli-batch.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-cli.h"

G_BEGIN_DECLS

/**
 * ch_cli_batch_run:
 *
 * Reads the articles that lines of standard input name, `ID<TAB>FILE<TAB>URL<TAB>CHARSET`, the last
 * two of which may be empty or left out, and answers each line at once with a line of JSON: the keys
 * of an article, `id`, `ms`, and, where it could not be read, `error`.
 */
ChCliStatus ch_cli_batch_run (ChCli *cli);

G_END_DECLS
