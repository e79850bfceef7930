/* ch-setting-choice.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-setting-choice.h"

typedef struct
{
  GStrv ids; /* (owned) */
  guint otherwise;
} Choices;

static void
choices_free (gpointer data)
{
  Choices *choices = data;

  g_strfreev (choices->ids);
  g_free (choices);
}

static gboolean
read_choice (GValue   *value,
             GVariant *variant,
             gpointer  user_data)
{
  const Choices *choices = user_data;
  const char *word = g_variant_get_string (variant, NULL);

  g_value_set_uint (value, choices->otherwise);
  for (guint i = 0; choices->ids[i] != NULL; i++)
    if (g_str_equal (choices->ids[i], word))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
write_choice (const GValue       *value,
              const GVariantType *expected_type,
              gpointer            user_data)
{
  const Choices *choices = user_data;
  guint selected = g_value_get_uint (value);

  /* A list that is being made has nothing chosen. */
  return selected < g_strv_length (choices->ids) ? g_variant_new_string (choices->ids[selected]) : NULL;
}

void
ch_setting_choice_bind (GSettings         *settings,
                        const char        *key,
                        GObject           *object,
                        const char *const *ids,
                        guint              otherwise)
{
  Choices *choices;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (G_IS_OBJECT (object));
  g_return_if_fail (ids != NULL);

  choices = g_new0 (Choices, 1);
  choices->ids = g_strdupv ((GStrv) ids);
  choices->otherwise = otherwise;
  g_settings_bind_with_mapping (settings, key, object, "selected", G_SETTINGS_BIND_DEFAULT, read_choice, write_choice, choices,
                                choices_free);
}
