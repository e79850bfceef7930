/* ch-delegations.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ChDelegations:
 *
 * The two sides of a meeting side by side, ours first where the user has said which country or body is ours, each in its
 * order of precedence.
 *
 * Properties: `participants` (GListModel of ChParticipant).
 */
#define CH_TYPE_DELEGATIONS (ch_delegations_get_type ())
G_DECLARE_FINAL_TYPE (ChDelegations, ch_delegations, CH, DELEGATIONS, GtkWidget)

G_END_DECLS
