/* ch-preferences-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-preferences-page.h"

#include "ch-compat.h"
#include "ch-country-row.h"
#include "ch-product.h"
#include "ch-setting-choice.h"

#include <glib/gi18n-lib.h>

struct _ChPreferencesPage
{
  AdwPreferencesPage parent_instance;

  AdwEntryRow *writer_row;
  ChCountryRow *country_row;
  AdwEntryRow *body_row;
  AdwEntryRow *marking_row;
  AdwComboRow *product_row;
  AdwComboRow *paper_row;
  GtkSwitch *large_switch;
  AdwComboRow *style_row;
  AdwActionRow *backups_row;

  GSettings *settings; /* (owned) (nullable) */
  const char **products; /* (owned): the ids of what can be printed, in the order of the list */
};

G_DEFINE_FINAL_TYPE (ChPreferencesPage, ch_preferences_page, ADW_TYPE_PREFERENCES_PAGE)

/* In the order of the lists; the paper of the locale comes first. */
static const char *const papers[] = { "", "a4", "letter", NULL };
static const char *const styles[] = { "system", "light", "dark", NULL };

/* No country is "" in the settings. */
static gboolean
read_code (GValue   *value,
           GVariant *variant,
           gpointer  user_data)
{
  const char *code = g_variant_get_string (variant, NULL);

  g_value_set_string (value, *code != '\0' ? code : NULL);
  return TRUE;
}

static GVariant *
write_code (const GValue       *value,
            const GVariantType *expected_type,
            gpointer            user_data)
{
  const char *code = g_value_get_string (value);

  return g_variant_new_string (code != NULL ? code : "");
}

static void
update_backups (ChPreferencesPage *self)
{
  g_autofree char *folder = g_settings_get_string (self->settings, "backup-folder");
  /* The subtitle of a row is Pango markup. */
  g_autofree char *markup = g_markup_escape_text (*folder != '\0' ? folder : _("In the folder of the log"), -1);

  adw_action_row_set_subtitle (self->backups_row, markup);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preferences.reset-folder", *folder != '\0');
}

static void
on_folder_chosen (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(ChPreferencesPage) self = user_data;
  g_autoptr(GFile) file = ch_compat_choose_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->settings != NULL)
    g_settings_set_string (self->settings, "backup-folder", path);
}

static void
on_choose_folder (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ch_compat_choose_folder_async (GTK_WINDOW (gtk_widget_get_root (widget)), _("Folder for Backups"), on_folder_chosen,
                                 g_object_ref (widget));
}

static void
on_reset_folder (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  g_settings_reset (CH_PREFERENCES_PAGE (widget)->settings, "backup-folder");
}

static void
fill_products (ChPreferencesPage *self)
{
  const ChProduct *const *products = ch_product_list ();
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  guint n = 0;

  while (products[n] != NULL)
    n++;
  self->products = g_new0 (const char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      self->products[i] = ch_product_get_id (products[i]);
      gtk_string_list_append (labels, ch_product_get_label (products[i]));
    }
  adw_combo_row_set_model (self->product_row, G_LIST_MODEL (labels));
}

static void
ch_preferences_page_dispose (GObject *object)
{
  ChPreferencesPage *self = CH_PREFERENCES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_PREFERENCES_PAGE);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ch_preferences_page_parent_class)->dispose (object);
}

static void
ch_preferences_page_finalize (GObject *object)
{
  g_free (CH_PREFERENCES_PAGE (object)->products);

  G_OBJECT_CLASS (ch_preferences_page_parent_class)->finalize (object);
}

static void
ch_preferences_page_class_init (ChPreferencesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_preferences_page_dispose;
  object_class->finalize = ch_preferences_page_finalize;

  g_type_ensure (CH_TYPE_COUNTRY_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-preferences-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChPreferencesPage, writer_row);
  gtk_widget_class_bind_template_child (widget_class, ChPreferencesPage, country_row);
  gtk_widget_class_bind_template_child (widget_class, ChPreferencesPage, body_row);
  gtk_widget_class_bind_template_child (widget_class, ChPreferencesPage, marking_row);
  gtk_widget_class_bind_template_child (widget_class, ChPreferencesPage, product_row);
  gtk_widget_class_bind_template_child (widget_class, ChPreferencesPage, paper_row);
  gtk_widget_class_bind_template_child (widget_class, ChPreferencesPage, large_switch);
  gtk_widget_class_bind_template_child (widget_class, ChPreferencesPage, style_row);
  gtk_widget_class_bind_template_child (widget_class, ChPreferencesPage, backups_row);

  gtk_widget_class_install_action (widget_class, "preferences.choose-folder", NULL, on_choose_folder);
  gtk_widget_class_install_action (widget_class, "preferences.reset-folder", NULL, on_reset_folder);
}

static void
ch_preferences_page_init (ChPreferencesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_products (self);
}

ChPreferencesPage *
ch_preferences_page_new (GSettings *settings)
{
  ChPreferencesPage *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (CH_TYPE_PREFERENCES_PAGE, NULL);
  self->settings = g_object_ref (settings);
  g_settings_bind (settings, "writer", self->writer_row, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "home-country", self->country_row, "code", G_SETTINGS_BIND_DEFAULT, read_code,
                                write_code, NULL, NULL);
  g_settings_bind (settings, "home-body", self->body_row, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "marking", self->marking_row, "text", G_SETTINGS_BIND_DEFAULT);
  ch_setting_choice_bind (settings, "print-product", G_OBJECT (self->product_row), self->products, 0);
  ch_setting_choice_bind (settings, "print-paper", G_OBJECT (self->paper_row), papers, 0);
  g_settings_bind (settings, "print-large", self->large_switch, "active", G_SETTINGS_BIND_DEFAULT);
  ch_setting_choice_bind (settings, "color-scheme", G_OBJECT (self->style_row), styles, 0);
  g_signal_connect_object (settings, "changed::backup-folder", G_CALLBACK (update_backups), self, G_CONNECT_SWAPPED);
  update_backups (self);
  return self;
}
