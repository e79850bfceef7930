/* ch-held-post.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-profile-private.h"

#include "ch-edtf.h"

struct _ChHeldPost
{
  GObject parent_instance;

  char *title; /* (owned) (nullable) */
  char *organisation; /* (owned) (nullable) */
  char *country; /* (owned) (nullable) */
  char *from; /* (owned) (nullable) */
  char *to; /* (owned) (nullable) */
  guint n_meetings;
  char *post; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChHeldPost, ch_held_post, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_ORGANISATION,
  PROP_COUNTRY,
  PROP_FROM,
  PROP_TO,
  PROP_N_MEETINGS,
  PROP_POST,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
ch_held_post_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  ChHeldPost *self = CH_HELD_POST (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_ORGANISATION:
      g_value_set_string (value, self->organisation);
      break;
    case PROP_COUNTRY:
      g_value_set_string (value, self->country);
      break;
    case PROP_FROM:
      g_value_set_string (value, self->from);
      break;
    case PROP_TO:
      g_value_set_string (value, self->to);
      break;
    case PROP_N_MEETINGS:
      g_value_set_uint (value, self->n_meetings);
      break;
    case PROP_POST:
      g_value_set_string (value, self->post);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_held_post_finalize (GObject *object)
{
  ChHeldPost *self = CH_HELD_POST (object);

  g_free (self->title);
  g_free (self->organisation);
  g_free (self->country);
  g_free (self->from);
  g_free (self->to);
  g_free (self->post);

  G_OBJECT_CLASS (ch_held_post_parent_class)->finalize (object);
}

static void
ch_held_post_class_init (ChHeldPostClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_held_post_get_property;
  object_class->finalize = ch_held_post_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_ORGANISATION] = g_param_spec_string ("organisation", NULL, NULL, NULL, flags);
  properties[PROP_COUNTRY] = g_param_spec_string ("country", NULL, NULL, NULL, flags);
  properties[PROP_FROM] = g_param_spec_string ("from", NULL, NULL, NULL, flags);
  properties[PROP_TO] = g_param_spec_string ("to", NULL, NULL, NULL, flags);
  properties[PROP_N_MEETINGS] = g_param_spec_uint ("n-meetings", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_POST] = g_param_spec_string ("post", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_held_post_init (ChHeldPost *self)
{
}

ChHeldPost *
ch_held_post_new (const char *title,
                  const char *organisation,
                  const char *country,
                  const char *from,
                  const char *to,
                  guint       n_meetings,
                  const char *post)
{
  ChHeldPost *self = g_object_new (CH_TYPE_HELD_POST, NULL);

  self->title = g_strdup (title);
  self->organisation = g_strdup (organisation);
  self->country = g_strdup (country);
  self->from = g_strdup (from);
  self->to = g_strdup (to);
  self->n_meetings = n_meetings;
  self->post = g_strdup (post);
  return self;
}

guint
ch_held_post_get_n_meetings (ChHeldPost *self)
{
  g_return_val_if_fail (CH_IS_HELD_POST (self), 0);

  return self->n_meetings;
}

#define DEFINE_STRING_GETTER(member) \
  const char *ch_held_post_get_##member (ChHeldPost *self) \
  { \
    g_return_val_if_fail (CH_IS_HELD_POST (self), NULL); \
    return self->member; \
  }

DEFINE_STRING_GETTER (title)
DEFINE_STRING_GETTER (organisation)
DEFINE_STRING_GETTER (country)
DEFINE_STRING_GETTER (from)
DEFINE_STRING_GETTER (to)
DEFINE_STRING_GETTER (post)

/* Whether the one ended before the other did, or may have. */
static gboolean
ended_before (ChHeldPost *self,
              ChHeldPost *other)
{
  g_autofree char *end = ch_edtf_dup_sort_key (self->to);
  g_autofree char *other_end = ch_edtf_dup_sort_key (other->to);

  return other->to == NULL ? other->post != NULL : g_strcmp0 (end, other_end) < 0;
}

ChPost *
ch_held_post_dup_filed (ChHeldPost *self,
                        GListModel *all)
{
  ChPost *post;
  gboolean over = FALSE;

  g_return_val_if_fail (CH_IS_HELD_POST (self), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (all), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (all) && !over; i++)
    {
      g_autoptr(ChHeldPost) other = g_list_model_get_item (all, i);

      over = ended_before (self, other);
    }

  post = ch_post_new ();
  ch_post_set_title (post, self->title);
  ch_post_set_organisation (post, self->organisation);
  ch_post_set_country (post, self->country);
  ch_post_set_from (post, self->from);
  ch_post_set_to (post, over ? self->to : NULL);
  return post;
}
