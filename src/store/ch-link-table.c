/* ch-link-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-link-table.h"

#include "ch-error.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

static const struct
{
  const char *find;
  const char *load;
  const char *load_bodies; /* (nullable) */
  const char *replace;
  const char *replace_body; /* (nullable) */
} statements[] = {
  [CH_REGISTER_PEOPLE] = {
    .find = "SELECT id FROM person WHERE uid = ?",
    .load = "SELECT meeting, position FROM participant WHERE person_id = ? ORDER BY rank, meeting, position",
    .replace = "UPDATE participant SET person_id = ?1 "
               "WHERE meeting = ?3 AND holder = 0 AND position = ?4 AND person_id = ?2 RETURNING 1",
  },
  [CH_REGISTER_ORGANISATIONS] = {
    .find = "SELECT id FROM organisation WHERE uid = ?",
    .load = "SELECT meeting, position FROM participant WHERE organisation_id = ? ORDER BY rank, meeting, position",
    .load_bodies = "SELECT meeting, position FROM attending_body WHERE organisation_id = ? ORDER BY rank, meeting, position",
    .replace = "UPDATE participant SET organisation_id = ?1 "
               "WHERE meeting = ?3 AND holder = 0 AND position = ?4 AND organisation_id = ?2 RETURNING 1",
    .replace_body = "UPDATE attending_body SET organisation_id = ?1 "
                    "WHERE meeting = ?3 AND position = ?4 AND organisation_id = ?2 RETURNING 1",
  },
};

/* The row ids of meetings; NULL with an error where one is not in the log. */
static GHashTable *
load_meetings (ChDatabase         *database,
               const char *const  *meetings,
               GError            **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, "SELECT id FROM meeting WHERE uid = ?", error);
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; statement != NULL && meetings[i] != NULL; i++)
    {
      gint64 id;
      ChStep step;

      ch_statement_bind_text (statement, 1, meetings[i]);
      step = ch_statement_step (statement, error);
      if (step == CH_STEP_DONE)
        g_set_error_literal (error, CH_ERROR, CH_ERROR_NOT_FOUND, _("There is no such meeting in the log."));
      if (step != CH_STEP_ROW)
        return NULL;

      id = ch_statement_get_integer (statement, 0);
      g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
      ch_statement_reset (statement);
    }
  return statement != NULL ? g_steal_pointer (&ids) : NULL;
}

static gboolean
load_links (ChDatabase  *database,
            const char  *sql,
            gint64       id,
            gboolean     body,
            GHashTable  *only, /* (nullable) */
            GArray      *links,
            GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);
  ChStep step;

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, id);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      ChLink link = { ch_statement_get_integer (statement, 0), ch_statement_get_integer (statement, 1), body };

      if (only == NULL || g_hash_table_contains (only, &link.meeting))
        g_array_append_val (links, link);
    }
  return step == CH_STEP_DONE;
}

GArray *
ch_link_table_load (ChDatabase         *database,
                    ChRegister          which,
                    gint64              id,
                    const char *const  *meetings,
                    GError            **error)
{
  g_autoptr(GHashTable) only = NULL;
  g_autoptr(GArray) links = g_array_new (FALSE, FALSE, sizeof (ChLink));

  if (meetings != NULL)
    {
      only = load_meetings (database, meetings, error);
      if (only == NULL)
        return NULL;
    }
  if (!load_links (database, statements[which].load, id, FALSE, only, links, error))
    return NULL;
  if (statements[which].load_bodies != NULL
      && !load_links (database, statements[which].load_bodies, id, TRUE, only, links, error))
    return NULL;
  return g_steal_pointer (&links);
}

static void
append_places (GString *out,
               GArray  *links,
               gboolean body)
{
  gboolean first = TRUE;

  for (guint i = 0; i < links->len; i++)
    {
      const ChLink *link = &g_array_index (links, ChLink, i);

      if (link->body != body)
        continue;
      g_string_append_printf (out, "%s%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT, first ? "" : ",", link->meeting,
                              link->position);
      first = FALSE;
    }
}

char *
ch_link_table_dup_json (GArray     *links,
                        const char *uid)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "{\"to\":\"%s\",\"participants\":[", uid);
  append_places (out, links, FALSE);
  g_string_append (out, "],\"bodies\":[");
  append_places (out, links, TRUE);
  g_string_append (out, "]}");
  return g_string_free (out, FALSE);
}

static gboolean
fail_damaged (GError **error)
{
  g_set_error_literal (error, CH_ERROR, CH_ERROR_DAMAGED, _("An entry of the history is damaged."));
  return FALSE;
}

/* The row id of the record that links in JSON lead to. */
static gboolean
find_target (ChDatabase  *database,
             ChRegister   which,
             JsonObject  *links,
             gint64      *id,
             GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, statements[which].find, error);
  ChStep step;

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_text (statement, 1, json_object_get_string_member_with_default (links, "to", ""));
  step = ch_statement_step (statement, error);
  if (step == CH_STEP_ROW)
    *id = ch_statement_get_integer (statement, 0);
  return step == CH_STEP_ROW || (step == CH_STEP_DONE && fail_damaged (error));
}

/* PLACES are meeting and position by turns. */
static gboolean
replace_places (ChDatabase  *database,
                const char  *sql,
                JsonArray   *places,
                gint64       from,
                gint64       to,
                GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i + 1 < json_array_get_length (places); i += 2)
    {
      ChStep step;

      ch_statement_bind_integer (statement, 1, to);
      ch_statement_bind_integer (statement, 2, from);
      ch_statement_bind_integer (statement, 3, json_array_get_int_element (places, i));
      ch_statement_bind_integer (statement, 4, json_array_get_int_element (places, i + 1));
      step = ch_statement_step (statement, error);
      if (step == CH_STEP_DONE)
        g_set_error_literal (error, CH_ERROR, CH_ERROR_CONFLICT,
                             _("A meeting has been changed since, and names somebody else."));
      if (step != CH_STEP_ROW)
        return FALSE;
      ch_statement_reset (statement);
    }
  return TRUE;
}

static JsonNode *
parse_links (const char  *json,
             GError     **error)
{
  g_autoptr(JsonNode) node = json != NULL ? json_from_string (json, NULL) : NULL;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node)
      && json_object_has_member (json_node_get_object (node), "participants")
      && json_object_has_member (json_node_get_object (node), "bodies"))
    return g_steal_pointer (&node);
  fail_damaged (error);
  return NULL;
}

gboolean
ch_link_table_replace (ChDatabase  *database,
                       ChRegister   which,
                       const char  *before,
                       const char  *after,
                       gint64      *target,
                       GError     **error)
{
  g_autoptr(JsonNode) from = parse_links (before, error);
  g_autoptr(JsonNode) to = from != NULL ? parse_links (after, error) : NULL;
  JsonObject *links;
  gint64 from_id;

  if (to == NULL)
    return FALSE;

  links = json_node_get_object (to);
  return find_target (database, which, json_node_get_object (from), &from_id, error)
         && find_target (database, which, links, target, error)
         && replace_places (database, statements[which].replace, json_object_get_array_member (links, "participants"),
                            from_id, *target, error)
         && (statements[which].replace_body == NULL
             || replace_places (database, statements[which].replace_body,
                                json_object_get_array_member (links, "bodies"), from_id, *target, error));
}
