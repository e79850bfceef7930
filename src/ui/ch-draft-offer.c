/* ch-draft-offer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-draft-offer.h"

#include "ch-bin.h"
#include "ch-error.h"
#include "ch-line.h"

#include <glib/gi18n-lib.h>

struct _ChDraftOffer
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;

  ChLog *log; /* (owned) (nullable) */
  GCancellable *loading; /* (owned) (nullable) while something is asked of the log */
  GPtrArray *drafts; /* (owned) (nullable) (element-type ChMeeting): the one that is offered first */
};

G_DEFINE_FINAL_TYPE (ChDraftOffer, ch_draft_offer, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LOG,
  N_PROPS,
};

enum
{
  SIGNAL_TAKEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static ChMeeting *
get_offered (ChDraftOffer *self)
{
  return self->drafts != NULL && self->drafts->len > 0 ? g_ptr_array_index (self->drafts, 0) : NULL;
}

static void
update (ChDraftOffer *self)
{
  ChMeeting *draft = get_offered (self);
  g_autofree char *title = NULL;
  g_autofree char *sentence = NULL;

  gtk_revealer_set_reveal_child (self->revealer, draft != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft-offer.take", draft != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft-offer.discard", draft != NULL);
  if (draft == NULL)
    return;

  title = ch_line_isolate (ch_meeting_get_title (draft));
  if (title == NULL || *title == '\0')
    sentence = g_strdup (_("A meeting without a title was typed and not saved."));
  else
    /* Translators: %s is the title of a meeting */
    sentence = g_strdup_printf (_("“%s” was changed and not saved."), title);
  gtk_label_set_label (self->label, sentence);
}

static void
go_on (ChDraftOffer *self)
{
  g_ptr_array_remove_index (self->drafts, 0);
  update (self);
}

static void
on_drafts_loaded (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(ChDraftOffer) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) drafts = ch_log_load_drafts_finish (CH_LOG (object), result, &error);

  /* A log whose drafts cannot be read says so when anything else is read. */
  if (drafts == NULL || self->log != CH_LOG (object))
    return;

  self->drafts = g_steal_pointer (&drafts);
  update (self);
}

static void
set_log (ChDraftOffer *self,
         ChLog        *log)
{
  if (!g_set_object (&self->log, log))
    return;

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  update (self);
  if (log == NULL || ch_log_get_read_only (log))
    return;

  self->loading = g_cancellable_new ();
  ch_log_load_drafts_async (log, self->loading, on_drafts_loaded, g_object_ref (self));
}

/* What the draft is compared with; it was never saved, or is gone, where the log does not know it. */
static void
on_meeting_loaded (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(ChDraftOffer) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = ch_log_load_finish (CH_LOG (object), result, &error);
  g_autoptr(ChMeeting) draft = NULL;

  if (get_offered (self) == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  draft = g_object_ref (get_offered (self));
  if (meeting == NULL)
    {
      meeting = ch_meeting_new ();
      ch_record_set_identity (CH_RECORD (meeting), ch_record_get_uid (CH_RECORD (draft)), 0);
    }

  go_on (self);
  g_signal_emit (self, signals[SIGNAL_TAKEN], 0, meeting, draft);
}

static void
on_take (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ChDraftOffer *self = CH_DRAFT_OFFER (widget);
  const char *uid = ch_record_get_uid (CH_RECORD (get_offered (self)));

  ch_log_load_async (self->log, uid, self->loading, on_meeting_loaded, g_object_ref (self));
}

static void
on_discard (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ChDraftOffer *self = CH_DRAFT_OFFER (widget);

  ch_log_drop_draft_async (self->log, ch_record_get_uid (CH_RECORD (get_offered (self))), NULL, NULL, NULL);
  go_on (self);
}

static void
ch_draft_offer_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOG:
      g_value_set_object (value, CH_DRAFT_OFFER (object)->log);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_draft_offer_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_LOG:
      set_log (CH_DRAFT_OFFER (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_draft_offer_dispose (GObject *object)
{
  ChDraftOffer *self = CH_DRAFT_OFFER (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_DRAFT_OFFER);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (ch_draft_offer_parent_class)->dispose (object);
}

static void
ch_draft_offer_class_init (ChDraftOfferClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ch_draft_offer_get_property;
  object_class->set_property = ch_draft_offer_set_property;
  object_class->dispose = ch_draft_offer_dispose;

  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_TAKEN] = g_signal_new ("taken", CH_TYPE_DRAFT_OFFER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 2, CH_TYPE_MEETING, CH_TYPE_MEETING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-draft-offer.ui");
  gtk_widget_class_bind_template_child (widget_class, ChDraftOffer, revealer);
  gtk_widget_class_bind_template_child (widget_class, ChDraftOffer, label);

  gtk_widget_class_install_action (widget_class, "draft-offer.take", NULL, on_take);
  gtk_widget_class_install_action (widget_class, "draft-offer.discard", NULL, on_discard);
}

static void
ch_draft_offer_init (ChDraftOffer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}
