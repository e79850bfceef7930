/* ch-offers.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-offers.h"

struct _ChOffers
{
  GObject parent_instance;

  AdwEntryRow *entry; /* (unowned) (nullable) */
  GtkPopover *popover; /* (unowned) (nullable): a child of the entry */
  GtkListBox *list_box; /* (owned by the popover) */
  GtkWidget *rows[CH_OFFERS_MOST]; /* (owned by the list box): shown as far as there are offers */
  GtkLabel *titles[CH_OFFERS_MOST];
  GtkLabel *subtitles[CH_OFFERS_MOST];
  guint n_offers;
  guint tick; /* that waits until the entry is in view; 0 for none */
  gboolean waiting; /* whether an answer is on its way */
  guint waiting_key; /* Enter or Tab that came before the answer; 0 for none */
  gboolean stays; /* whether the cursor stays in the entry when Tab has taken something */
  gboolean held; /* whether keys are kept until the entry has room for them */
  GArray *ahead; /* (owned) (element-type guint): keys that were pressed meanwhile */
};

G_DEFINE_FINAL_TYPE (ChOffers, ch_offers, G_TYPE_OBJECT)

enum
{
  SIGNAL_TAKEN,
  SIGNAL_ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_shown (ChOffers *self)
{
  return self->n_offers > 0;
}

/* Whether the middle of the entry lies within its window: it may be on its way into view. */
static gboolean
is_in_view (ChOffers *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self->entry)));
  graphene_rect_t bounds;
  graphene_point_t middle;

  if (root == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self->entry))
      || !gtk_widget_compute_bounds (GTK_WIDGET (self->entry), root, &bounds))
    return FALSE;
  graphene_rect_get_center (&bounds, &middle);
  return middle.y >= 0 && middle.y <= (float) gtk_widget_get_height (root);
}

static gboolean
on_tick (GtkWidget     *entry,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  ChOffers *self = user_data;

  if (!is_in_view (self))
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  gtk_popover_popup (self->popover);
  return G_SOURCE_REMOVE;
}

static void
stop_waiting_for_view (ChOffers *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->entry), self->tick);
  self->tick = 0;
}

/* GDK has no place for a popover outside the screen, and complains. */
static void
pop_up (ChOffers *self)
{
  if (is_in_view (self))
    gtk_popover_popup (self->popover);
  else if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->entry), on_tick, self, NULL);
}

static void
pop_down (ChOffers *self)
{
  stop_waiting_for_view (self);
  gtk_popover_popdown (self->popover);
}

static GtkListBoxRow *
get_row (ChOffers *self,
         int       index)
{
  return index >= 0 && index < (int) self->n_offers ? gtk_list_box_get_row_at_index (self->list_box, index) : NULL;
}

static void
take (ChOffers *self,
      guint     index)
{
  ch_offers_hide (self);
  g_signal_emit (self, signals[SIGNAL_TAKEN], 0, index);
}

static void
on_row_activated (ChOffers      *self,
                  GtkListBoxRow *row)
{
  take (self, (guint) gtk_list_box_row_get_index (row));
}

static void
select_offer (ChOffers *self,
              int       step)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list_box);
  int index = selected != NULL ? gtk_list_box_row_get_index (selected) + step : step > 0 ? 0 : (int) self->n_offers - 1;

  /* Beyond the ends is what was typed. */
  gtk_list_box_select_row (self->list_box, get_row (self, index));
}

static void
move_on (ChOffers *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self->entry))), GTK_DIR_TAB_FORWARD);
}

/* Whatever the key does where nothing is offered. */
static void
let_go (ChOffers *self,
        guint     key)
{
  if (key == GDK_KEY_Tab)
    move_on (self);
  else
    g_signal_emit_by_name (self->entry, "entry-activated");
}

