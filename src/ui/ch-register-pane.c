/* ch-register-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-register-pane.h"

#include "ch-register-cell.h"
#include "ch-register-list.h"

#include <glib/gi18n-lib.h>

struct _ChRegisterPane
{
  ChSearchPane parent_instance;

  ChRegister which;
};

G_DEFINE_FINAL_TYPE (ChRegisterPane, ch_register_pane, CH_TYPE_SEARCH_PANE)

enum
{
  PROP_0,
  PROP_REGISTER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static ChLogList *
new_list (ChSearchPane *pane,
          ChLog        *log)
{
  return CH_LOG_LIST (ch_register_list_new (log, CH_REGISTER_PANE (pane)->which));
}

static char *
dup_count (ChSearchPane *pane,
           guint         n)
{
  if (CH_REGISTER_PANE (pane)->which == CH_REGISTER_PEOPLE)
    return g_strdup_printf (ngettext ("%u person", "%u people", n), n);
  return g_strdup_printf (ngettext ("%u body", "%u bodies", n), n);
}

static void
ch_register_pane_constructed (GObject *object)
{
  ChRegisterPane *self = CH_REGISTER_PANE (object);
  g_autoptr(GtkListItemFactory) factory
      = gtk_builder_list_item_factory_new_from_resource (NULL, "/org/chancery/Chancery/ui/ch-register-item.ui");

  G_OBJECT_CLASS (ch_register_pane_parent_class)->constructed (object);

  gtk_list_view_set_factory (ch_search_pane_get_list_view (CH_SEARCH_PANE (self)), factory);
  ch_search_pane_set_wording (CH_SEARCH_PANE (self), _("Search Names in Any Script"), _("Search Names"),
                              self->which == CH_REGISTER_PEOPLE ? _("People") : _("Bodies"));
}

static void
ch_register_pane_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REGISTER:
      g_value_set_int (value, CH_REGISTER_PANE (object)->which);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_register_pane_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_REGISTER:
      CH_REGISTER_PANE (object)->which = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_register_pane_class_init (ChRegisterPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  ChSearchPaneClass *pane_class = CH_SEARCH_PANE_CLASS (klass);

  object_class->constructed = ch_register_pane_constructed;
  object_class->get_property = ch_register_pane_get_property;
  object_class->set_property = ch_register_pane_set_property;
  pane_class->new_list = new_list;
  pane_class->dup_count = dup_count;

  properties[PROP_REGISTER] = g_param_spec_int ("register", NULL, NULL, 0, CH_N_REGISTERS - 1, CH_REGISTER_PEOPLE,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CH_TYPE_REGISTER_CELL);
}

static void
ch_register_pane_init (ChRegisterPane *self)
{
}
