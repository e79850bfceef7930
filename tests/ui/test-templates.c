/* test-templates.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-article-view.h"
#include "ch-article.h"
#include "ch-bulk-dialog.h"
#include "ch-clipping.h"
#include "ch-compare-dialog.h"
#include "ch-conflict-dialog.h"
#include "ch-document-card.h"
#include "ch-document-cell.h"
#include "ch-document-row.h"
#include "ch-document.h"
#include "ch-draft-offer.h"
#include "ch-export-dialog.h"
#include "ch-group-heading.h"
#include "ch-help-window.h"
#include "ch-holdings-pane.h"
#include "ch-import-dialog.h"
#include "ch-meeting-cell.h"
#include "ch-meeting-editor.h"
#include "ch-meeting-page.h"
#include "ch-merge-dialog.h"
#include "ch-participant-card.h"
#include "ch-participant-row.h"
#include "ch-participant.h"
#include "ch-people-row.h"
#include "ch-photo-card.h"
#include "ch-photo-cell.h"
#include "ch-photo-row.h"
#include "ch-photo.h"
#include "ch-preferences-page.h"
#include "ch-primary-menu-button.h"
#include "ch-print-preview.h"
#include "ch-profile-editor.h"
#include "ch-profile-pane.h"
#include "ch-register-cell.h"
#include "ch-register-pane.h"
#include "ch-save-search-dialog.h"
#include "ch-sidebar.h"
#include "ch-source-card.h"
#include "ch-split-view.h"
#include "ch-table-columns.h"
#include "ch-table-dialog.h"
#include "ch-table-draft.h"
#include "ch-template.h"
#include "ch-ui.h"
#include "ch-timeline-pane.h"
#include "ch-timeline.h"
#include "ch-view-button.h"
#include "ch-view-list.h"
#include "ch-view.h"
#include "ch-window.h"

#include <string.h>

/*
 * A template that names a property or type that is not there fails when it is used, and not when it
 * is compiled: each is used here once, filled, and any warning is fatal.
 */

