/* ch-print-preview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-print-preview.h"

#include "ch-compat.h"
#include "ch-page-view.h"
#include "ch-print-operation.h"
#include "ch-print-options.h"
#include "ch-widget-actions.h"

#include <glib/gi18n-lib.h>

#define ZOOM_STEP 1.25
#define MIN_ZOOM 0.25
#define MAX_ZOOM 4.0

struct _ChPrintPreview
{
  AdwWindow parent_instance;

  GtkStack *stack;
  AdwStatusPage *failure_page;
  AdwToastOverlay *toast_overlay;
  ChPageView *page_view;
  GtkDropDown *product_list;
  ChPrintOptions *options;
  GtkRevealer *remark_revealer;
  GtkLabel *remark_label;
  GtkButton *uncredited_button;
  GtkWidget *job_box;
  GtkProgressBar *job_bar;

  ChLog *log; /* (owned) */
  char *uid; /* (owned) (nullable): of the one meeting; without it the list is printed */
  GStrv uids; /* (owned) (nullable): of the meetings that were selected in the list */
  char *words; /* (owned) (nullable): of the list */
  GPtrArray *products; /* (owned) (element-type ChProduct): as in the drop-down list */
  ChPrintingJob *job; /* (owned) (nullable): of the pages that are shown or awaited */
  ChPages *pages; /* (owned) (nullable) */
  guint page; /* from 0 */
  gboolean uncredited; /* whether it was decided to print photos without a credit */
  GCancellable *cancellable; /* (owned) of the layout */
  GCancellable *saving; /* (owned) (nullable) of the file that is being written */
  ChPrintOperation *operation; /* (owned) (nullable) while its dialog is open or it prints */
};

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

static void
tell (ChPrintPreview *self,
      const char     *sentence)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (markup));
}

static void
update_actions (ChPrintPreview *self)
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

static void
turn_to (ChPrintPreview *self,
         guint           page)
{
  self->page = page;
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
on_previous (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ChPrintPreview *self = CH_PRINT_PREVIEW (widget);

  turn_to (self, self->page - 1);
}

static void
on_next (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ChPrintPreview *self = CH_PRINT_PREVIEW (widget);

  turn_to (self, self->page + 1);
}

static void
zoom_by (ChPrintPreview *self,
         double          factor)
{
  double zoom = ch_page_view_get_scale (self->page_view) * factor;

  g_object_set (self->page_view, "zoom", CLAMP (zoom, MIN_ZOOM, MAX_ZOOM), NULL);
}

static void
on_zoom_in (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  zoom_by (CH_PRINT_PREVIEW (widget), ZOOM_STEP);
}

static void
on_zoom_out (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  zoom_by (CH_PRINT_PREVIEW (widget), 1 / ZOOM_STEP);
}

static void
on_zoom_fit (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_object_set (CH_PRINT_PREVIEW (widget)->page_view, "zoom", 0.0, NULL);
}

/* The dialog's Preview was asked for: what is behind it shows the sheet that was chosen there. */
static void
show_on_chosen_sheet (ChPrintPreview *self)
{
  ChPages *pages = ch_print_operation_get_pages (self->operation);

  if (pages == NULL || pages == self->pages)
    return;

  g_free ((gpointer) self->job->paper);
  self->job->paper = g_memdup2 (ch_pages_get_paper (pages), sizeof (ChPaper));
  g_set_object (&self->pages, pages);
  self->page = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGES]);
}

static void
on_print_done (ChPrintPreview          *self,
               GtkPrintOperationResult  result)
{
  g_autoptr(GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (GTK_PRINT_OPERATION (self->operation), &error);
      tell (self, error->message);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY && !ch_print_operation_get_previewed (self->operation))
    {
      tell (self, _("Sent to print"));
    }

  if (ch_print_operation_get_previewed (self->operation))
    show_on_chosen_sheet (self);
  g_clear_object (&self->operation);
  update_actions (self);
}

static void
on_print (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  ChPrintPreview *self = CH_PRINT_PREVIEW (widget);

  self->operation = ch_print_operation_new (self->log, self->job, self->pages);
  g_signal_connect_object (self->operation, "done", G_CALLBACK (on_print_done), self, G_CONNECT_SWAPPED);
  update_actions (self);
  ch_print_operation_start (self->operation, GTK_WINDOW (self));
}

