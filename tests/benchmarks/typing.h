/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ch-log-list.h"

G_BEGIN_DECLS

/** So many rows are waited for. */
#define TYPING_FIRST_ROWS 50

/** Typing: What was seen while something was typed: the longest that the main loop was kept from anything else, and how much of that it computed, how many of the first rows there are, and the computing for them. */
typedef struct
{
  double longest_turn; /* milliseconds */
  double longest_computing; /* milliseconds, of a turn */
  guint n_found;
  double cpu; /* milliseconds, of the last time */
} Typing;

/** typing_type: Returns: the milliseconds from the key press to the list that holds its first rows */
double typing_type (ChLogList  *list,
                    const char *words,
                    int         order,
                    Typing     *seen);

/** typing_wait_for_all: Waits until the list holds more than @n. Returns: the milliseconds */
double typing_wait_for_all (ChLogList *list,
                            guint      n,
                            Typing    *seen);

G_END_DECLS