static void
discard (gpointer object)
{
  if (GTK_IS_WINDOW (object))
    {
      gtk_window_destroy (GTK_WINDOW (object));
      return;
    }

  g_object_ref_sink (object);
  g_object_unref (object);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static ChMeeting *
make_meeting (void)
{
  ChMeeting *meeting = ch_meeting_new ();
  const char *const topics[] = { "tidal energy", "exchange of young engineers", NULL };
  g_autoptr(ChParticipant) participant = ch_participant_new ();
  g_autoptr(ChDocument) document = ch_document_new ();
  g_autoptr(ChPhoto) photo = ch_photo_new ();
  g_autoptr(ChArticle) article = ch_article_new ();

  ch_meeting_set_title (meeting, "Minister Ana Bragança meets Piet Zandvoort");
  ch_meeting_set_date (meeting, "2021-03");
  ch_meeting_set_topics (meeting, topics);
  ch_participant_set_name (participant, "Ana Bragança");
  ch_participant_set_country (participant, "PT");
  ch_document_set_title (document, "Memorandum on Tidal Energy");
  ch_photo_set_credit (photo, "Photo by Tomás Silva/MOOC");
  ch_article_set_text (article, "Tallport, March 9, 2021");

  g_list_store_append (ch_meeting_get_participants (meeting), participant);
  g_list_store_append (ch_meeting_get_documents (meeting), document);
  g_list_store_append (ch_meeting_get_photos (meeting), photo);
  g_list_store_append (ch_meeting_get_articles (meeting), article);
  return meeting;
}

static void
test_cards (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  const struct
  {
    GType card;
    GListStore *records;
  } cards[] = {
    { CH_TYPE_PARTICIPANT_CARD, ch_meeting_get_participants (meeting) },
    { CH_TYPE_PARTICIPANT_ROW, ch_meeting_get_participants (meeting) },
    { CH_TYPE_DOCUMENT_CARD, ch_meeting_get_documents (meeting) },
    { CH_TYPE_DOCUMENT_ROW, ch_meeting_get_documents (meeting) },
    { CH_TYPE_PHOTO_CARD, ch_meeting_get_photos (meeting) },
    { CH_TYPE_PHOTO_ROW, ch_meeting_get_photos (meeting) },
    { CH_TYPE_SOURCE_CARD, ch_meeting_get_articles (meeting) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      g_autoptr(ChRecord) record = g_list_model_get_item (G_LIST_MODEL (cards[i].records), 0);
      GtkWidget *card = g_object_new (cards[i].card, "record", record, NULL);

      /* A row has no fields before it is opened, and what was never opened can go, too. */
      discard (g_object_new (cards[i].card, "record", record, NULL));
      if (ADW_IS_EXPANDER_ROW (card))
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (card), TRUE);
      discard (card);
    }
}

static void
test_page (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  g_autoptr(ChMeeting) empty = ch_meeting_new ();
  ChMeetingPage *page = g_object_new (CH_TYPE_MEETING_PAGE, "meeting", meeting, NULL);

  g_object_set (page, "meeting", empty, NULL);
  g_object_set (page, "meeting", NULL, NULL);
  discard (page);
}

/* Appends what the labels in sight within WIDGET say. */
static void
append_labels (GtkWidget *widget,
               GString   *labels)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (labels, "%s|", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    append_labels (child, labels);
}

static void
assert_labels (gpointer    cell,
               const char *expected)
{
  g_autoptr(GString) labels = g_string_new (NULL);

  append_labels (cell, labels);
  g_assert_cmpstr (labels->str, ==, expected);
}

static ChRow *
make_row (const char *title,
          const char *counterparts,
          const char *status)
{
  ChRow *row = g_object_new (CH_TYPE_MEETING_ROW, NULL);
  const char *const texts[] = { "5f3a", title, "2021-03", "March 2021", "Tallport", counterparts, status };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    ch_row_set_text (row, i, texts[i]);
  return row;
}

/* A cell shows one item after the other, with all that one has and another has not. */
static void
test_meeting_cell (void)
{
  ChMeetingCell *cell = g_object_ref_sink (g_object_new (CH_TYPE_MEETING_CELL, NULL));
  g_autoptr(ChRow) full = make_row ("Talks on tides", "Ana Bragança", "to review");
  g_autoptr(ChRow) bare = make_row (NULL, NULL, "confirmed");
  g_autoptr(ChRowItem) first = g_object_new (CH_TYPE_ROW_ITEM, "id", (gint64) 1, "heading", "2021", NULL);
  g_autoptr(ChRowItem) second = g_object_new (CH_TYPE_ROW_ITEM, "id", (gint64) 2, "row", bare, NULL);
  g_autoptr(ChRowItem) third = g_object_new (CH_TYPE_ROW_ITEM, "id", (gint64) 3, NULL);

  ch_meeting_cell_set_item (cell, first);
  assert_labels (cell, "2021|||");
  ch_row_item_set_row (first, full);
  assert_labels (cell, "2021|Talks on tides|Ana Bragança|March 2021 · Tallport|To review|");
  ch_row_item_set_heading (first, NULL);
  assert_labels (cell, "Talks on tides|Ana Bragança|March 2021 · Tallport|To review|");

  ch_meeting_cell_set_item (cell, second);
  assert_labels (cell, "Untitled meeting|March 2021 · Tallport|");

  /* An item that it has let go of changes without it; it stays as it is until it has another. */
  ch_row_item_set_heading (first, "2020");
  ch_meeting_cell_set_item (cell, NULL);
  ch_row_item_set_row (second, full);
  assert_labels (cell, "Untitled meeting|March 2021 · Tallport|");
  ch_meeting_cell_set_item (cell, third);
  assert_labels (cell, "||");
  ch_meeting_cell_set_item (cell, first);
  assert_labels (cell, "2020|Talks on tides|Ana Bragança|March 2021 · Tallport|To review|");
  g_assert_true (ch_meeting_cell_get_row (cell) == CH_MEETING_ROW (full));

  g_assert_finalize_object (cell);
}

static void
test_cell (void)
{
  discard (g_object_new (CH_TYPE_MEETING_CELL, NULL));
  discard (g_object_new (CH_TYPE_REGISTER_CELL, NULL));
  discard (g_object_new (CH_TYPE_DOCUMENT_CELL, NULL));
  discard (g_object_new (CH_TYPE_PHOTO_CELL, NULL));
  discard (g_object_new (CH_TYPE_GROUP_HEADING, "label", "2018", NULL));
  discard (g_object_new (CH_TYPE_TIMELINE_PANE, "words", "tides", NULL));
}

/* What stands around the lists and pages, before there is a log. */
static void
test_frame (void)
{
  discard (g_object_new (CH_TYPE_DRAFT_OFFER, NULL));
  discard (g_object_new (CH_TYPE_PRIMARY_MENU_BUTTON, NULL));
  discard (g_object_new (CH_TYPE_SIDEBAR, NULL));
  discard (g_object_new (CH_TYPE_SPLIT_VIEW, "sidebar", gtk_label_new ("a"), "content", gtk_label_new ("b"), NULL));
  discard (g_object_new (CH_TYPE_VIEW_BUTTON, NULL));
  for (int which = CH_REGISTER_PEOPLE; which <= CH_REGISTER_ORGANISATIONS; which++)
    {
      discard (g_object_new (CH_TYPE_REGISTER_PANE, "register", which, NULL));
      discard (g_object_new (CH_TYPE_PROFILE_PANE, "register", which, NULL));
      discard (g_object_new (CH_TYPE_HOLDINGS_PANE, "holding", which, NULL));
    }
  discard (g_object_new (CH_TYPE_MERGE_DIALOG, NULL));
  discard (g_object_new (CH_TYPE_SAVE_SEARCH_DIALOG, NULL));
}

/* The side bar says from the beginning which view is shown. */
static void
test_sidebar (void)
{
  g_autoptr(ChViewList) views = ch_view_list_new ();
  GtkWidget *sidebar = g_object_new (CH_TYPE_SIDEBAR, "view", CH_VIEW_PHOTOS, NULL);
  GtkSelectionModel *selection;

  g_object_set (sidebar, "views", views, NULL);
  selection = gtk_list_view_get_model (GTK_LIST_VIEW (find (sidebar, GTK_TYPE_LIST_VIEW)));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (selection)); i++)
    g_assert_cmpint (gtk_selection_model_is_selected (selection, i), ==, g_str_equal (ch_view_list_find_id (views, i), CH_VIEW_PHOTOS));
  discard (sidebar);
}

