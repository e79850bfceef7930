/* ch-print-options.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-print-options.h"

#include "ch-bin.h"
#include "ch-setting-choice.h"
#include "ch-settings.h"

/* The switches of a summary's parts are off where a part is left out. */
#define GROUP "Paper"

struct _ChPrintOptions
{
  AdwBin parent_instance;

  AdwComboRow *subject;
  AdwPreferencesGroup *parts;
  GtkSwitch *topics;
  GtkSwitch *text;
  GtkSwitch *documents;
  GtkSwitch *photos;
  GtkSwitch *sources;
  AdwComboRow *paper;
  GtkSwitch *large_print;
  GtkSwitch *justified;
  GtkSwitch *two_sided;
  GtkSwitch *draft;
  GtkSwitch *dated;
  AdwEntryRow *marking;

  GSettings *settings; /* (owned): what is asked in the preferences too */
  GKeyFile *file; /* (owned): what else is remembered */
  gboolean loading; /* whether switches are being set by us */
};

G_DEFINE_FINAL_TYPE (ChPrintOptions, ch_print_options, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The parts in the order of their switches. */
static const struct
{
  const char *name;
  ChProductParts part;
} parts[] = {
  { "topics", CH_PRODUCT_TOPICS }, { "text", CH_PRODUCT_TEXT },       { "documents", CH_PRODUCT_DOCUMENTS },
  { "photos", CH_PRODUCT_PHOTOS }, { "sources", CH_PRODUCT_SOURCES },
};

/* The sheets in the order of their list. */
static const ChPaper *const sheets[] = { &ch_paper_a4, &ch_paper_letter };

/* The ids of the sheets, for the settings. */
static const char *const sheet_ids[] = { "a4", "letter", NULL };

static GtkSwitch *
get_switch (ChPrintOptions *self,
            guint           part)
{
  GtkSwitch *switches[] = { self->topics, self->text, self->documents, self->photos, self->sources };

  return switches[part];
}

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_config_dir (), GETTEXT_PACKAGE, "paper.ini", NULL);
}

/* A choice that cannot be remembered is no reason to disturb whoever is about to print. */
static void
save (ChPrintOptions *self)
{
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (self->file, path, &error))
    g_debug ("The choice of paper is not remembered: %s", error->message);
}

static void
load (ChPrintOptions *self)
{
  g_autofree char *path = dup_path ();

  self->loading = TRUE;
  g_key_file_load_from_file (self->file, path, G_KEY_FILE_NONE, NULL);
  /* What is also asked in the preferences is a setting. */
  ch_setting_choice_bind (self->settings, "print-paper", G_OBJECT (self->paper), sheet_ids,
                          ch_paper_get_default () == &ch_paper_letter ? 1 : 0);
  g_settings_bind (self->settings, "print-large", self->large_print, "active", G_SETTINGS_BIND_DEFAULT);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_key_file_has_key (self->file, GROUP, parts[i].name, NULL))
      gtk_switch_set_active (get_switch (self, i), g_key_file_get_boolean (self->file, GROUP, parts[i].name, NULL));
  gtk_switch_set_active (self->justified, g_key_file_get_boolean (self->file, GROUP, "justified", NULL));
  gtk_switch_set_active (self->two_sided, g_key_file_get_boolean (self->file, GROUP, "two-sided", NULL));
  gtk_switch_set_active (self->dated, g_key_file_get_boolean (self->file, GROUP, "dated", NULL));
  self->loading = FALSE;
}

