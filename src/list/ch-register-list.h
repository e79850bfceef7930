/* ch-register-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log-list.h"
#include "ch-log-register.h"

G_BEGIN_DECLS

/**
 * ChRegisterList:
 *
 * The people or the bodies of a log that have some words in their names, as a ChLogList of ChRegisterRow; its order is a
 * ChRegisterOrder.
 *
 * Properties: `register` (ChRegister as int, construct-only: %CH_REGISTER_PEOPLE or %CH_REGISTER_ORGANISATIONS).
 */
#define CH_TYPE_REGISTER_LIST (ch_register_list_get_type ())
G_DECLARE_FINAL_TYPE (ChRegisterList, ch_register_list, CH, REGISTER_LIST, ChLogList)

ChRegisterList *ch_register_list_new (ChLog      *log,
                                      ChRegister  which);

/** ch_register_list_set_except: Leaves out row @id; 0 leaves out none. */
void ch_register_list_set_except (ChRegisterList *self,
                                  gint64          id);

G_END_DECLS
