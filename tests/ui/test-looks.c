/* test-looks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-article.h"
#include "ch-attachment.h"
#include "ch-bulk-dialog.h"
#include "ch-compare-dialog.h"
#include "ch-conflict-dialog.h"
#include "ch-document.h"
#include "ch-editor-pane.h"
#include "ch-export-dialog.h"
#include "ch-flow-layout.h"
#include "ch-holdings-pane.h"
#include "ch-import-dialog.h"
#include "ch-line.h"
#include "ch-list-pane.h"
#include "ch-meeting-page.h"
#include "ch-merge-dialog.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-print-preview.h"
#include "ch-profile-editor.h"
#include "ch-profile-pane.h"
#include "ch-register-pane.h"
#include "ch-save-search-dialog.h"
#include "ch-signatory.h"
#include "ch-table-dialog.h"
#include "ch-title.h"
#include "ch-ui.h"
#include "ch-window.h"

#include "service-fixture.h"

/*
 * What can be said of how the window looks without looking: that it has room in 700 pixels, with large letters too and
 * from right to left, and that lines in which both directions meet keep their parts apart.  take-gallery takes pictures of the rest.
 */

#define NARROW 700

/* The page and the list beside it, in a window of that width. */
#define PAGE_WIDTH 420
#define LIST_WIDTH 260

#define RLM "\xe2\x80\x8f"
#define LRM "\xe2\x80\x8e"
#define FSI "\xe2\x81\xa8"
#define PDI "\xe2\x81\xa9"

/* A minute: pictures are to be made, on a machine that may have much else to do. */
#define AWAIT(condition) \
  for (gint64 deadline = g_get_monotonic_time () + 60 * G_TIME_SPAN_SECOND; !(condition);) \
    { \
      g_assert_cmpint (g_get_monotonic_time (), <, deadline); \
      g_main_context_iteration (NULL, TRUE); \
    }

typedef struct
{
  const char *name;
  double text; /* how much larger letters are */
  GtkTextDirection direction;
} Look;

static const Look looks[] = {
  { "plain", 1, GTK_TEXT_DIR_LTR },
  { "large", 1.5, GTK_TEXT_DIR_LTR },
  { "right-to-left", 1, GTK_TEXT_DIR_RTL },
  { "large-right-to-left", 1.5, GTK_TEXT_DIR_RTL },
};

static void
set_look (const Look *look)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * PANGO_SCALE * look->text), NULL);
  gtk_widget_set_default_direction (look->direction);
}

/* A meeting that has of everything; FILE: (nullable): of its photo and of its document */
static ChMeeting *
make_meeting (const char *status,
              const char *file)
{
  ChMeeting *meeting = ch_meeting_new ();
  static const char *const sides[] = { "host", "guest", "other" };
  g_autoptr(ChDocument) document = ch_document_new ();
  g_autoptr(ChSignatory) signatory = ch_signatory_new ();
  g_autoptr(ChAttachment) attachment = ch_attachment_new ();
  g_autoptr(ChTitle) title = ch_title_new ();
  g_autoptr(ChPhoto) photo = ch_photo_new ();
  g_autoptr(ChArticle) article = ch_article_new ();

  ch_meeting_set_title (meeting, "Fourth session of the Joint Advisory Commission on Fisheries and Aquaculture");
  ch_meeting_set_status (meeting, status);
  ch_meeting_set_date (meeting, "2024-09-30");
  ch_meeting_set_end_date (meeting, "2024-10-02");
  ch_meeting_set_venue (meeting, "House of the Estuaries, Great Hall of the Northern Waters");
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr(ChParticipant) participant = ch_participant_new ();

      ch_participant_set_name (participant, "Ana Bragança");
      ch_participant_set_title (participant, "Director-General of International Cooperation");
      ch_participant_set_side (participant, sides[i]);
      ch_participant_set_role (participant, "signatory");
      g_list_store_append (ch_meeting_get_participants (meeting), participant);
    }
  ch_document_set_title (document, "Memorandum of Understanding on the Observation of Spawning Grounds");
  ch_signatory_set_name (signatory, "Ana Bragança");
  ch_attachment_set_file (attachment, file);
  ch_attachment_set_name (attachment, "memorandum-of-understanding.pdf");
  ch_title_set_text (title, "Четвёртая сессия");
  g_list_store_append (ch_document_get_signatories (document), signatory);
  g_list_store_append (ch_document_get_files (document), attachment);
  g_list_store_append (ch_document_get_other_titles (document), title);
  g_list_store_append (ch_meeting_get_documents (meeting), document);
  ch_photo_set_credit (photo, "Photo by Tomás Silva/MOOC");
  ch_photo_set_file (photo, file);
  ch_photo_set_file_name (photo, "signing-of-the-memorandum.jpg");
  g_list_store_append (ch_meeting_get_photos (meeting), photo);
  ch_article_set_text (article, "Tallport, March 9, 2021");
  g_list_store_append (ch_meeting_get_articles (meeting), article);
  return meeting;
}

