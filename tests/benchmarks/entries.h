/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ch-log.h"

G_BEGIN_DECLS

/** entries_run: Prints how long the lists of documents and of photos take to show their first rows, and the counts of the years */
void entries_run (ChLog *log);

G_END_DECLS