/* An import beside a meeting of the log. */
static void
test_compare (void)
{
  g_autoptr(ChMeeting) proposal = make_meeting ();
  g_autoptr(ChMeeting) meeting = make_meeting ();

  discard (g_object_new (CH_TYPE_COMPARE_DIALOG, "proposal", proposal, "meeting", meeting, NULL));
}

static void
on_merged (ChMeeting **merged,
           ChMeeting  *meeting)
{
  g_set_object (merged, meeting);
}

/* Each field comes from whoever changed it, unless somebody says otherwise. */
static void
test_conflict (void)
{
  g_autoptr(ChMeeting) base = make_meeting ();
  g_autoptr(ChMeeting) mine = ch_record_dup (base);
  g_autoptr(ChMeeting) theirs = ch_record_dup (base);
  g_autoptr(ChMeeting) merged = NULL;
  ChConflictDialog *dialog;

  ch_meeting_set_title (mine, "Mine");
  g_list_store_remove_all (ch_meeting_get_participants (mine));
  ch_meeting_set_venue (theirs, "Their house");
  g_list_store_remove_all (ch_meeting_get_photos (theirs));
  dialog = ch_conflict_dialog_new (NULL, base, mine, theirs);
  g_signal_connect_swapped (dialog, "merged", G_CALLBACK (on_merged), &merged);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "conflict.save", NULL);

  g_assert_nonnull (merged);
  g_assert_cmpstr (ch_meeting_get_title (merged), ==, "Mine");
  g_assert_cmpstr (ch_meeting_get_venue (merged), ==, "Their house");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_participants (merged))), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_photos (merged))), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_documents (merged))), ==, 1);
}

