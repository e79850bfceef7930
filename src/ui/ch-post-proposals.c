/* ch-post-proposals.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-post-proposals.h"

#include "ch-post.h"
#include "ch-profile-rows.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

struct _ChPostProposals
{
  AdwPreferencesGroup parent_instance;

  GtkListBox *list_box;

  GListModel *held; /* (owned) (nullable) of ChHeldPost, once they are loaded */
  GListModel *posts; /* (owned) (nullable) of ChPost: those of the person */
  GtkCustomFilter *filter; /* (owned) */
  GtkFilterListModel *proposals; /* (owned) */
  GCancellable *loading; /* (owned) */
};

G_DEFINE_FINAL_TYPE (ChPostProposals, ch_post_proposals, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  SIGNAL_TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_worded_as (const char *one,
              const char *other)
{
  g_autofree char *key = ch_text_fold (one != NULL ? one : "");
  g_autofree char *other_key = ch_text_fold (other != NULL ? other : "");

  return g_str_equal (key, other_key);
}

/* What has no entry on file yet, and was not taken over just now.  A GtkCustomFilterFunc. */
static gboolean
is_proposed (gpointer item,
             gpointer user_data)
{
  ChPostProposals *self = user_data;
  ChHeldPost *held = item;

  if (ch_held_post_get_post (held) != NULL)
    return FALSE;
  for (guint i = 0; self->posts != NULL && i < g_list_model_get_n_items (self->posts); i++)
    {
      g_autoptr(ChPost) post = g_list_model_get_item (self->posts, i);

      if (is_worded_as (ch_post_get_title (post), ch_held_post_get_title (held))
          && is_worded_as (ch_post_get_organisation (post), ch_held_post_get_organisation (held)))
        return FALSE;
    }
  return TRUE;
}

static void
on_posts_changed (ChPostProposals *self)
{
  /* The posts may change once more when the editor is closed. */
  if (self->filter != NULL)
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_proposals_changed (ChPostProposals *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (G_LIST_MODEL (self->proposals)) > 0);
}

static void
on_clicked (GtkButton *button,
            gpointer   user_data)
{
  ChPostProposals *self = CH_POST_PROPOSALS (gtk_widget_get_ancestor (GTK_WIDGET (button), CH_TYPE_POST_PROPOSALS));
  g_autoptr(ChPost) post = ch_held_post_dup_filed (user_data, self->held);

  g_signal_emit (self, signals[SIGNAL_TAKEN], 0, post);
}

/* A GtkListBoxCreateWidgetFunc. */
static GtkWidget *
new_row (gpointer item,
         gpointer user_data)
{
  GtkWidget *row = ch_profile_row_new_post (item, NULL);
  GtkWidget *button = gtk_button_new_with_label (_("Take Over"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_clicked), g_object_ref (item), (GClosureNotify) g_object_unref, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  return row;
}

static void
on_posts_loaded (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(ChPostProposals) self = user_data;
  g_autoptr(GPtrArray) lists = ch_log_load_posts_finish (CH_LOG (object), result, NULL);

  /* Without them there is nothing to propose; whatever is wrong with the log is told where it is saved. */
  if (lists == NULL || self->posts == NULL)
    return;
  g_set_object (&self->held, lists->pdata[0]);
  gtk_filter_list_model_set_model (self->proposals, self->held);
}

static void
ch_post_proposals_dispose (GObject *object)
{
  ChPostProposals *self = CH_POST_PROPOSALS (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  gtk_widget_dispose_template (GTK_WIDGET (self), CH_TYPE_POST_PROPOSALS);
  g_clear_object (&self->proposals);
  g_clear_object (&self->filter);
  g_clear_object (&self->held);
  g_clear_object (&self->posts);

  G_OBJECT_CLASS (ch_post_proposals_parent_class)->dispose (object);
}

static void
ch_post_proposals_class_init (ChPostProposalsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ch_post_proposals_dispose;

  signals[SIGNAL_TAKEN] = g_signal_new ("taken", CH_TYPE_POST_PROPOSALS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, CH_TYPE_POST);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-post-proposals.ui");
  gtk_widget_class_bind_template_child (widget_class, ChPostProposals, list_box);
}

static void
ch_post_proposals_init (ChPostProposals *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->loading = g_cancellable_new ();
  self->filter = gtk_custom_filter_new (is_proposed, self, NULL);
  self->proposals = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->proposals), new_row, NULL, NULL);
  g_signal_connect_object (self->proposals, "items-changed", G_CALLBACK (on_proposals_changed), self, G_CONNECT_SWAPPED);
}

void
ch_post_proposals_set_person (ChPostProposals *self,
                              ChLog           *log,
                              ChPerson        *person)
{
  const char *people[] = { NULL, NULL };

  g_return_if_fail (CH_IS_POST_PROPOSALS (self));
  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (CH_IS_PERSON (person));
  g_return_if_fail (self->posts == NULL);

  people[0] = ch_record_get_uid (CH_RECORD (person));
  self->posts = g_object_ref (G_LIST_MODEL (ch_person_get_posts (person)));
  g_signal_connect_object (self->posts, "items-changed", G_CALLBACK (on_posts_changed), self, G_CONNECT_SWAPPED);
  ch_log_load_posts_async (log, (const char *const *) people, self->loading, on_posts_loaded, g_object_ref (self));
}