/* Says which widgets ask for more than WIDTH. */
static void
blame (GtkWidget *widget,
       int        width,
       int        depth)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum <= width)
    return;
  g_test_message ("%*s%s asks for %d pixels", 2 * depth, "", G_OBJECT_TYPE_NAME (widget), minimum);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      blame (child, MIN (width, minimum - 60), depth + 1);
}

static void
assert_fits (GtkWidget *widget,
             int        width)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum > width)
    blame (widget, width, 0);
  g_assert_cmpint (minimum, <=, width);
}

/* A part of the window, with a window around it. */
static void
assert_part_fits (GtkWidget *part,
                  int        width)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), part);
  assert_fits (part, width);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_dialog_fits (gpointer dialog)
{
  assert_fits (dialog, NARROW);
  gtk_window_destroy (dialog);
}

static void
test_parts (gconstpointer data)
{
  g_autoptr(ChMeeting) meeting = make_meeting ("to review", NULL);

  set_look (data);
  assert_part_fits (g_object_new (CH_TYPE_LIST_PANE, NULL), LIST_WIDTH);
  assert_part_fits (g_object_new (CH_TYPE_MEETING_PAGE, "meeting", meeting, NULL), PAGE_WIDTH);
  for (int which = CH_REGISTER_PEOPLE; which <= CH_REGISTER_ORGANISATIONS; which++)
    {
      assert_part_fits (g_object_new (CH_TYPE_REGISTER_PANE, "register", which, NULL), LIST_WIDTH);
      assert_part_fits (g_object_new (CH_TYPE_HOLDINGS_PANE, "holding", which, NULL), LIST_WIDTH);
      assert_part_fits (g_object_new (CH_TYPE_PROFILE_PANE, "register", which, NULL), PAGE_WIDTH);
    }
}

static void
test_dialogs (gconstpointer data)
{
  g_autoptr(ChMeeting) meeting = make_meeting ("confirmed", NULL);
  g_autoptr(ChMeeting) other = ch_record_dup (meeting);
  g_autoptr(ChMeeting) third = ch_record_dup (meeting);
  const GType types[] = { CH_TYPE_BULK_DIALOG, CH_TYPE_EXPORT_DIALOG, CH_TYPE_IMPORT_DIALOG, CH_TYPE_MERGE_DIALOG,
                          CH_TYPE_PRINT_PREVIEW, CH_TYPE_PROFILE_EDITOR, CH_TYPE_SAVE_SEARCH_DIALOG, CH_TYPE_TABLE_DIALOG };

  set_look (data);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    assert_dialog_fits (g_object_new (types[i], NULL));
  assert_dialog_fits (g_object_new (CH_TYPE_COMPARE_DIALOG, "proposal", meeting, "meeting", other, NULL));
  ch_meeting_set_title (other, "Mine");
  ch_meeting_set_venue (third, "Their house");
  assert_dialog_fits (ch_conflict_dialog_new (NULL, meeting, other, third));
}

/* Adds a picture to the log; returns its file. */
static char *
add_picture (ChLog *log)
{
  g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 600, 400);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  char *content, *file;
  gsize length;

  gdk_pixbuf_fill (pixbuf, 0x3355aaff);
  gdk_pixbuf_save_to_buffer (pixbuf, &content, &length, "png", &error, NULL);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (content, length);
  ch_log_add_bytes_async (log, bytes, NULL, service_take_result, &result);
  file = ch_log_add_bytes_finish (log, service_wait (&result), &error);
  g_assert_no_error (error);
  return file;
}

static guint
count_pictures (GtkWidget *widget)
{
  guint n = GTK_IS_PICTURE (widget) && gtk_picture_get_paintable (GTK_PICTURE (widget)) != NULL ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_pictures (child);
  return n;
}

/* The fields of a row are made when it is first opened, and may hold rows themselves. */
static void
open_rows (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    open_rows (child);
}