/* What is typed reaches the draft and not the meeting; taken back, nothing has been modified. */
static void
test_editor (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  g_autofree char *title = g_strdup (ch_meeting_get_title (meeting));
  ChMeetingEditor *editor = g_object_new (CH_TYPE_MEETING_EDITOR, "meeting", meeting, NULL);
  ChMeeting *draft = ch_meeting_editor_get_draft (editor);

  g_assert_false (ch_meeting_editor_get_modified (editor));
  g_assert_true (ch_meeting_editor_check (editor));

  ch_meeting_set_title (draft, NULL);
  g_assert_true (ch_meeting_editor_get_modified (editor));
  g_assert_false (ch_meeting_editor_check (editor));
  g_assert_cmpstr (ch_meeting_get_title (meeting), ==, title);

  ch_meeting_set_title (draft, title);
  g_assert_false (ch_meeting_editor_get_modified (editor));
  discard (editor);
}

static guint
count (GtkWidget *widget,
       GType      type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (widget), type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count (child, type);
  return n;
}

/* However many people there are, the fields of none are made before somebody opens one. */
static void
test_many_people (void)
{
  enum { MANY = 300 };
  g_autoptr(ChMeeting) meeting = make_meeting ();
  ChMeetingEditor *small = g_object_new (CH_TYPE_MEETING_EDITOR, "meeting", meeting, NULL);
  guint n_entries = count (GTK_WIDGET (small), ADW_TYPE_ENTRY_ROW);
  g_autoptr(ChParticipant) last = NULL;
  ChMeetingEditor *large;

  discard (small);
  for (guint i = 0; i < MANY; i++)
    {
      g_autoptr(ChParticipant) one = ch_participant_new ();

      ch_participant_set_name (one, "Ana Bragança");
      g_list_store_append (ch_meeting_get_participants (meeting), one);
    }
  large = g_object_new (CH_TYPE_MEETING_EDITOR, "meeting", meeting, NULL);
  g_assert_cmpuint (count (GTK_WIDGET (large), CH_TYPE_PARTICIPANT_ROW), ==, MANY + 1);
  g_assert_cmpuint (count (GTK_WIDGET (large), ADW_TYPE_ENTRY_ROW), ==, n_entries);

  last = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (ch_meeting_editor_get_draft (large))), MANY);
  ch_meeting_editor_focus_field (large, ch_record_get_uid (CH_RECORD (last)), "title");
  g_assert_cmpuint (count (GTK_WIDGET (large), ADW_TYPE_ENTRY_ROW), >, n_entries);
  g_assert_cmpuint (count (GTK_WIDGET (large), ADW_TYPE_ENTRY_ROW), <, n_entries + 10);
  g_assert_false (ch_meeting_editor_get_modified (large));
  discard (large);
}

/* A row that was added and never filled is not saved; one that was filled is. */
static void
test_blank_rows (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  ChMeetingEditor *editor = g_object_new (CH_TYPE_MEETING_EDITOR, "meeting", meeting, NULL);
  GListStore *documents = ch_meeting_get_documents (ch_meeting_editor_get_draft (editor));
  g_autoptr(ChDocument) blank = ch_document_new ();
  g_autoptr(ChDocument) filled = ch_document_new ();

  ch_document_set_title (filled, "Protocol on Harbours");
  g_list_store_append (documents, blank);
  g_list_store_append (documents, filled);
  g_assert_true (ch_meeting_editor_check (editor));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (documents)), ==, 2);
  discard (editor);
}

static void
test_article (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  ChArticleView *view = g_object_new (CH_TYPE_ARTICLE_VIEW, "meeting", meeting, NULL);

  g_assert_true (ch_article_view_has_text (view));
  ch_article_view_show_field (view, ch_record_get_uid (CH_RECORD (meeting)), "date");
  g_object_set (view, "meeting", NULL, NULL);
  g_assert_false (ch_article_view_has_text (view));
  discard (view);
}

static void
test_people (void)
{
  discard (g_object_new (CH_TYPE_PEOPLE_ROW, NULL));
}