/* Returns: whether there was an offer to take */
static gboolean
take_selected (ChOffers *self,
               guint     key)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list_box);

  if (!is_shown (self) || selected == NULL)
    return FALSE;
  take (self, (guint) gtk_list_box_row_get_index (selected));
  if (key == GDK_KEY_Tab && !self->stays)
    move_on (self);
  return TRUE;
}

static gboolean on_accepted (ChOffers *self, guint key);

static gboolean
is_keeping (ChOffers *self)
{
  return self->waiting_key != 0 || self->held;
}

/* As if the keys were pressed now. */
static void
type_ahead (ChOffers *self)
{
  while (!is_keeping (self) && self->ahead->len > 0)
    {
      guint key = g_array_index (self->ahead, guint, 0);
      int position = gtk_editable_get_position (GTK_EDITABLE (self->entry));
      char letter[7] = "";

      g_array_remove_index (self->ahead, 0);
      if (key == GDK_KEY_Return || key == GDK_KEY_Tab)
        {
          if (on_accepted (self, key) == GDK_EVENT_PROPAGATE)
            let_go (self, key);
          continue;
        }
      letter[g_unichar_to_utf8 (gdk_keyval_to_unicode (key), letter)] = '\0';
      gtk_editable_insert_text (GTK_EDITABLE (self->entry), letter, -1, &position);
      gtk_editable_set_position (GTK_EDITABLE (self->entry), position);
    }
}

/* Returns: whether the key is kept */
static gboolean
keep_key (ChOffers *self,
          guint     key)
{
  guint kept = key == GDK_KEY_KP_Enter ? GDK_KEY_Return : key;

  if (kept != GDK_KEY_Return && kept != GDK_KEY_Tab && !g_unichar_isprint (gdk_keyval_to_unicode (kept)))
    return FALSE;
  g_array_append_val (self->ahead, kept);
  return TRUE;
}

static void
answer (ChOffers *self)
{
  guint key = self->waiting_key;

  self->waiting = FALSE;
  self->waiting_key = 0;
  if (key == 0)
    return;
  if (!take_selected (self, key))
    let_go (self, key);
  type_ahead (self);
}

static gboolean
on_accepted (ChOffers *self,
             guint     key)
{
  if (!self->waiting)
    {
      if (take_selected (self, key))
        return GDK_EVENT_STOP;
      ch_offers_hide (self);
      return GDK_EVENT_PROPAGATE;
    }
  /* What is typed next is for the next line. */
  self->waiting_key = key;
  return GDK_EVENT_STOP;
}

