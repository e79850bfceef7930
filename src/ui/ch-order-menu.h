/* ch-order-menu.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ch_order_menu_new:
 * @orders: ids of %CH_VOCABULARY_ORDER, %NULL-terminated
 * @action: the action that takes one of them
 *
 * Returns: (transfer full): the menu of the orders in which a list can stand
 */
GMenuModel *ch_order_menu_new (const char *const *orders,
                               const char        *action);

G_END_DECLS
