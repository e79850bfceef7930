/* ch-relevance.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/*
 * relevance (TABLE, WEIGHT, …), for a full-text query: how well the row answers it, the higher the better; one
 * weight for each column.
 *
 * It is BM25 over weighted columns, and more where the words of the query stand side by side.  Unlike SQLite's
 * own bm25() it does not walk through all rows that hold a word before the first is ranked: a word in so many
 * rows that it cannot tell them apart is counted no further.
 */

/** ch_relevance_register: Makes the function known to the connection. Returns: an SQLite result code */
int ch_relevance_register (sqlite3 *handle);

G_END_DECLS
