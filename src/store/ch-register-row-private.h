/* ch-register-row-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-register-row.h"
#include "ch-register.h"

G_BEGIN_DECLS

/** ch_register_row_load: Returns: (transfer full) (element-type ChRegisterRow): the rows of people or bodies with these ids, in their order, without those that are not there */
GPtrArray *ch_register_row_load (ChDatabase    *database,
                                 ChRegister     which,
                                 const gint64  *ids,
                                 guint          n_ids,
                                 GError       **error);

/** ch_register_row_new_together: Returns: (transfer full): @row with the meetings of two together in place of its own */
ChRegisterRow *ch_register_row_new_together (ChRegisterRow *row,
                                             guint          n_meetings,
                                             const char    *last_met);

/* For the tests of their plans, too; what these give is static. */
const char *ch_register_row_get_sql (ChRegister which);
const char *ch_register_row_get_newest_sql (ChRegister which);

G_END_DECLS
