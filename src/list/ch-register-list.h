/* ch-register-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log-register.h"
#include "ch-register-item.h"

G_BEGIN_DECLS

/**
 * ChRegisterList:
 *
 * The people or the bodies of a log that have some words in their names, as a GListModel of ChRegisterItem.  As
 * ChMeetingList, it holds a sorted snapshot of row ids, and rows for what is on screen only; it follows the log
 * by itself and tells exactly what changed.
 *
 * Properties: `words` and `order` (ChRegisterOrder as int; both read-write; setting one searches again), `loading`
 * (boolean), `n-items` (uint, notified), `log` and `register` (ChRegister as int; both construct-only).
 */
#define CH_TYPE_REGISTER_LIST (ch_register_list_get_type ())
G_DECLARE_FINAL_TYPE (ChRegisterList, ch_register_list, CH, REGISTER_LIST, GObject)

/** ch_register_list_new: @which: people or bodies */
ChRegisterList *ch_register_list_new (ChLog      *log,
                                      ChRegister  which);

const char     *ch_register_list_get_words (ChRegisterList *self);
void            ch_register_list_set_words (ChRegisterList *self,
                                            const char     *words);
ChRegisterOrder ch_register_list_get_order (ChRegisterList *self);
void            ch_register_list_set_order (ChRegisterList  *self,
                                            ChRegisterOrder  order);
gboolean        ch_register_list_get_loading (ChRegisterList *self);

G_END_DECLS
