/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What bodies are parts of. */

#include "ch-error.h"
#include "ch-organisation.h"
#include "register-fixture.h"

#include <locale.h>

#define BODIES CH_REGISTER_ORGANISATIONS

/* Saves a body. Returns: (transfer full) (nullable): its UID */
static char *
add_body (ChLog       *log,
          const char  *name,
          const char  *parent,
          GError     **error)
{
  g_autoptr(ChOrganisation) body = g_object_new (CH_TYPE_ORGANISATION, "name", name, "parent", parent, NULL);
  g_autoptr(ChRecord) saved = save_record (log, body, error);

  return saved != NULL ? g_strdup (ch_record_get_uid (saved)) : NULL;
}

static gboolean
move (ChLog       *log,
      const char  *uid,
      const char  *parent,
      GError     **error)
{
  g_autoptr(ChOrganisation) body = load_record (log, BODIES, uid, NULL);
  g_autoptr(ChRecord) saved = NULL;

  ch_organisation_set_parent (body, parent);
  saved = save_record (log, body, error);
  return saved != NULL;
}

static void
assert_parent (ChLog      *log,
               const char *uid,
               const char *parent)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChOrganisation) body = load_record (log, BODIES, uid, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ch_organisation_get_parent (body), ==, parent);
}

static void
test_circle (LogFixture   *fixture,
             gconstpointer data)
{
  g_autofree char *board = add_body (fixture->log, "Harbour Board", NULL, NULL);
  g_autofree char *office = add_body (fixture->log, "Office of Berths", board, NULL);
  g_autofree char *desk = add_body (fixture->log, "Desk of Ropes", office, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (move (fixture->log, board, desk, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
  g_clear_error (&error);
  assert_parent (fixture->log, board, NULL);

  g_assert_false (move (fixture->log, board, "00000000-0000-4000-8000-00000000000a", &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
  assert_parent (fixture->log, board, NULL);
  assert_sound (fixture->log);
}

/* What has been a part of the body that goes does not become a part of itself. */
static void
test_merge (LogFixture   *fixture,
            gconstpointer data)
{
  g_autofree char *board = add_body (fixture->log, "Harbour Board", NULL, NULL);
  g_autofree char *office = add_body (fixture->log, "Office of Berths", board, NULL);
  g_autofree char *desk = add_body (fixture->log, "Desk of Ropes", office, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChRecord) kept = merge (fixture->log, BODIES, desk, board, &error);

  g_assert_no_error (error);
  assert_parent (fixture->log, desk, NULL);
  assert_parent (fixture->log, office, desk);
  assert_sound (fixture->log);

  g_free (undo (fixture->log, &error));
  g_assert_no_error (error);
  assert_parent (fixture->log, desk, office);
  assert_parent (fixture->log, office, board);
  assert_sound (fixture->log);
}

/* A body that meetings alone knew of stays on file when the last of them goes, if another is part of it. */
static void
test_known_by_meetings (LogFixture   *fixture,
                        gconstpointer data)
{
  g_autofree char *meeting = add_meeting_of (fixture->log, "Talks", "2020", "Ana Berg", "Harbour Board", "SE");
  g_autofree char *board = find_uid (fixture->log, BODIES, "Harbour Board");
  g_autofree char *office = add_body (fixture->log, "Office of Berths", board, NULL);
  g_autoptr(ChRecord) record = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (delete_meeting (fixture->log, meeting, &error));
  g_assert_no_error (error);
  record = load_record (fixture->log, BODIES, board, &error);
  g_assert_no_error (error);
  g_assert_nonnull (ch_record_get_created (record));
  assert_sound (fixture->log);

  for (guint i = 0; i < 3; i++)
    {
      g_free (undo (fixture->log, &error));
      g_assert_no_error (error);
    }
  assert_sound (fixture->log);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/parents/" name, LogFixture, NULL, register_fixture_set_up, function, log_fixture_tear_down)
  ADD ("circle", test_circle);
  ADD ("merge", test_merge);
  ADD ("known-by-meetings", test_known_by_meetings);
#undef ADD

  return g_test_run ();
}