static gboolean
on_key_pressed (ChOffers        *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if ((state & gtk_accelerator_get_default_mod_mask () & ~(guint) GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (is_keeping (self))
    return keep_key (self, key);
  if ((state & GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return on_accepted (self, GDK_KEY_Return);
    case GDK_KEY_Tab:
      return on_accepted (self, GDK_KEY_Tab);
    case GDK_KEY_Down:
      if (is_shown (self))
        select_offer (self, 1);
      else
        g_signal_emit (self, signals[SIGNAL_ASKED], 0);
      /* Where there is nothing to offer the key goes on to the next field. */
      return is_shown (self) || self->waiting ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
    case GDK_KEY_Up:
      if (!is_shown (self))
        return GDK_EVENT_PROPAGATE;
      select_offer (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      if (!is_shown (self))
        return GDK_EVENT_PROPAGATE;
      ch_offers_hide (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static GtkLabel *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

/* The rows are made once: GTK 4.8 crashes where an assistive technology asks for one that has just gone. */
static void
make_rows (ChOffers *self)
{
  for (guint i = 0; i < CH_OFFERS_MOST; i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

      self->titles[i] = make_label ("heading");
      self->subtitles[i] = make_label ("dim-label");
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->titles[i]));
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->subtitles[i]));
      self->rows[i] = gtk_list_box_row_new ();
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->rows[i]), box);
      gtk_widget_set_focusable (self->rows[i], FALSE);
      gtk_list_box_append (self->list_box, self->rows[i]);
    }
}

static void
ch_offers_finalize (GObject *object)
{
  g_array_unref (CH_OFFERS (object)->ahead);

  G_OBJECT_CLASS (ch_offers_parent_class)->finalize (object);
}

static void
ch_offers_class_init (ChOffersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ch_offers_finalize;

  signals[SIGNAL_TAKEN] = g_signal_new ("taken", CH_TYPE_OFFERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                        G_TYPE_UINT);
  signals[SIGNAL_ASKED]
      = g_signal_new ("asked", CH_TYPE_OFFERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ch_offers_init (ChOffers *self)
{
  self->ahead = g_array_new (FALSE, FALSE, sizeof (guint));
}

ChOffers *
ch_offers_new (AdwEntryRow *entry)
{
  ChOffers *self = g_object_new (CH_TYPE_OFFERS, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *cursor = gtk_event_controller_focus_new ();

  g_return_val_if_fail (ADW_IS_ENTRY_ROW (entry), self);

  self->entry = entry;
  self->list_box = GTK_LIST_BOX (gtk_list_box_new ());
  make_rows (self);
  g_signal_connect_object (self->list_box, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);

  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_autohide (self->popover, FALSE);
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_popover_set_offset (self->popover, 0, 6);
  gtk_popover_set_position (self->popover, GTK_POS_BOTTOM);
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->list_box));
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "offers");
  gtk_widget_set_halign (GTK_WIDGET (self->popover), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (entry));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), keys);
  g_signal_connect_object (cursor, "leave", G_CALLBACK (ch_offers_hide), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), cursor);
  return self;
}

void
ch_offers_detach (ChOffers *self)
{
  g_return_if_fail (CH_IS_OFFERS (self));

  if (self->entry != NULL)
    stop_waiting_for_view (self);
  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->n_offers = 0;
  self->popover = NULL;
  self->entry = NULL;
}

void
ch_offers_set_stays (ChOffers *self,
                     gboolean  stays)
{
  g_return_if_fail (CH_IS_OFFERS (self));

  self->stays = stays;
}

void
ch_offers_wait (ChOffers *self)
{
  g_return_if_fail (CH_IS_OFFERS (self));

  self->waiting = TRUE;
}

void
ch_offers_show (ChOffers          *self,
                const char *const *titles,
                const char *const *subtitles)
{
  g_return_if_fail (CH_IS_OFFERS (self));
  g_return_if_fail (titles != NULL);

  if (self->popover == NULL)
    return;

  self->n_offers = MIN (g_strv_length ((char **) titles), CH_OFFERS_MOST);
  for (guint i = 0; i < CH_OFFERS_MOST; i++)
    {
      const char *subtitle = i < self->n_offers && subtitles != NULL ? subtitles[i] : "";

      gtk_widget_set_visible (self->rows[i], i < self->n_offers);
      gtk_label_set_label (self->titles[i], i < self->n_offers ? titles[i] : "");
      gtk_label_set_label (self->subtitles[i], subtitle);
      gtk_widget_set_visible (GTK_WIDGET (self->subtitles[i]), *subtitle != '\0');
    }

  gtk_list_box_select_row (self->list_box, get_row (self, 0));
  if (self->n_offers > 0)
    pop_up (self);
  else
    pop_down (self);
  answer (self);
}

void
ch_offers_hide (ChOffers *self)
{
  g_return_if_fail (CH_IS_OFFERS (self));

  if (self->popover == NULL)
    return;

  self->n_offers = 0;
  pop_down (self);
  answer (self);
}

void
ch_offers_hold (ChOffers *self)
{
  g_return_if_fail (CH_IS_OFFERS (self));

  self->held = TRUE;
}

void
ch_offers_release (ChOffers *self)
{
  g_return_if_fail (CH_IS_OFFERS (self));

  self->held = FALSE;
  if (self->entry != NULL)
    type_ahead (self);
}
