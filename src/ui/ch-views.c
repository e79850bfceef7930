/* ch-views.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-views.h"

#include "ch-text.h"

#include <glib/gi18n-lib.h>

static const char *const ids[] = { "all", "review", "signed", "photos", "uncredited", "calls", NULL };

/* In the order of the ids: the name, and the words as people could type them. */
static const struct
{
  const char *label;
  const char *words;
} views[] = {
  { N_("All Meetings"), "" },
  { N_("To Review"), "status:\"to review\"" },
  { N_("With Signed Documents"), "signed:yes" },
  { N_("With Photos"), "photo:yes" },
  { N_("Photos Without a Credit"), "photo:uncredited" },
  { N_("Telephone Calls"), "kind:call" },
};

static guint
find (const char *id)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (g_strcmp0 (ids[i], id) == 0)
      return i;
  return 0;
}

const char *const *
ch_views_get_ids (void)
{
  return ids;
}

const char *
ch_views_get_label (const char *id)
{
  return _(views[find (id)].label);
}

GMenuModel *
ch_views_new_menu (const char *action)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (_(views[i].label), NULL);
      g_autofree char *key = g_strdup_printf ("<Control>%u", i + 1);

      g_menu_item_set_action_and_target (item, action, "s", ids[i]);
      g_menu_item_set_attribute (item, "accel", "s", key);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

char *
ch_views_dup_words (const char *id,
                    const char *typed)
{
  const char *words = views[find (id)].words;

  if (*words == '\0')
    return g_strdup (typed);
  if (ch_text_is_blank (typed))
    return g_strdup (words);
  return g_strjoin (" ", words, typed, NULL);
}
