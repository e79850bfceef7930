/* service-fixture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

G_BEGIN_DECLS

/*
 * What the tests of the services share: an open log in a folder of its own, and a way to wait.
 */
typedef struct
{
  char *folder; /* (owned) */
  ChLog *log; /* (owned) */
} ServiceFixture;

void service_fixture_set_up    (ServiceFixture *self,
                                gconstpointer   data);
void service_fixture_tear_down (ServiceFixture *self,
                                gconstpointer   data);

/** service_take_result: A GAsyncReadyCallback that puts its result at @place, a GAsyncResult **. */
void service_take_result (GObject      *object,
                          GAsyncResult *result,
                          gpointer      place);

/** service_wait: Runs the main context until a result lies at @place, for a minute at most. */
GAsyncResult *service_wait (GAsyncResult **place);

/** service_save: Saves a new meeting of that title and day. Returns: (transfer full): as it was saved */
ChMeeting *service_save (ServiceFixture *self,
                         const char     *title,
                         const char     *date);

G_END_DECLS