static void
assert_editor_fits (ChLog      *log,
                    ChImporter *importer,
                    const char *status,
                    const char *file,
                    int         width)
{
  g_autoptr(ChMeeting) meeting = make_meeting (status, file);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *editor = GTK_WIDGET (ch_editor_pane_new (log, importer, meeting, NULL));

  gtk_window_set_child (GTK_WINDOW (window), editor);
  open_rows (editor);
  AWAIT (count_pictures (editor) == 2);
  assert_fits (editor, width);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The editor has its place beside the list, and the article of an import beside the editor. */
static void
test_window (gconstpointer data)
{
  g_autoptr(ChImporter) importer = ch_importer_new ();
  g_autoptr(GSettings) settings = g_settings_new ("org.chancery.Chancery");
  g_autofree char *file = NULL;
  ServiceFixture service;
  ChWindow *window;

  set_look (data);
  service_fixture_set_up (&service, NULL);
  file = add_picture (service.log);
  window = g_object_new (CH_TYPE_WINDOW, "settings", settings, "importer", importer, NULL);
  ch_window_set_log (window, service.log);
  assert_fits (GTK_WIDGET (window), NARROW);
  assert_editor_fits (service.log, importer, "confirmed", file, NARROW - LIST_WIDTH);
  assert_editor_fits (service.log, importer, "to review", file, NARROW);

  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  service_fixture_tear_down (&service, NULL);
}

/* Buttons go into the next line where there is no room, in the order of writing. */
static void
test_flow (gconstpointer data)
{
  const Look *look = data;
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "layout-manager", g_object_new (CH_TYPE_FLOW_LAYOUT, NULL), NULL);
  GtkWidget *window = gtk_window_new ();
  graphene_rect_t first, second, third;
  int minimum, natural, height;
  GtkWidget *buttons[3];

  set_look (look);
  gtk_window_set_child (GTK_WINDOW (window), box);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      buttons[i] = gtk_button_new ();
      gtk_widget_set_size_request (buttons[i], 100, 40);
      gtk_box_append (GTK_BOX (box), buttons[i]);
    }
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (natural, ==, 312);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 250, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 86);

  gtk_widget_allocate (box, 250, height, -1, NULL);
  g_assert_true (gtk_widget_compute_bounds (buttons[0], box, &first));
  g_assert_true (gtk_widget_compute_bounds (buttons[1], box, &second));
  g_assert_true (gtk_widget_compute_bounds (buttons[2], box, &third));
  g_assert_cmpfloat (first.origin.x, ==, look->direction == GTK_TEXT_DIR_RTL ? 150 : 0);
  g_assert_cmpfloat (second.origin.x, ==, look->direction == GTK_TEXT_DIR_RTL ? 44 : 106);
  g_assert_cmpfloat (third.origin.x, ==, first.origin.x);
  g_assert_cmpfloat (second.origin.y, ==, first.origin.y);
  g_assert_cmpfloat (third.origin.y, ==, first.origin.y + 46);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_takes (char       *taken, /* (transfer full) */
              const char *line)
{
  g_autofree char *text = taken;

  g_assert_cmpstr (text, ==, line);
}

static void
test_lines (void)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  assert_takes (ch_line_join (" · ", "Oslo", NULL, "", "Norway"), "Oslo · Norway");
  assert_takes (ch_line_join (" · ", "أوسلو", "2 مارس 2024"), "أوسلو · 2 مارس 2024");
  assert_takes (ch_line_join (", ", "Oslo", "2 مارس 2024"), LRM FSI "Oslo" PDI ", " FSI "2 مارس 2024" PDI);
  assert_takes (ch_line_join (", ", "2024", "Oslo"), "2024, Oslo");
  assert_takes (ch_line_isolate ("Oslo"), "Oslo");
  assert_takes (ch_line_isolate ("2024"), "2024");
  assert_takes (ch_line_isolate (NULL), NULL);
  assert_takes (ch_line_isolate ("أوسلو"), FSI "أوسلو" PDI);
  assert_takes (ch_line_begin ("أوسلو"), LRM FSI "أوسلو" PDI);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  assert_takes (ch_line_join (", ", "Oslo", "2 مارس 2024"), RLM FSI "Oslo" PDI ", " FSI "2 مارس 2024" PDI);
  assert_takes (ch_line_isolate ("«Oslo»"), FSI "«Oslo»" PDI);
  assert_takes (ch_line_isolate ("אוסלו"), "אוסלו");
  assert_takes (ch_line_begin ("奥斯陆"), RLM FSI "奥斯陆" PDI);
}

/* All lines of a label begin where the page begins; a label that changes its mind is aligned anew. */
static void
test_alignment (void)
{
  GtkWidget *label;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  label = g_object_ref_sink (g_object_new (GTK_TYPE_LABEL, "label", "Talks on tides", "wrap", TRUE, NULL));
  ch_line_align (label);
  g_assert_cmpint (gtk_label_get_justify (GTK_LABEL (label)), ==, GTK_JUSTIFY_RIGHT);
  gtk_label_set_label (GTK_LABEL (label), "محادثات");
  g_assert_cmpint (gtk_label_get_justify (GTK_LABEL (label)), ==, GTK_JUSTIFY_LEFT);
  g_assert_finalize_object (label);
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

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      const struct
      {
        const char *name;
        GTestDataFunc run;
      } tests[] = { { "parts", test_parts }, { "dialogs", test_dialogs }, { "window", test_window }, { "flow", test_flow } };

      for (guint n = 0; n < G_N_ELEMENTS (tests); n++)
        {
          g_autofree char *path = g_strdup_printf ("/ui/looks/%s/%s", looks[i].name, tests[n].name);

          g_test_add_data_func (path, &looks[i], tests[n].run);
        }
    }
  g_test_add_func ("/ui/looks/lines", test_lines);
  g_test_add_func ("/ui/looks/alignment", test_alignment);
  return g_test_run ();
}