/* What is done before anybody could see it shows no progress. */
static void
on_progress (double   fraction,
             gpointer user_data)
{
  ChPrintPreview *self = user_data;

  gtk_progress_bar_set_fraction (self->job_bar, fraction);
  gtk_widget_set_visible (self->job_box, TRUE);
}

static void
end_job (ChPrintPreview *self)
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
  end_job (self);
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

static void
end_saving (ChPrintPreview *self,
            const char     *done,
            GError         *error)
{
  g_clear_object (&self->saving);
  end_job (self);
  update_actions (self);
  if (error == NULL)
    tell (self, done);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, _("Nothing was saved"));
  else
    tell (self, error->message);
}

static void
on_written (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(ChPrintPreview) self = user_data;
  g_autoptr(GError) error = NULL;

  ch_printing_write_pdf_finish (result, &error);
  end_saving (self, _("Saved as PDF"), error);
}

static void
on_text_written (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(ChPrintPreview) self = user_data;
  g_autoptr(GError) error = NULL;

  ch_printing_write_finish (result, NULL, &error);
  end_saving (self, _("Saved as text"), error);
}

static void
on_target_chosen (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(ChPrintPreview) self = user_data;
  g_autoptr(GFile) file = ch_compat_choose_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (file != NULL && path == NULL)
    tell (self, _("A PDF can be saved only in a folder of this computer."));
  /* Meanwhile something else may have been chosen. */
  if (path == NULL || self->pages == NULL || self->saving != NULL)
    return;

  self->saving = g_cancellable_new ();
  update_actions (self);
  if (ch_product_guess_format (path) == CH_PRODUCT_PDF)
    ch_printing_write_pdf_async (self->pages, path, on_progress, self, self->saving, on_written, g_object_ref (self));
  else
    ch_printing_write_async (self->log, self->job, ch_product_guess_format (path), path, on_progress, self, self->saving,
                             on_text_written, g_object_ref (self));
}

static void
on_save (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ChPrintPreview *self = CH_PRINT_PREVIEW (widget);
  g_autofree char *name = g_strdup_printf ("%s.pdf", ch_pages_get_title (self->pages));

  /* No part of a title may look like a folder. */
  g_strdelimit (name, "/", '-');
  ch_compat_choose_target_async (GTK_WINDOW (self), _("Save as PDF"), name, on_target_chosen, g_object_ref (self));
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
    end_job (self);
  if (pages != NULL)
    {
      self->pages = g_steal_pointer (&pages);
      self->page = 0;
      show_remarks (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGES]);
      gtk_stack_set_visible_child_name (self->stack, "pages");
    }
  else
    {
      adw_status_page_set_description (self->failure_page, error->message);
      gtk_stack_set_visible_child_name (self->stack, "failure");
    }
  update_actions (self);
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
  update_actions (self);
  ch_printing_lay_out_async (self->log, self->job, on_progress, self, self->cancellable, on_laid_out, g_object_ref (self));
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
    { "preview.print", on_print, GDK_KEY_p, GDK_CONTROL_MASK },
    { "preview.save", on_save, GDK_KEY_s, GDK_CONTROL_MASK },
    { "preview.cancel", on_cancel, 0, 0 },
    { "preview.print-uncredited", on_print_uncredited, 0, 0 },
    { "preview.previous", on_previous, GDK_KEY_Page_Up, 0 },
    { "preview.next", on_next, GDK_KEY_Page_Down, 0 },
    { "preview.zoom-in", on_zoom_in, GDK_KEY_plus, GDK_CONTROL_MASK },
    { "preview.zoom-out", on_zoom_out, GDK_KEY_minus, GDK_CONTROL_MASK },
    { "preview.zoom-fit", on_zoom_fit, GDK_KEY_0, GDK_CONTROL_MASK },
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
  /* Plus without Shift, as it lies on many keyboards. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
ch_print_preview_init (ChPrintPreview *self)
{
  self->cancellable = g_cancellable_new ();
  self->products = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
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
