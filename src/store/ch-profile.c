/* ch-profile.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-profile-private.h"

struct _ChProfile
{
  GObject parent_instance;

  guint n_meetings;
  char *first_met; /* (owned) (nullable) */
  char *last_met; /* (owned) (nullable) */
  GListStore *posts; /* (owned) (element-type ChHeldPost) */
  GListStore *company; /* (owned) (element-type ChRegisterRow) */
  GListStore *documents; /* (owned) (element-type ChTrace) */
  GListStore *photos; /* (owned) (element-type ChTrace) */
};

G_DEFINE_FINAL_TYPE (ChProfile, ch_profile, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_N_MEETINGS,
  PROP_FIRST_MET,
  PROP_LAST_MET,
  PROP_POSTS,
  PROP_COMPANY,
  PROP_DOCUMENTS,
  PROP_PHOTOS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
ch_profile_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  ChProfile *self = CH_PROFILE (object);

  switch (prop_id)
    {
    case PROP_N_MEETINGS:
      g_value_set_uint (value, self->n_meetings);
      break;
    case PROP_FIRST_MET:
      g_value_set_string (value, self->first_met);
      break;
    case PROP_LAST_MET:
      g_value_set_string (value, self->last_met);
      break;
    case PROP_POSTS:
      g_value_set_object (value, self->posts);
      break;
    case PROP_COMPANY:
      g_value_set_object (value, self->company);
      break;
    case PROP_DOCUMENTS:
      g_value_set_object (value, self->documents);
      break;
    case PROP_PHOTOS:
      g_value_set_object (value, self->photos);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_profile_finalize (GObject *object)
{
  ChProfile *self = CH_PROFILE (object);

  g_free (self->first_met);
  g_free (self->last_met);
  g_object_unref (self->posts);
  g_object_unref (self->company);
  g_object_unref (self->documents);
  g_object_unref (self->photos);

  G_OBJECT_CLASS (ch_profile_parent_class)->finalize (object);
}

static void
ch_profile_class_init (ChProfileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_profile_get_property;
  object_class->finalize = ch_profile_finalize;

  properties[PROP_N_MEETINGS] = g_param_spec_uint ("n-meetings", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_FIRST_MET] = g_param_spec_string ("first-met", NULL, NULL, NULL, flags);
  properties[PROP_LAST_MET] = g_param_spec_string ("last-met", NULL, NULL, NULL, flags);
  properties[PROP_POSTS] = g_param_spec_object ("posts", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_COMPANY] = g_param_spec_object ("company", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_DOCUMENTS] = g_param_spec_object ("documents", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_PHOTOS] = g_param_spec_object ("photos", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_profile_init (ChProfile *self)
{
  self->posts = g_list_store_new (CH_TYPE_HELD_POST);
  self->company = g_list_store_new (CH_TYPE_REGISTER_ROW);
  self->documents = g_list_store_new (CH_TYPE_TRACE);
  self->photos = g_list_store_new (CH_TYPE_TRACE);
}

ChProfile *
ch_profile_new (guint       n_meetings,
                const char *first_met,
                const char *last_met)
{
  ChProfile *self = g_object_new (CH_TYPE_PROFILE, NULL);

  self->n_meetings = n_meetings;
  self->first_met = g_strdup (first_met);
  self->last_met = g_strdup (last_met);
  return self;
}

guint
ch_profile_get_n_meetings (ChProfile *self)
{
  g_return_val_if_fail (CH_IS_PROFILE (self), 0);

  return self->n_meetings;
}

const char *
ch_profile_get_first_met (ChProfile *self)
{
  g_return_val_if_fail (CH_IS_PROFILE (self), NULL);

  return self->first_met;
}

const char *
ch_profile_get_last_met (ChProfile *self)
{
  g_return_val_if_fail (CH_IS_PROFILE (self), NULL);

  return self->last_met;
}

#define DEFINE_LIST_GETTER(member) \
  GListModel *ch_profile_get_##member (ChProfile *self) \
  { \
    g_return_val_if_fail (CH_IS_PROFILE (self), NULL); \
    return G_LIST_MODEL (self->member); \
  }

DEFINE_LIST_GETTER (posts)
DEFINE_LIST_GETTER (company)
DEFINE_LIST_GETTER (documents)
DEFINE_LIST_GETTER (photos)
