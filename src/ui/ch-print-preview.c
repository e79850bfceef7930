/* ch-print-preview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-print-preview-private.h"

#include "ch-spoken.h"
#include "ch-toast.h"
#include "ch-walk.h"
#include "ch-widget-actions.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (ChPrintPreview, ch_print_preview, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_PAGES,
  PROP_PAGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void lay_out (ChPrintPreview *self);

void
ch_print_preview_tell (ChPrintPreview *self,
                       const char     *sentence)
{
  /* What was under way when the preview was closed ends without it. */
  if (self->log == NULL)
    return;

  adw_toast_overlay_add_toast (self->toast_overlay, ch_toast_new (sentence));
}

void
ch_print_preview_update_actions (ChPrintPreview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean ready = self->pages != NULL;
  guint n_pages = ready ? ch_pages_get_n_pages (self->pages) : 0;

  gtk_widget_action_set_enabled (widget, "preview.print", ready && self->operation == NULL);
  gtk_widget_action_set_enabled (widget, "preview.save", ready && self->saving == NULL);
  gtk_widget_action_set_enabled (widget, "preview.previous", ready && self->page > 0);
  gtk_widget_action_set_enabled (widget, "preview.next", ready && self->page + 1 < n_pages);
  gtk_widget_action_set_enabled (widget, "preview.zoom-in", ready);
  gtk_widget_action_set_enabled (widget, "preview.zoom-out", ready);
  gtk_widget_action_set_enabled (widget, "preview.zoom-fit", ready);
}

void
ch_print_preview_turn_to (ChPrintPreview *self,
                          guint           page)
{
  self->page = page;
  ch_print_preview_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

void
ch_print_preview_show_pages (ChPrintPreview *self,
                             ChPages        *pages)
{
  g_set_object (&self->pages, pages);
  self->page = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGES]);
}

/* What is done before anybody could see it shows no progress. */
void
ch_print_preview_on_progress (double   fraction,
                              gpointer user_data)
{
  ChPrintPreview *self = user_data;

  if (self->log == NULL)
    return;
  gtk_progress_bar_set_fraction (self->job_bar, fraction);
  gtk_widget_set_visible (self->job_box, TRUE);
}

void
ch_print_preview_end_job (ChPrintPreview *self)
{
  gtk_widget_set_visible (self->job_box, FALSE);
  gtk_progress_bar_set_fraction (self->job_bar, 0);
}

static void
on_cancel (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ChPrintPreview *self = CH_PRINT_PREVIEW (widget);

  if (self->saving != NULL)
    {
      g_cancellable_cancel (self->saving);
      return;
    }
  g_cancellable_cancel (self->cancellable);
  if (self->pages == NULL)
    gtk_stack_set_visible_child_name (self->stack, "stopped");
  ch_print_preview_end_job (self);
}

/* Makes the pages anew; it is their reader who decides, and only for this time. */
static void
on_print_uncredited (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  ChPrintPreview *self = CH_PRINT_PREVIEW (widget);

  self->uncredited = TRUE;
  lay_out (self);
}

static char *
page_label (ChPrintPreview *self,
            ChPages        *pages,
            guint           page)
{
  if (pages == NULL)
    return g_strdup ("");
  /* Translators: "page 1 of 3" */
  return g_strdup_printf (_("%u of %u"), page + 1, ch_pages_get_n_pages (pages));
}

/* What is not on the pages as it should be is told above them. */
static void
show_remarks (ChPrintPreview *self)
{
  const char *const *remarks = ch_pages_get_remarks (self->pages);
  g_autofree char *all = g_strjoinv ("\n", (GStrv) remarks);

  gtk_label_set_label (self->remark_label, all);
  gtk_revealer_set_reveal_child (self->remark_revealer, remarks[0] != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->uncredited_button), ch_pages_has_withheld (self->pages));
}

static void
on_laid_out (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ChPrintPreview) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPages) pages = ch_printing_lay_out_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (self->saving == NULL)
    ch_print_preview_end_job (self);
  if (pages != NULL)
    {
      ch_print_preview_show_pages (self, pages);
      show_remarks (self);
      gtk_stack_set_visible_child_name (self->stack, "pages");
    }
  else
    {
      adw_status_page_set_description (self->failure_page, error->message);
      gtk_stack_set_visible_child_name (self->stack, "failure");
    }
  ch_print_preview_update_actions (self);
}

/* Makes the pages anew, of what is chosen now. */
static void
lay_out (ChPrintPreview *self)
{
  const char *const uids[] = { self->uid, NULL };
  const ChProduct *product = g_ptr_array_index (self->products, gtk_drop_down_get_selected (self->product_list));
  ChPrintingJob job = { .product = product };

  ch_print_options_set_product (self->options, product, self->uid != NULL);
  ch_print_options_fill (self->options, &job);
  if (!ch_product_takes_subject (product) || self->uid == NULL)
    job.subject = NULL;
  /* What is about somebody is made from all meetings with them. */
  if (self->uid != NULL && job.subject == NULL)
    job.uids = uids;
  else
    job.uids = (const char *const *) self->uids;
  job.words = self->words;
  job.uncredited = self->uncredited;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_pointer (&self->job, ch_printing_job_free);
  self->job = ch_printing_job_copy (&job);

  g_clear_object (&self->pages);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGES]);
  gtk_stack_set_visible_child_name (self->stack, "waiting");
  ch_print_preview_update_actions (self);
  ch_printing_lay_out_async (self->log, self->job, ch_print_preview_on_progress, self, self->cancellable, on_laid_out, g_object_ref (self));
}

