/* ch-order-menu.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-order-menu.h"

#include "ch-vocabulary.h"

GMenuModel *
ch_order_menu_new (const char *const *orders,
                   const char        *action)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; orders[i] != NULL; i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (ch_vocabulary_get_label (CH_VOCABULARY_ORDER, orders[i]), NULL);

      g_menu_item_set_action_and_target (item, action, "s", orders[i]);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}
