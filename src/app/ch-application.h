/* ch-application.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChApplication:
 *
 * The window's program: it opens a log, and gives the window what it works with.  One instance runs
 * in a session; a second start is told to the first.
 */
#define CH_TYPE_APPLICATION (ch_application_get_type ())
G_DECLARE_FINAL_TYPE (ChApplication, ch_application, CH, APPLICATION, AdwApplication)

ChApplication *ch_application_new (void);

G_END_DECLS