static void
on_chosen (ChPrintPreview *self)
{
  self->uncredited = FALSE;
  if (self->log != NULL && gtk_drop_down_get_selected (self->product_list) != GTK_INVALID_LIST_POSITION)
    lay_out (self);
}

/* The list has no one whom a product could be about. */
static void
fill_products (ChPrintPreview *self)
{
  const ChProduct *const *all = ch_product_list ();
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; all[i] != NULL; i++)
    if (self->uid != NULL || !ch_product_needs_subject (all[i]))
      {
        g_ptr_array_add (self->products, (gpointer) all[i]);
        gtk_string_list_append (labels, ch_product_get_label (all[i]));
      }
  gtk_drop_down_set_model (self->product_list, G_LIST_MODEL (labels));
}

static void
choose_product (ChPrintPreview  *self,
                const ChProduct *product)
{
  guint position;

  if (product != NULL && g_ptr_array_find (self->products, product, &position))
    gtk_drop_down_set_selected (self->product_list, position);
}

static void
ch_print_preview_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  ChPrintPreview *self = CH_PRINT_PREVIEW (object);

  switch (prop_id)
    {
    case PROP_PAGES:
      g_value_set_object (value, self->pages);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_print_preview_dispose (GObject *object)
{
  ChPrintPreview *self = CH_PRINT_PREVIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->saving);
  g_clear_object (&self->operation);
  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_PRINT_PREVIEW);
  g_clear_object (&self->pages);
  g_clear_object (&self->log);
  g_clear_pointer (&self->uid, g_free);
  g_clear_pointer (&self->uids, g_strfreev);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->products, g_ptr_array_unref);
  g_clear_pointer (&self->job, ch_printing_job_free);

  G_OBJECT_CLASS (ch_print_preview_parent_class)->dispose (object);
}

static void
ch_print_preview_class_init (ChPrintPreviewClass *klass)
{
  static const ChWidgetAction actions[] = {
    { "preview.cancel", on_cancel, 0, 0 },
    { "preview.print-uncredited", on_print_uncredited, 0, 0 },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_print_preview_get_property;
  object_class->dispose = ch_print_preview_dispose;

  properties[PROP_PAGES] = g_param_spec_object ("pages", NULL, NULL, CH_TYPE_PAGES, readable);
  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CH_TYPE_PAGE_VIEW);
  g_type_ensure (CH_TYPE_PRINT_OPTIONS);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, ChPrintPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, ChPrintPreview, failure_page);
  gtk_widget_class_bind_template_child (widget_class, ChPrintPreview, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, ChPrintPreview, page_view);
  gtk_widget_class_bind_template_child (widget_class, ChPrintPreview, product_list);
  gtk_widget_class_bind_template_child (widget_class, ChPrintPreview, options);
  gtk_widget_class_bind_template_child (widget_class, ChPrintPreview, remark_revealer);
  gtk_widget_class_bind_template_child (widget_class, ChPrintPreview, remark_label);
  gtk_widget_class_bind_template_child (widget_class, ChPrintPreview, uncredited_button);
  gtk_widget_class_bind_template_child (widget_class, ChPrintPreview, job_box);
  gtk_widget_class_bind_template_child (widget_class, ChPrintPreview, job_bar);
  gtk_widget_class_bind_template_callback (widget_class, page_label);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);

  ch_widget_class_install_actions (widget_class, actions, G_N_ELEMENTS (actions));
  ch_print_preview_class_install_turn_actions (klass);
  ch_print_preview_class_install_paper_actions (klass);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
ch_print_preview_init (ChPrintPreview *self)
{
  self->cancellable = g_cancellable_new ();
  self->products = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  ch_spoken_set_drop_down (self->product_list);
  ch_walk_begin_at (GTK_WIDGET (self->product_list));
  ch_print_preview_update_actions (self);
}

ChPrintPreview *
ch_print_preview_new (GtkWindow *parent,
                      ChLog     *log,
                      ChMeeting *meeting)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new ();
  g_auto(GStrv) subjects = NULL;
  ChPrintPreview *self;

  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);

  g_ptr_array_add (meetings, meeting);
  subjects = ch_product_list_subjects (meetings);
  self = g_object_new (CH_TYPE_PRINT_PREVIEW, "transient-for", parent, NULL);
  self->uid = g_strdup (ch_record_get_uid (CH_RECORD (meeting)));
  ch_print_options_set_subjects (self->options, (const char *const *) subjects);
  fill_products (self);
  choose_product (self, ch_print_options_get_last_product (self->options));

  self->log = g_object_ref (log);
  lay_out (self);
  return self;
}

/* Of what the list shows, or of those that are selected in it. */
static ChPrintPreview *
new_for_several (GtkWindow         *parent,
                 ChLog             *log,
                 const char *const *uids,
                 const char        *words)
{
  ChPrintPreview *self = g_object_new (CH_TYPE_PRINT_PREVIEW, "transient-for", parent, NULL);

  self->uids = g_strdupv ((char **) uids);
  self->words = g_strdup (words);
  fill_products (self);
  choose_product (self, ch_product_find ("digest"));

  self->log = g_object_ref (log);
  lay_out (self);
  return self;
}

ChPrintPreview *
ch_print_preview_new_for_selected (GtkWindow         *parent,
                                   ChLog             *log,
                                   const char *const *uids)
{
  g_return_val_if_fail (CH_IS_LOG (log), NULL);
  g_return_val_if_fail (uids != NULL, NULL);

  return new_for_several (parent, log, uids, NULL);
}

ChPrintPreview *
ch_print_preview_new_for_list (GtkWindow  *parent,
                               ChLog      *log,
                               const char *words)
{
  g_return_val_if_fail (CH_IS_LOG (log), NULL);

  return new_for_several (parent, log, NULL, words);
}
