/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-document.h"
#include "ch-holdings-pane.h"
#include "ch-register-pane.h"
#include "ch-row-item.h"
#include "ch-ui.h"
#include "register-fixture.h"

/* What is chosen in the lists beside that of the meetings, while they are searched and the log changes. */

typedef struct
{
  LogFixture base;
  GtkWindow *window; /* (unowned) */
  GtkStack *stack; /* (unowned): an empty page, and the pane */
  ChSearchPane *pane; /* (unowned) */
} Fixture;

/* What a pane is of. */
static const char documents[] = "documents";
static const char people[] = "people";

static char *
add_document (Fixture    *fixture,
              const char *title)
{
  g_autoptr(ChMeeting) meeting = g_object_new (CH_TYPE_MEETING, "title", "Talks", "date", "2019-05-06", NULL);
  g_autoptr(ChDocument) document = g_object_new (CH_TYPE_DOCUMENT, "title", title, NULL);
  g_autoptr(ChMeeting) saved = NULL;

  g_list_store_append (ch_meeting_get_documents (meeting), document);
  saved = save (fixture->base.log, meeting, NULL);
  return g_strdup (ch_record_get_uid (CH_RECORD (saved)));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  log_fixture_set_up (&fixture->base, NULL);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->stack = GTK_STACK (gtk_stack_new ());
  fixture->pane = data == documents ? g_object_new (CH_TYPE_HOLDINGS_PANE, "holding", CH_HOLDING_DOCUMENTS, NULL)
                                    : g_object_new (CH_TYPE_REGISTER_PANE, "register", CH_REGISTER_PEOPLE, NULL);
  gtk_stack_add_named (fixture->stack, adw_bin_new (), "empty");
  gtk_stack_add_named (fixture->stack, GTK_WIDGET (fixture->pane), "pane");
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->stack));
  gtk_window_set_default_size (fixture->window, 360, 600);
  gtk_window_present (fixture->window);
  g_object_set (fixture->pane, "log", fixture->base.log, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  log_fixture_tear_down (&fixture->base, NULL);
}

static void
show (Fixture *fixture)
{
  gtk_stack_set_visible_child_name (fixture->stack, "pane");
  WAIT_WHILE (ch_search_pane_get_list (fixture->pane) == NULL);
}

static GtkSingleSelection *
get_selection (Fixture *fixture)
{
  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (ch_search_pane_get_list_view (fixture->pane)));
}

static void
wait_for_rows (Fixture *fixture,
               guint    n)
{
  WAIT_WHILE (g_list_model_get_n_items (G_LIST_MODEL (get_selection (fixture))) != n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChRowItem) item = g_list_model_get_item (G_LIST_MODEL (get_selection (fixture)), i);

      WAIT_WHILE (ch_row_item_get_row (item) == NULL);
    }
}

static char *
dup_property (Fixture    *fixture,
              const char *name)
{
  char *value;

  g_object_get (fixture->pane, name, &value, NULL);
  return value;
}

/* Chooses the first. Returns: (transfer full): its UID */
static char *
choose_first (Fixture *fixture)
{
  char *uid;

  gtk_single_selection_set_selected (get_selection (fixture), 0);
  uid = dup_property (fixture, "selected-uid");
  g_assert_nonnull (uid);
  return uid;
}

static void
assert_chosen (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *uid = dup_property (fixture, "selected-uid");

  g_assert_cmpstr (uid, ==, expected);
}

static void
type (Fixture    *fixture,
      const char *words)
{
  ch_search_pane_search (fixture->pane);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window), GTK_TYPE_SEARCH_ENTRY)),
                         words);
}

/* Neither a list nor a row of it before somebody looks. */
static void
test_hidden (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *quays = add_document (fixture, "Treaty on Quays");
  g_autofree char *tides = NULL;

  g_assert_null (ch_search_pane_get_list (fixture->pane));
  show (fixture);
  wait_for_rows (fixture, 1);

  /* What has been in sight goes on following the log. */
  gtk_stack_set_visible_child_name (fixture->stack, "empty");
  tides = add_document (fixture, "Memorandum on Tides");
  wait_for_rows (fixture, 2);
}

