/* ch-list-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-list-words.h"

#include "ch-log.h"
#include "ch-text.h"
#include "ch-view-list.h"

#include <glib/gi18n-lib.h>

static char *
count_label (gpointer self,
             guint    n_items)
{
  if (n_items == 0)
    return g_strdup ("");
  return g_strdup_printf (ngettext ("%u meeting", "%u meetings", n_items), n_items);
}

/* What is to be known of the search: that something in it looks like a slip, that the order is not of all. */
static char *
note_label (gpointer    self,
            const char *words,
            gboolean    cut)
{
  g_autofree char *hint = ch_log_dup_search_hint (words);

  if (hint != NULL)
    return g_steal_pointer (&hint);
  if (cut)
    return g_strdup_printf (_("The newest %'d matches are in this order."), CH_LOG_MOST_RANKED);
  return g_strdup ("");
}

/* Nothing is left to be reviewed, which is what everybody works for. */
static gboolean
is_done (const char *view,
         const char *typed)
{
  return g_strcmp0 (view, CH_VIEW_REVIEW) == 0 && ch_text_is_blank (typed);
}

static char *
none_icon (gpointer    self,
           const char *view,
           const char *typed)
{
  return g_strdup (is_done (view, typed) ? "object-select-symbolic" : "system-search-symbolic");
}

static char *
none_title (gpointer    self,
            const char *view,
            const char *typed)
{
  return g_strdup (is_done (view, typed) ? _("Nothing to Review") : _("No Meeting Found"));
}

/* The description of a page is Pango markup. */
static char *
none_label (gpointer    self,
            const char *words,
            ChViewList *views,
            const char *view,
            const char *typed)
{
  g_autofree char *objection = ch_log_dup_search_objection (words);

  if (objection != NULL)
    return g_markup_escape_text (objection, -1);
  if (is_done (view, typed))
    return g_strdup (_("Meetings that are imported wait here until somebody confirms them."));
  if (views == NULL || g_strcmp0 (view, CH_VIEW_ALL) == 0)
    return g_strdup (_("Try fewer or other words."));
  /* Translators: %s is the name of a view, such as "To Review" */
  return g_markup_printf_escaped (_("The search is narrowed to “%s”."), ch_view_get_label (ch_view_list_find (views, view)));
}

void
ch_list_words_bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, count_label);
  gtk_widget_class_bind_template_callback (widget_class, note_label);
  gtk_widget_class_bind_template_callback (widget_class, none_icon);
  gtk_widget_class_bind_template_callback (widget_class, none_title);
  gtk_widget_class_bind_template_callback (widget_class, none_label);
}