/* A template has the same people anew, and nothing that belongs to the day. */
static void
test_template (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  g_autoptr(ChMeeting) copy = ch_template_new_meeting (meeting);
  g_autoptr(ChParticipant) before = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (meeting)), 0);
  g_autoptr(ChParticipant) after = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (copy)), 0);

  g_assert_cmpstr (ch_meeting_get_title (copy), ==, ch_meeting_get_title (meeting));
  g_assert_null (ch_meeting_get_date (copy));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_articles (copy))), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_documents (copy))), ==, 0);
  g_assert_cmpstr (ch_participant_get_name (after), ==, ch_participant_get_name (before));
  g_assert_cmpstr (ch_record_get_uid (CH_RECORD (after)), !=, ch_record_get_uid (CH_RECORD (before)));
}

static void
test_clipping (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  g_autofree char *marked_text = NULL;
  g_autoptr(ChMeeting) marked = NULL;
  g_autoptr(ChParticipant) absent = NULL;

  ch_meeting_set_title (meeting, "Talks <on> tides");
  marked = ch_record_dup (meeting);
  ch_meeting_set_marking (marked, "Restricted");
  ch_meeting_set_agreements (marked, (const char *const[]) { "They meet again.", NULL });
  absent = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (marked)), 0);
  ch_participant_set_attendance (absent, "apologies");
  marked_text = ch_clipping_dup_text (marked);
  text = ch_clipping_dup_text (meeting);
  html = ch_clipping_dup_html (meeting);

  g_assert_true (g_str_has_prefix (text, "Talks <on> tides\nMarch 2021\n"));
  g_assert_nonnull (strstr (text, "• Ana Bragança\n"));
  g_assert_nonnull (strstr (text, "Photo by Tomás Silva/MOOC"));
  g_assert_true (g_str_has_prefix (html, "<h2>Talks &lt;on&gt; tides</h2>\n<p>March 2021</p>\n"));
  g_assert_nonnull (strstr (html, "<li>Ana Bragança</li>"));

  g_assert_true (g_str_has_prefix (marked_text, "Restricted\nTalks <on> tides\n"));
  g_assert_nonnull (strstr (marked_text, "• Ana Bragança — Sent apologies\n"));
  g_assert_nonnull (strstr (marked_text, "• They meet again.\n"));
}

/* What the columns are likely to hold is the first answer; a map needs the title. */
static void
test_table_columns (void)
{
  g_autoptr(GPtrArray) columns = g_ptr_array_new ();
  g_autoptr(GPtrArray) others = g_ptr_array_new ();
  g_autoptr(GPtrArray) cells = g_ptr_array_new ();
  g_autoptr(GPtrArray) row = g_ptr_array_new ();
  ChTableColumns *view = g_object_new (CH_TYPE_TABLE_COLUMNS, NULL);
  const guint known[] = { ch_table_draft_guess ("Title"), ch_table_draft_guess ("Date") };
  const guint unknown[] = { 0, 0 };
  g_autofree char *map = NULL;

  g_assert_null (ch_table_columns_dup_map (view));
  g_ptr_array_add (columns, (char *) "Title");
  g_ptr_array_add (columns, (char *) "Date");
  g_ptr_array_add (row, (char *) "Talks on tides");
  g_ptr_array_add (row, (char *) "9.3.2021");
  g_ptr_array_add (cells, row);
  ch_table_columns_set_table (view, columns, known, cells);
  map = ch_table_columns_dup_map (view);
  g_assert_cmpstr (map, ==, "[table]\ndate = D.M.YYYY\n\n[meeting]\ntitle = {Title}\ndate = {Date}\n");

  g_ptr_array_add (others, (char *) "What");
  g_ptr_array_add (others, (char *) "When");
  ch_table_columns_set_table (view, others, unknown, cells);
  g_assert_null (ch_table_columns_dup_map (view));
  discard (view);
}