static void
test_searched (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *quays = add_document (fixture, "Treaty on Quays");
  g_autofree char *tides = add_document (fixture, "Memorandum on Tides");
  g_autofree char *uid = NULL;
  g_autofree char *meeting = NULL;

  show (fixture);
  wait_for_rows (fixture, 2);
  uid = choose_first (fixture);
  meeting = dup_property (fixture, "meeting");
  g_assert_true (g_str_equal (meeting, quays) || g_str_equal (meeting, tides));

  type (fixture, g_str_equal (meeting, quays) ? "tides" : "quays");
  wait_for_rows (fixture, 1);
  g_assert_cmpuint (gtk_single_selection_get_selected (get_selection (fixture)), ==, GTK_INVALID_LIST_POSITION);
  assert_chosen (fixture, uid);

  type (fixture, "");
  wait_for_rows (fixture, 2);
  WAIT_WHILE (gtk_single_selection_get_selected (get_selection (fixture)) != 0);
  assert_chosen (fixture, uid);

  /* The other one, and then none. */
  ch_search_pane_step (fixture->pane, 1);
  g_clear_pointer (&meeting, g_free);
  meeting = dup_property (fixture, "meeting");
  g_assert_true (g_str_equal (meeting, quays) || g_str_equal (meeting, tides));
  gtk_selection_model_unselect_item (GTK_SELECTION_MODEL (get_selection (fixture)), 1);
  assert_chosen (fixture, NULL);
  g_clear_pointer (&meeting, g_free);
  meeting = dup_property (fixture, "meeting");
  g_assert_null (meeting);
}

/* A document goes with its meeting. */
static void
test_removed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *quays = add_document (fixture, "Treaty on Quays");
  g_autofree char *uid = NULL;
  g_autofree char *meeting = NULL;

  show (fixture);
  wait_for_rows (fixture, 1);
  uid = choose_first (fixture);
  g_assert_true (delete_meeting (fixture->base.log, quays, NULL));
  assert_chosen (fixture, NULL);
  meeting = dup_property (fixture, "meeting");
  g_assert_null (meeting);
  wait_for_rows (fixture, 0);
}

/* Whom no meeting names any more is not on file any more. */
static void
test_person (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *with_ana = add_meeting_of (fixture->base.log, "Talks on ice", "2019", "Ana Bragança", NULL, NULL);
  g_autofree char *with_piet = add_meeting_of (fixture->base.log, "Talks on snow", "2019", "Piet Zandvoort", NULL, NULL);
  g_autofree char *ana = dup_person_of (fixture->base.log, with_ana);

  show (fixture);
  wait_for_rows (fixture, 2);
  g_free (choose_first (fixture));
  assert_chosen (fixture, ana);
  type (fixture, "piet");
  wait_for_rows (fixture, 1);
  assert_chosen (fixture, ana);

  /* Another one may go; and then she does, though the list does not show her. */
  g_assert_true (delete_meeting (fixture->base.log, with_piet, NULL));
  wait_for_rows (fixture, 0);
  assert_chosen (fixture, ana);
  g_assert_true (delete_meeting (fixture->base.log, with_ana, NULL));
  assert_chosen (fixture, NULL);
}

static void
test_another_log (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *meeting = add_document (fixture, "Treaty on Quays");

  show (fixture);
  wait_for_rows (fixture, 1);
  g_free (choose_first (fixture));
  g_object_set (fixture->pane, "log", NULL, NULL);
  assert_chosen (fixture, NULL);
  g_assert_null (ch_search_pane_get_list (fixture->pane));
  wait_for_rows (fixture, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();
  ch_ui_init ();

#define ADD(path, kind, function) g_test_add ("/search-pane/" path, Fixture, kind, set_up, function, tear_down)
  ADD ("hidden", documents, test_hidden);
  ADD ("searched", documents, test_searched);
  ADD ("removed", documents, test_removed);
  ADD ("person", people, test_person);
  ADD ("another-log", documents, test_another_log);

  return g_test_run ();
}
