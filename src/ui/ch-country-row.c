/* ch-country-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-country-row.h"

#include "ch-country.h"
#include "ch-spoken.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *code; /* (unowned) */
  char *sort_key; /* (owned) */
} Country;

struct _ChCountryRow
{
  AdwActionRow parent_instance;

  GtkDropDown *drop_down; /* (owned by the widget tree) */
  GtkStringList *names; /* (owned) "None", then the countries; those of all rows until a code comes that is none of theirs */
  GPtrArray *codes; /* (owned) (element-type utf8) in the order of the names; NULL first */
};

G_DEFINE_FINAL_TYPE (ChCountryRow, ch_country_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_CODE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
country_clear (gpointer data)
{
  g_free (((Country *) data)->sort_key);
}

static int
compare_countries (gconstpointer a,
                   gconstpointer b)
{
  return strcmp (((const Country *) a)->sort_key, ((const Country *) b)->sort_key);
}

static void
append_choice (GtkStringList *names,
               GPtrArray     *codes,
               const char    *code,
               const char    *name)
{
  gtk_string_list_append (names, name);
  g_ptr_array_add (codes, g_strdup (code));
}

static void
load_countries (GtkStringList *names,
                GPtrArray     *codes)
{
  const char *const *all = ch_country_get_codes ();
  g_autoptr(GArray) countries = g_array_new (FALSE, FALSE, sizeof (Country));

  g_array_set_clear_func (countries, country_clear);
  for (guint i = 0; all[i] != NULL; i++)
    {
      Country country = { all[i], ch_text_sort_key (ch_country_get_name (all[i])) };

      g_array_append_val (countries, country);
    }
  g_array_sort (countries, compare_countries);

  append_choice (names, codes, NULL, C_("country", "None"));
  for (guint i = 0; i < countries->len; i++)
    {
      const char *code = g_array_index (countries, Country, i).code;

      append_choice (names, codes, code, ch_country_get_name (code));
    }
}

/* To put the countries of the world in order takes a while, and there is one such row for each participant. */
static void
share_countries (ChCountryRow *self)
{
  static GtkStringList *names;
  static GPtrArray *codes;

  if (names == NULL)
    {
      names = gtk_string_list_new (NULL);
      codes = g_ptr_array_new_with_free_func (g_free);
      load_countries (names, codes);
    }
  self->names = g_object_ref (names);
  self->codes = g_ptr_array_ref (codes);
}

/* A code that iso-codes does not know comes last, in this row alone. */
static void
add_own_choice (ChCountryRow *self,
                const char   *code)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->codes->len; i++)
    append_choice (names, codes, g_ptr_array_index (self->codes, i), gtk_string_list_get_string (self->names, i));
  append_choice (names, codes, code, code);

  g_object_unref (self->names);
  self->names = names;
  g_ptr_array_unref (self->codes);
  self->codes = codes;
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
}

static const char *
get_code (ChCountryRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);

  return selected < self->codes->len ? g_ptr_array_index (self->codes, selected) : NULL;
}

static void
set_code (ChCountryRow *self,
          const char   *code)
{
  guint position;

  if (code != NULL && *code == '\0')
    code = NULL;

  for (position = 0; position < self->codes->len; position++)
    if (g_strcmp0 (g_ptr_array_index (self->codes, position), code) == 0)
      break;

  if (position == self->codes->len)
    add_own_choice (self, code);
  gtk_drop_down_set_selected (self->drop_down, position);
}

/* The row's title is what the drop-down is called. */
static void
on_title_changed (ChCountryRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}

static void
on_selected (ChCountryRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CODE]);
}

static void
ch_country_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CODE:
      g_value_set_string (value, get_code (CH_COUNTRY_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_country_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CODE:
      set_code (CH_COUNTRY_ROW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_country_row_finalize (GObject *object)
{
  ChCountryRow *self = CH_COUNTRY_ROW (object);

  g_clear_object (&self->names);
  g_clear_pointer (&self->codes, g_ptr_array_unref);

  G_OBJECT_CLASS (ch_country_row_parent_class)->finalize (object);
}

static void
ch_country_row_class_init (ChCountryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ch_country_row_get_property;
  object_class->set_property = ch_country_row_set_property;
  object_class->finalize = ch_country_row_finalize;

  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_country_row_init (ChCountryRow *self)
{
  GtkExpression *name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  share_countries (self);

  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_object_ref (self->names)), name));
  gtk_drop_down_set_enable_search (self->drop_down, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->drop_down), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->drop_down), "flat");
  ch_spoken_set_drop_down (self->drop_down);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);

  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->drop_down));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->drop_down));
  g_signal_connect (self, "notify::title", G_CALLBACK (on_title_changed), NULL);
}
