/* ch-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-row.h"

typedef struct
{
  gint64 id;
  char **texts; /* (owned) (array length=n_texts of the class) (nullable until one is set) */
} ChRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ChRow, ch_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  FIRST_TEXT,
};

static void
ch_row_get_property (GObject    *object,
                     guint       prop_id,
                     GValue     *value,
                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, ch_row_get_id (CH_ROW (object)));
      break;
    default:
      ch_row_get_text_property (object, prop_id, value, pspec);
    }
}

static void
ch_row_finalize (GObject *object)
{
  ChRowPrivate *priv = ch_row_get_instance_private (CH_ROW (object));

  for (guint i = 0; priv->texts != NULL && i < CH_ROW_GET_CLASS (object)->n_texts; i++)
    g_free (priv->texts[i]);
  g_free (priv->texts);

  G_OBJECT_CLASS (ch_row_parent_class)->finalize (object);
}

static void
ch_row_class_init (ChRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ch_row_get_property;
  object_class->finalize = ch_row_finalize;

  g_object_class_install_property (object_class, PROP_ID,
                                   g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
ch_row_init (ChRow *self)
{
}

void
ch_row_class_install_texts (ChRowClass        *klass,
                            const char *const *names,
                            guint              n_names)
{
  g_assert (FIRST_TEXT + n_names <= CH_ROW_FIRST_OWN_PROPERTY);

  klass->n_texts = n_names;
  /* A class inherits no such function. */
  if (G_OBJECT_CLASS (klass)->get_property == NULL)
    G_OBJECT_CLASS (klass)->get_property = ch_row_get_text_property;
  for (guint i = 0; i < n_names; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), FIRST_TEXT + i,
                                     g_param_spec_string (names[i], NULL, NULL, NULL,
                                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

void
ch_row_get_text_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if (prop_id >= FIRST_TEXT && prop_id - FIRST_TEXT < CH_ROW_GET_CLASS (object)->n_texts)
    g_value_set_string (value, ch_row_get_text (CH_ROW (object), prop_id - FIRST_TEXT));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

gint64
ch_row_get_id (ChRow *self)
{
  g_return_val_if_fail (CH_IS_ROW (self), 0);

  return ((ChRowPrivate *) ch_row_get_instance_private (self))->id;
}

const char *
ch_row_get_text (ChRow *self,
                 guint  n)
{
  ChRowPrivate *priv;

  g_return_val_if_fail (CH_IS_ROW (self), NULL);
  g_return_val_if_fail (n < CH_ROW_GET_CLASS (self)->n_texts, NULL);

  priv = ch_row_get_instance_private (self);
  return priv->texts != NULL ? priv->texts[n] : NULL;
}

void
ch_row_set_id (ChRow *self,
               gint64 id)
{
  g_return_if_fail (CH_IS_ROW (self));

  ((ChRowPrivate *) ch_row_get_instance_private (self))->id = id;
}

void
ch_row_set_text (ChRow      *self,
                 guint       n,
                 const char *text)
{
  ch_row_take_text (self, n, g_strdup (text));
}

void
ch_row_take_text (ChRow *self,
                  guint  n,
                  char  *text)
{
  ChRowPrivate *priv;

  g_return_if_fail (CH_IS_ROW (self));
  g_return_if_fail (n < CH_ROW_GET_CLASS (self)->n_texts);

  priv = ch_row_get_instance_private (self);
  if (priv->texts == NULL)
    priv->texts = g_new0 (char *, CH_ROW_GET_CLASS (self)->n_texts);
  g_free (priv->texts[n]);
  priv->texts[n] = text;
}
