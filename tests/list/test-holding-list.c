/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-document-entry.h"
#include "ch-document.h"
#include "ch-holding-list.h"
#include "ch-photo.h"
#include "list-fixture.h"

#include <locale.h>

static void
set_up (ListFixture  *fixture,
        gconstpointer data)
{
  log_fixture_set_up (&fixture->base, NULL);
  list_fixture_take (fixture, ch_holding_list_new (fixture->base.log, GPOINTER_TO_INT (data)));
}

static void
add (ChMeeting  *meeting,
     const char *title)
{
  g_autoptr(ChDocument) document = g_object_new (CH_TYPE_DOCUMENT, "title", title, NULL);
  g_autoptr(ChPhoto) photo = g_object_new (CH_TYPE_PHOTO, "caption", title, NULL);

  g_list_store_append (ch_meeting_get_documents (meeting), document);
  g_list_store_append (ch_meeting_get_photos (meeting), photo);
}

static char *
add_with (ChLog      *log,
          const char *date,
          const char *one,
          const char *other)
{
  g_autoptr(ChMeeting) meeting = g_object_new (CH_TYPE_MEETING, "title", "Talks", "date", date, NULL);
  g_autoptr(ChMeeting) saved = NULL;

  add (meeting, one);
  if (other != NULL)
    add (meeting, other);
  saved = save (log, meeting, NULL);
  return g_strdup (ch_record_get_uid (CH_RECORD (saved)));
}

/* "2018 a b" for two documents of one year, once the list has told something. */
static void
assert_documents (ListFixture *fixture,
                  guint        n,
                  const char  *expected)
{
  g_autoptr(GString) text = g_string_new (NULL);

  WAIT_WHILE (fixture->told->len == 0 || g_list_model_get_n_items (G_LIST_MODEL (fixture->list)) != n
              || ch_log_list_get_loading (fixture->list));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChRowItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);

      WAIT_WHILE (ch_row_item_get_row (item) == NULL);
      if (ch_row_item_get_heading (item) != NULL)
        g_string_append_printf (text, "%s ", ch_row_item_get_heading (item));
      g_string_append_printf (text, "%s ", ch_document_entry_get_title (ch_row_item_get_row (item)));
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_string_truncate (fixture->told, 0);
}

static void
test_documents (ListFixture  *fixture,
                gconstpointer data)
{
  ChLog *log = fixture->base.log;
  g_autofree char *first = add_with (log, "2018-02", "a", "b");
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autoptr(ChMeeting) meeting = NULL;
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(ChRowItem) held = NULL;

  assert_documents (fixture, 2, "2018 a b ");
  second = add_with (log, "2020", "c", NULL);
  assert_documents (fixture, 3, "2020 c 2018 a b ");
  third = add_with (log, "2018-05-04", "d", "e");
  assert_documents (fixture, 5, "2020 c 2018 d e a b ");

  /* One more in a meeting between two others: nothing else is touched. */
  held = g_list_model_get_item (G_LIST_MODEL (fixture->list), 3);
  meeting = load (log, third, NULL);
  add (meeting, "f");
  saved = save (log, meeting, NULL);
  WAIT_WHILE (fixture->told->len == 0);
  g_assert_cmpstr (fixture->told->str, ==, "3-0+1 ");
  g_assert_null (ch_row_item_get_heading (held));
  assert_documents (fixture, 6, "2020 c 2018 d e f a b ");

  ch_log_list_set_order (fixture->list, CH_HOLDING_ORDER_TITLE);
  assert_documents (fixture, 6, "a b c d e f ");
  ch_log_list_set_order (fixture->list, CH_HOLDING_ORDER_NEWEST);
  assert_documents (fixture, 6, "2020 c 2018 d e f a b ");
  delete_meeting (log, third, NULL);
  assert_documents (fixture, 3, "2020 c 2018 a b ");
  ch_log_list_set_words (fixture->list, "b");
  assert_documents (fixture, 1, "2018 b ");
}

/* What changes within a document is seen in its place. */
static void
test_row_change (ListFixture  *fixture,
                 gconstpointer data)
{
  ChLog *log = fixture->base.log;
  g_autofree char *uid = add_with (log, "2018-02", "a", NULL);
  g_autoptr(ChMeeting) meeting = load (log, uid, NULL);
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(ChRowItem) item = NULL;
  g_autoptr(ChDocument) document = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_documents (meeting)), 0);

  assert_documents (fixture, 1, "2018 a ");
  item = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  ch_document_set_title (document, "z");
  saved = save (log, meeting, NULL);
  WAIT_WHILE (g_strcmp0 (ch_document_entry_get_title (ch_row_item_get_row (item)), "z") != 0);
  g_assert_cmpstr (fixture->told->str, ==, "");
}

/* A photo that gets its credit leaves the list of those that have none. */
static void
test_uncredited (ListFixture  *fixture,
                 gconstpointer data)
{
  ChLog *log = fixture->base.log;
  g_autofree char *uid = add_with (log, "2018-02", "a", "b");
  g_autoptr(ChMeeting) meeting = load (log, uid, NULL);
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(ChPhoto) photo = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_photos (meeting)), 0);

  WAIT_WHILE (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)) != 2);
  g_string_truncate (fixture->told, 0);
  ch_photo_set_credit (photo, "Photo by T. Quill");
  saved = save (log, meeting, NULL);
  WAIT_WHILE (fixture->told->len == 0);
  g_assert_cmpstr (fixture->told->str, ==, "0-1+0 ");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, which, function) \
  g_test_add ("/holding-list/" path, ListFixture, GINT_TO_POINTER (which), set_up, function, list_fixture_tear_down)
  ADD ("documents", CH_HOLDING_DOCUMENTS, test_documents);
  ADD ("row-change", CH_HOLDING_DOCUMENTS, test_row_change);
  ADD ("uncredited", CH_HOLDING_UNCREDITED, test_uncredited);
#undef ADD

  return g_test_run ();
}