static void
test_windows (void)
{
  g_autoptr(ChImporter) importer = ch_importer_new ();
  g_autoptr(GSettings) settings = g_settings_new ("org.chancery.Chancery");
  ChWindow *window = g_object_new (CH_TYPE_WINDOW, "settings", settings, "importer", importer, NULL);

  ch_window_fail (window, "The log is damaged.");
  discard (ch_help_window_new (GTK_WINDOW (window)));
  discard (g_object_new (CH_TYPE_BULK_DIALOG, NULL));
  discard (g_object_new (CH_TYPE_EXPORT_DIALOG, NULL));
  discard (g_object_new (CH_TYPE_IMPORT_DIALOG, NULL));
  discard (g_object_new (CH_TYPE_TABLE_DIALOG, NULL));
  discard (ch_preferences_page_new (settings));
  discard (g_object_new (CH_TYPE_PRINT_PREVIEW, NULL));
  discard (g_object_new (CH_TYPE_PROFILE_EDITOR, NULL));
  discard (window);
}

static void
test_shortcuts (void)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource ("/org/chancery/Chancery/gtk/help-overlay.ui");

  discard (gtk_builder_get_object (builder, "help_overlay"));
}

static void
assert_year (const char *typed,
             int         expected_year,
             const char *expected_rest)
{
  int year;
  g_autofree char *rest = ch_timeline_pane_dup_without_year (typed, &year);

  g_assert_cmpint (year, ==, expected_year);
  g_assert_cmpstr (rest, ==, expected_rest);
}

/* A year that a bar put into the search is found there again; whatever else was typed stays. */
static void
test_timeline (void)
{
  ChTimeline *timeline = g_object_ref_sink (g_object_new (CH_TYPE_TIMELINE, NULL));
  g_autoptr(GArray) counts = g_array_new (FALSE, TRUE, sizeof (ChYearCount));
  const ChYearCount some[] = { { 0, "", 3 }, { 1, "KE", 1 }, { 2018, "KE", 2 }, { 2018, "", 1 }, { 2020, "NO", 5 } };

  assert_year (NULL, 0, "");
  assert_year ("year:2018", 2018, "");
  assert_year ("tides year:2018 nets", 2018, "tides nets");
  assert_year ("year:2018-2020 year:20 year:", 0, "year:2018-2020 year:20 year:");
  assert_year ("year:2018 year:2019", 2018, "year:2019");

  /* With years, without any, and with years that lie farther apart than there is room for. */
  ch_timeline_set_counts (timeline, counts);
  g_array_append_vals (counts, some, G_N_ELEMENTS (some));
  ch_timeline_set_counts (timeline, counts);
  ch_timeline_set_year (timeline, 2018);
  g_array_set_size (counts, 1);
  ch_timeline_set_counts (timeline, counts);
  g_assert_finalize_object (timeline);
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

  if (argc > 1 && g_str_equal (argv[1], "--large-from-right-to-left"))
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 144 * PANGO_SCALE, NULL);
      gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
    }

  g_test_add_func ("/ui/templates/cards", test_cards);
  g_test_add_func ("/ui/templates/page", test_page);
  g_test_add_func ("/ui/templates/cell", test_cell);
  g_test_add_func ("/ui/templates/meeting-cell", test_meeting_cell);
  g_test_add_func ("/ui/templates/timeline", test_timeline);
  g_test_add_func ("/ui/templates/frame", test_frame);
  g_test_add_func ("/ui/templates/sidebar", test_sidebar);
  g_test_add_func ("/ui/templates/compare", test_compare);
  g_test_add_func ("/ui/templates/conflict", test_conflict);
  g_test_add_func ("/ui/templates/editor", test_editor);
  g_test_add_func ("/ui/templates/blank-rows", test_blank_rows);
  g_test_add_func ("/ui/templates/many-people", test_many_people);
  g_test_add_func ("/ui/templates/article", test_article);
  g_test_add_func ("/ui/templates/people", test_people);
  g_test_add_func ("/ui/templates/template", test_template);
  g_test_add_func ("/ui/templates/clipping", test_clipping);
  g_test_add_func ("/ui/templates/table-columns", test_table_columns);
  g_test_add_func ("/ui/templates/windows", test_windows);
  g_test_add_func ("/ui/templates/shortcuts", test_shortcuts);
  return g_test_run ();
}
