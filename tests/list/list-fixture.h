/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ch-log-list.h"
#include "log-fixture.h"

G_BEGIN_DECLS

/* For tests: a list of a new log, and what it tells. */
typedef struct
{
  LogFixture base;
  ChLogList *list; /* (owned) */
  GArray *ids; /* (owned): what the list should hold by what it told */
  GString *told; /* (owned): "position-removed+added " */
} ListFixture;

/* To be called when the log has been set up.  LIST: (transfer full): a new one, of the log; it is waited for. */
void list_fixture_take (ListFixture *fixture,
                        gpointer     list);

/* Closes the log, too; nobody may hold the list any more. */
void list_fixture_tear_down (ListFixture  *fixture,
                             gconstpointer data);

G_END_DECLS