static void
on_changed (ChPrintOptions *self)
{
  if (self->loading)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_key_file_set_boolean (self->file, GROUP, parts[i].name, gtk_switch_get_active (get_switch (self, i)));
  g_key_file_set_boolean (self->file, GROUP, "justified", gtk_switch_get_active (self->justified));
  g_key_file_set_boolean (self->file, GROUP, "two-sided", gtk_switch_get_active (self->two_sided));
  g_key_file_set_boolean (self->file, GROUP, "dated", gtk_switch_get_active (self->dated));
  save (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
ch_print_options_dispose (GObject *object)
{
  ch_bin_dispose_template (ADW_BIN (object), CH_TYPE_PRINT_OPTIONS);

  G_OBJECT_CLASS (ch_print_options_parent_class)->dispose (object);
}

static void
ch_print_options_finalize (GObject *object)
{
  ChPrintOptions *self = CH_PRINT_OPTIONS (object);

  g_key_file_unref (self->file);
  g_object_unref (self->settings);

  G_OBJECT_CLASS (ch_print_options_parent_class)->finalize (object);
}

static void
ch_print_options_class_init (ChPrintOptionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_print_options_dispose;
  object_class->finalize = ch_print_options_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CH_TYPE_PRINT_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-print-options.ui");
  gtk_widget_class_bind_template_child (widget_class, ChPrintOptions, subject);
  gtk_widget_class_bind_template_child (widget_class, ChPrintOptions, parts);
  gtk_widget_class_bind_template_child (widget_class, ChPrintOptions, topics);
  gtk_widget_class_bind_template_child (widget_class, ChPrintOptions, text);
  gtk_widget_class_bind_template_child (widget_class, ChPrintOptions, documents);
  gtk_widget_class_bind_template_child (widget_class, ChPrintOptions, photos);
  gtk_widget_class_bind_template_child (widget_class, ChPrintOptions, sources);
  gtk_widget_class_bind_template_child (widget_class, ChPrintOptions, paper);
  gtk_widget_class_bind_template_child (widget_class, ChPrintOptions, large_print);
  gtk_widget_class_bind_template_child (widget_class, ChPrintOptions, justified);
  gtk_widget_class_bind_template_child (widget_class, ChPrintOptions, two_sided);
  gtk_widget_class_bind_template_child (widget_class, ChPrintOptions, draft);
  gtk_widget_class_bind_template_child (widget_class, ChPrintOptions, dated);
  gtk_widget_class_bind_template_child (widget_class, ChPrintOptions, marking);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
ch_print_options_init (ChPrintOptions *self)
{
  self->settings = ch_settings_new ();
  self->file = g_key_file_new ();
  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  load (self);
}

void
ch_print_options_set_subjects (ChPrintOptions    *self,
                               const char *const *subjects)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (subjects);

  g_return_if_fail (CH_IS_PRINT_OPTIONS (self));

  self->loading = TRUE;
  adw_combo_row_set_model (self->subject, G_LIST_MODEL (list));
  self->loading = FALSE;
}

void
ch_print_options_set_product (ChPrintOptions  *self,
                              const ChProduct *product,
                              gboolean         remember)
{
  GListModel *subjects;

  g_return_if_fail (CH_IS_PRINT_OPTIONS (self));

  subjects = adw_combo_row_get_model (self->subject);
  gtk_widget_set_visible (GTK_WIDGET (self->subject), ch_product_takes_subject (product) && subjects != NULL
                                                          && g_list_model_get_n_items (subjects) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->parts), ch_product_has_parts (product));
  if (!remember)
    return;
  g_settings_set_string (self->settings, "print-product", ch_product_get_id (product));
}

const ChProduct *
ch_print_options_get_last_product (ChPrintOptions *self)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (CH_IS_PRINT_OPTIONS (self), NULL);

  id = g_settings_get_string (self->settings, "print-product");
  return ch_product_find (id);
}

void
ch_print_options_fill (ChPrintOptions *self,
                       ChPrintingJob  *job)
{
  GtkStringObject *subject;

  g_return_if_fail (CH_IS_PRINT_OPTIONS (self));

  job->without = 0;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!gtk_switch_get_active (get_switch (self, i)))
      job->without |= parts[i].part;
  job->paper = sheets[adw_combo_row_get_selected (self->paper)];
  job->large_print = gtk_switch_get_active (self->large_print);
  job->justified = gtk_switch_get_active (self->justified);
  job->two_sided = gtk_switch_get_active (self->two_sided);
  job->draft = gtk_switch_get_active (self->draft);
  job->dated = gtk_switch_get_active (self->dated);
  job->marking = gtk_editable_get_text (GTK_EDITABLE (self->marking));
  subject = adw_combo_row_get_selected_item (self->subject);
  job->subject = subject != NULL ? gtk_string_object_get_string (subject) : NULL;
}
