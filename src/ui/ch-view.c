/* ch-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-view.h"

#include "ch-text.h"

struct _ChView
{
  GObject parent_instance;

  char *page; /* (owned) */
  char *id; /* (owned) */
  char *label; /* (owned) */
  char *icon_name; /* (owned) */
  char *words; /* (owned) */
  char *order; /* (owned) (nullable) */
  gint64 count;
};

G_DEFINE_FINAL_TYPE (ChView, ch_view, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_ID,
  PROP_LABEL,
  PROP_ICON_NAME,
  PROP_WORDS,
  PROP_COUNT,
  PROP_COUNT_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* With the separators of the user's language: "1,234". */
static char *
dup_count_label (ChView *self)
{
  return self->count > 0 ? g_strdup_printf ("%'" G_GINT64_FORMAT, self->count) : g_strdup ("");
}

static void
ch_view_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  ChView *self = CH_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_string (value, self->page);
      break;
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    case PROP_COUNT:
      g_value_set_int64 (value, self->count);
      break;
    case PROP_COUNT_LABEL:
      g_value_take_string (value, dup_count_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_view_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  ChView *self = CH_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      self->page = g_value_dup_string (value);
      break;
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;
    case PROP_ICON_NAME:
      self->icon_name = g_value_dup_string (value);
      break;
    case PROP_WORDS:
      self->words = g_value_dup_string (value);
      break;
    case PROP_COUNT:
      ch_view_set_count (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_view_finalize (GObject *object)
{
  ChView *self = CH_VIEW (object);

  g_free (self->page);
  g_free (self->id);
  g_free (self->label);
  g_free (self->icon_name);
  g_free (self->words);
  g_free (self->order);

  G_OBJECT_CLASS (ch_view_parent_class)->finalize (object);
}

static void
ch_view_class_init (ChViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_view_get_property;
  object_class->set_property = ch_view_set_property;
  object_class->finalize = ch_view_finalize;

  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, construct);
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, construct);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, construct);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, construct);
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, construct);
  properties[PROP_COUNT] = g_param_spec_int64 ("count", NULL, NULL, -1, G_MAXINT64, -1,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNT_LABEL] = g_param_spec_string ("count-label", NULL, NULL, NULL,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_view_init (ChView *self)
{
  self->count = -1;
}

ChView *
ch_view_new (const char *page,
             const char *id,
             const char *label,
             const char *icon_name,
             const char *words)
{
  g_return_val_if_fail (page != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  return g_object_new (CH_TYPE_VIEW,
                       "page", page,
                       "id", id,
                       "label", label,
                       "icon-name", icon_name,
                       "words", words,
                       NULL);
}

const char *
ch_view_get_page (ChView *self)
{
  g_return_val_if_fail (CH_IS_VIEW (self), NULL);

  return self->page;
}

const char *
ch_view_get_id (ChView *self)
{
  g_return_val_if_fail (CH_IS_VIEW (self), NULL);

  return self->id;
}

const char *
ch_view_get_label (ChView *self)
{
  g_return_val_if_fail (CH_IS_VIEW (self), NULL);

  return self->label;
}

const char *
ch_view_get_words (ChView *self)
{
  g_return_val_if_fail (CH_IS_VIEW (self), NULL);

  return self->words;
}

const char *
ch_view_get_order (ChView *self)
{
  g_return_val_if_fail (CH_IS_VIEW (self), NULL);

  return self->order;
}

void
ch_view_set_order (ChView     *self,
                   const char *order)
{
  g_return_if_fail (CH_IS_VIEW (self));

  g_free (self->order);
  self->order = g_strdup (order);
}

void
ch_view_set_count (ChView *self,
                   gint64  count)
{
  g_return_if_fail (CH_IS_VIEW (self));

  if (self->count == count)
    return;

  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT_LABEL]);
}

char *
ch_view_dup_words (ChView     *self,
                   const char *typed)
{
  g_return_val_if_fail (CH_IS_VIEW (self), NULL);

  if (*self->words == '\0')
    return g_strdup (typed);
  if (ch_text_is_blank (typed))
    return g_strdup (self->words);
  return g_strjoin (" ", self->words, typed, NULL);
}
