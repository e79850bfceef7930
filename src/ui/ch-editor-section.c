/* ch-editor-section.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-editor-section.h"

#include "ch-field-binding.h"
#include "ch-field-place.h"
#include "ch-line.h"
#include "ch-scroll.h"
#include "ch-walk.h"

typedef struct
{
  GBindingGroup *bindings; /* (owned) from the draft's fields; holds the draft weakly */
  ChMeeting *draft; /* (owned) (nullable) */
  ChLog *log; /* (owned) (nullable) */
} ChEditorSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ChEditorSection, ch_editor_section, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_0,
  PROP_DRAFT,
  PROP_LOG,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
ch_editor_section_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  ChEditorSectionPrivate *priv = ch_editor_section_get_instance_private (CH_EDITOR_SECTION (object));

  switch (prop_id)
    {
    case PROP_DRAFT:
      g_value_set_object (value, priv->draft);
      break;
    case PROP_LOG:
      g_value_set_object (value, priv->log);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_editor_section_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  ChEditorSectionPrivate *priv = ch_editor_section_get_instance_private (CH_EDITOR_SECTION (object));

  switch (prop_id)
    {
    case PROP_DRAFT:
      if (g_set_object (&priv->draft, g_value_get_object (value)))
        g_binding_group_set_source (priv->bindings, priv->draft);
      break;
    case PROP_LOG:
      g_set_object (&priv->log, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_editor_section_finalize (GObject *object)
{
  ChEditorSectionPrivate *priv = ch_editor_section_get_instance_private (CH_EDITOR_SECTION (object));

  g_clear_object (&priv->bindings);
  g_clear_object (&priv->draft);
  g_clear_object (&priv->log);

  G_OBJECT_CLASS (ch_editor_section_parent_class)->finalize (object);
}

static gboolean
grab_focus_or_first (GtkWidget *section)
{
  return gtk_widget_grab_focus (section) || gtk_widget_child_focus (section, GTK_DIR_TAB_FORWARD);
}

static void
go (GtkWidget *section,
    GtkWidget *(*get_sibling) (GtkWidget *))
{
  GtkWidget *other = get_sibling (section);
  GtkWidget *focus;
  GtkWidget *row;

  while (other != NULL && !(CH_IS_EDITOR_SECTION (other) && grab_focus_or_first (other)))
    other = get_sibling (other);
  if (other == NULL)
    return;
  /* The whole row of a field is brought into view, and what is offered below it has a place. */
  focus = gtk_root_get_focus (gtk_widget_get_root (other));
  row = gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);
  ch_scroll_to (row != NULL ? row : focus);
}

/* Before the lists of rows, which would move by a page of their own; a text does move by a page. */
static gboolean
on_key_pressed (ChEditorSection *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || (key != GDK_KEY_Page_Down && key != GDK_KEY_Page_Up)
      || GTK_IS_TEXT_VIEW (gtk_root_get_focus (gtk_widget_get_root (widget))))
    return GDK_EVENT_PROPAGATE;

  go (widget, key == GDK_KEY_Page_Down ? gtk_widget_get_next_sibling : gtk_widget_get_prev_sibling);
  return GDK_EVENT_STOP;
}

static void
ch_editor_section_constructed (GObject *object)
{
  G_OBJECT_CLASS (ch_editor_section_parent_class)->constructed (object);

  ch_line_align (GTK_WIDGET (object));
}

static void
ch_editor_section_class_init (ChEditorSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = ch_editor_section_constructed;
  object_class->get_property = ch_editor_section_get_property;
  object_class->set_property = ch_editor_section_set_property;
  object_class->finalize = ch_editor_section_finalize;
  ch_walk_class_pass_through (GTK_WIDGET_CLASS (klass));

  properties[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, CH_TYPE_MEETING, flags);
  properties[PROP_LOG] = g_param_spec_object ("log", NULL, NULL, CH_TYPE_LOG, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_editor_section_init (ChEditorSection *self)
{
  ChEditorSectionPrivate *priv = ch_editor_section_get_instance_private (self);

  GtkEventController *keys = gtk_event_controller_key_new ();

  priv->bindings = g_binding_group_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

ChMeeting *
ch_editor_section_get_draft (ChEditorSection *self)
{
  ChEditorSectionPrivate *priv = ch_editor_section_get_instance_private (self);

  g_return_val_if_fail (CH_IS_EDITOR_SECTION (self), NULL);

  return priv->draft;
}

void
ch_editor_section_bind (ChEditorSection *self,
                        const char      *field,
                        gpointer         target,
                        const char      *property)
{
  ChEditorSectionPrivate *priv = ch_editor_section_get_instance_private (self);

  g_return_if_fail (CH_IS_EDITOR_SECTION (self));

  if (GTK_IS_WIDGET (target))
    ch_field_place_set (target, field);
  ch_field_binding_add_string (priv->bindings, field, target, property);
}

void
ch_editor_section_bind_list (ChEditorSection *self,
                             const char      *field,
                             gpointer         target,
                             const char      *property)
{
  ChEditorSectionPrivate *priv = ch_editor_section_get_instance_private (self);

  g_return_if_fail (CH_IS_EDITOR_SECTION (self));

  if (GTK_IS_WIDGET (target))
    ch_field_place_set (target, field);
  ch_field_binding_add_list (priv->bindings, field, target, property);
}

void
ch_editor_section_bind_lines (ChEditorSection *self,
                              const char      *field,
                              gpointer         target,
                              const char      *property)
{
  ChEditorSectionPrivate *priv = ch_editor_section_get_instance_private (self);

  g_return_if_fail (CH_IS_EDITOR_SECTION (self));

  ch_field_binding_add_lines (priv->bindings, field, target, property);
}
