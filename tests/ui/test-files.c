/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-attachment.h"
#include "ch-document-card.h"
#include "ch-document-row.h"
#include "ch-document.h"
#include "ch-drag-content.h"
#include "ch-field-check.h"
#include "ch-file-preview.h"
#include "ch-meeting-editor.h"
#include "ch-participant-row.h"
#include "ch-participant.h"
#include "ch-photo-card.h"
#include "ch-photo-row.h"
#include "ch-photo.h"
#include "ch-photos-section.h"
#include "ch-signatory-row.h"
#include "ch-signatory.h"
#include "ch-title.h"
#include "ch-ui.h"
#include "media-fixture.h"
#include "service-fixture.h"

#include <string.h>

/* Photos and files of documents in the editor, with a real log, clipboard and files. */

typedef struct
{
  ServiceFixture service;
  MediaFixture media;
  ChMeeting *meeting; /* (owned) */
  GtkWindow *window;  /* (unowned): shows the editor */
  ChMeetingEditor *editor; /* (unowned) */
} Fixture;

#define WAIT_WHILE(condition) \
  for (gint64 deadline = g_get_monotonic_time () + 60 * G_TIME_SPAN_SECOND; (condition);) \
    { \
      g_assert_cmpint (g_get_monotonic_time (), <, deadline); \
      g_main_context_iteration (NULL, TRUE); \
    }

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(ChDocument) document = ch_document_new ();
  g_autoptr(ChParticipant) person = g_object_new (CH_TYPE_PARTICIPANT, "name", "Berit Wexel", "title", "Director",
                                                  "organisation", "Lantern Institute", NULL);

  service_fixture_set_up (&fixture->service, NULL);
  media_fixture_set_up (&fixture->media, NULL);
  fixture->meeting = ch_meeting_new ();
  ch_meeting_set_title (fixture->meeting, "Talks on tides");
  ch_document_set_title (document, "Treaty on Quays");
  g_list_store_append (ch_meeting_get_documents (fixture->meeting), document);
  g_list_store_append (ch_meeting_get_participants (fixture->meeting), person);

  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->editor
      = g_object_new (CH_TYPE_MEETING_EDITOR, "log", fixture->service.log, "meeting", fixture->meeting, NULL);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->editor));
  gtk_window_set_default_size (fixture->window, 700, 600);
  gtk_window_present (fixture->window);
}

static gboolean
is_in_sight (Fixture   *fixture,
             GtkWidget *widget)
{
  graphene_point_t point;

  return gtk_widget_get_mapped (widget)
         && gtk_widget_compute_point (widget, GTK_WIDGET (fixture->window), &GRAPHENE_POINT_INIT (0, 0), &point)
         && point.y >= 0 && point.y <= (float) (gtk_widget_get_height (GTK_WIDGET (fixture->window)) - gtk_widget_get_height (widget));
}

/* A menu opens on a monitor only: the editor is scrolled to its button. */
static void
scroll_to (Fixture   *fixture,
           GtkWidget *widget)
{
  WAIT_WHILE (!gtk_widget_get_mapped (widget));
  WAIT_WHILE (!gtk_widget_grab_focus (widget) || !is_in_sight (fixture, widget));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  g_clear_object (&fixture->meeting);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  media_fixture_tear_down (&fixture->media, NULL);
  service_fixture_tear_down (&fixture->service, NULL);
}

/* The first widget of TYPE at or below WIDGET whose label or title is TEXT (any for NULL). */
static GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *text)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    {
      g_autofree char *label = NULL;
      const char *property = GTK_IS_BUTTON (widget) || GTK_IS_LABEL (widget) ? "label" : "title";

      if (text == NULL)
        return widget;
      g_object_get (widget, property, &label, NULL);
      if (g_strcmp0 (label, text) == 0)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type, text);
  return found;
}

static GtkWidget *
get (Fixture    *fixture,
     GType       type,
     const char *text)
{
  GtkWidget *found = find (GTK_WIDGET (fixture->editor), type, text);

  if (found == NULL)
    g_test_message ("no %s “%s”", g_type_name (type), text);
  g_assert_nonnull (found);
  return found;
}

static GListModel *
get_photos (Fixture *fixture)
{
  return G_LIST_MODEL (ch_meeting_get_photos (ch_meeting_editor_get_draft (fixture->editor)));
}

static ChDocument *
get_document (Fixture *fixture)
{
  ChMeeting *draft = ch_meeting_editor_get_draft (fixture->editor);
  g_autoptr(ChDocument) document = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_documents (draft)), 0);

  return document; /* the draft has it */
}

/* Lets go of PATH over WIDGET. */
static gboolean
drop (GtkWidget  *widget,
      const char *path)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_auto(GValue) value = G_VALUE_INIT;
  gboolean handled = FALSE;
  GSList *slist = g_slist_append (NULL, file);

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, slist);
  g_slist_free (slist);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &handled);
    }
  return handled;
}

/* A dropped photo says itself whom to credit; it is shown, and the record is not saved yet. */
static void
test_drop_photo (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = make_picture (&fixture->media, "quay.jpg", "jpeg", 400, 300);
  g_autoptr(ChPhoto) photo = NULL;
  ChFilePreview *preview;
  GtkWidget *picture;

  set_tags (path, "Xmp.dc.creator", "Ulla Brandt", "Xmp.photoshop.Credit", "Tidings", NULL);
  g_assert_true (drop (get (fixture, CH_TYPE_PHOTOS_SECTION, NULL), path));
  WAIT_WHILE (g_list_model_get_n_items (get_photos (fixture)) == 0);

  photo = g_list_model_get_item (get_photos (fixture), 0);
  g_assert_cmpstr (ch_photo_get_creator (photo), ==, "Ulla Brandt");
  g_assert_cmpstr (ch_photo_get_file_name (photo), ==, "quay.jpg");
  g_assert_true (ch_meeting_editor_get_modified (fixture->editor));
  g_assert_nonnull (find (get (fixture, CH_TYPE_PHOTO_ROW, NULL), CH_TYPE_PHOTO_ROW, "Ulla Brandt"));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get (fixture, CH_TYPE_PHOTO_ROW, NULL)), TRUE);
  preview = CH_FILE_PREVIEW (find (get (fixture, CH_TYPE_PHOTO_ROW, NULL), CH_TYPE_FILE_PREVIEW, NULL));
  picture = gtk_widget_get_first_child (GTK_WIDGET (preview));
  WAIT_WHILE (gtk_picture_get_paintable (GTK_PICTURE (picture)) == NULL);
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (gtk_picture_get_paintable (GTK_PICTURE (picture))), ==, 160);

  /* Who is to be seen, in words for whoever cannot see it. */
  ch_photo_set_alt_text (photo, "Two people at a crane");
  g_assert_cmpstr (gtk_picture_get_alternative_text (GTK_PICTURE (picture)), ==, "Two people at a crane");
}

static void
test_drop_other (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = make_file (&fixture->media, "a.jpg", "words", 5);
  GtkWidget *section = get (fixture, CH_TYPE_PHOTOS_SECTION, NULL);

  g_assert_true (drop (section, path));
  WAIT_WHILE (find (section, GTK_TYPE_LABEL, "This is no picture.") == NULL);
  g_assert_cmpuint (g_list_model_get_n_items (get_photos (fixture)), ==, 0);
  g_assert_false (ch_meeting_editor_get_modified (fixture->editor));
}

static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 40, 30);
  g_autoptr(GdkTexture) texture = NULL;
  g_autoptr(ChPhoto) photo = NULL;
  g_autoptr(ChPhoto) from_file = NULL;
  g_autofree char *path = make_picture (&fixture->media, "quay.jpg", "jpeg", 60, 40);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GtkWidget *section = get (fixture, CH_TYPE_PHOTOS_SECTION, NULL);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (section);

  gdk_clipboard_set_text (clipboard, "words");
  gtk_widget_activate_action (section, "photos.paste", NULL);
  g_assert_nonnull (find (section, GTK_TYPE_LABEL, "The clipboard holds no picture."));

  gdk_pixbuf_fill (pixbuf, 0x336699ff);
  texture = gdk_texture_new_for_pixbuf (pixbuf);
  gdk_clipboard_set_texture (clipboard, texture);
  gtk_widget_activate_action (section, "photos.paste", NULL);
  WAIT_WHILE (g_list_model_get_n_items (get_photos (fixture)) == 0);
  photo = g_list_model_get_item (get_photos (fixture), 0);
  g_assert_cmpstr (ch_photo_get_media_type (photo), ==, "image/png");
  g_assert_null (ch_photo_get_file_name (photo));
  g_assert_false (ch_photo_is_credited (photo));
  g_assert_nonnull (find (section, CH_TYPE_PHOTO_ROW, "Photo without a credit"));

  gdk_clipboard_set (clipboard, G_TYPE_FILE, file);
  gtk_widget_activate_action (section, "photos.paste", NULL);
  WAIT_WHILE (g_list_model_get_n_items (get_photos (fixture)) == 1);
  from_file = g_list_model_get_item (get_photos (fixture), 1);
  g_assert_cmpstr (ch_photo_get_file_name (from_file), ==, "quay.jpg");
}

static void
press (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
}

/* A scan dropped on its document is read, and the signatories come from the participants. */
static void
test_document (Fixture       *fixture,
               gconstpointer  data)
{
  const char *const words[] = { "Whereas beacons are dim", NULL };
  g_autofree char *path = make_paper (&fixture->media, "treaty.pdf", words);
  g_autofree char *broken = make_file (&fixture->media, "broken.pdf", "%PDF-1.7\n", 9);
  GtkWidget *row = get (fixture, CH_TYPE_DOCUMENT_ROW, NULL);
  GListModel *files = G_LIST_MODEL (ch_document_get_files (get_document (fixture)));
  GListModel *signatories = G_LIST_MODEL (ch_document_get_signatories (get_document (fixture)));
  GtkWidget *menu_button;
  g_autoptr(ChAttachment) scan = NULL;
  g_autoptr(ChSignatory) signatory = NULL;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_assert_true (drop (row, path));
  WAIT_WHILE (g_list_model_get_n_items (files) == 0);
  scan = g_list_model_get_item (files, 0);
  g_assert_cmpstr (ch_attachment_get_text (scan), ==, "Whereas beacons are dim");
  g_assert_cmpstr (ch_attachment_get_role (scan), ==, "signed scan");
  g_assert_nonnull (find (row, ADW_TYPE_EXPANDER_ROW, "treaty.pdf"));

  g_assert_true (drop (row, broken));
  WAIT_WHILE (!gtk_widget_get_sensitive (find (row, GTK_TYPE_BUTTON, "A_ttach File…")));
  g_assert_cmpuint (g_list_model_get_n_items (files), ==, 1);

  menu_button = find (row, GTK_TYPE_MENU_BUTTON, NULL);
  scroll_to (fixture, menu_button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu_button));
  press (find (menu_button, GTK_TYPE_BUTTON, "Berit Wexel, Director"));
  g_assert_cmpuint (g_list_model_get_n_items (signatories), ==, 1);
  signatory = g_list_model_get_item (signatories, 0);
  g_assert_cmpstr (ch_signatory_get_title (signatory), ==, "Director");
  g_assert_cmpstr (ch_signatory_get_party (signatory), ==, "Lantern Institute");
  g_assert_nonnull (find (row, ADW_TYPE_EXPANDER_ROW, "Berit Wexel"));
}

static gboolean
has_cursor (Fixture   *fixture,
            GtkWidget *widget)
{
  return widget != NULL && gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), widget);
}

#define SIGNED "Day of Signature (2018-07-02, 2018-07 or 2018)"

/* A wrong date is told of below its field, while it is typed. */
static void
test_dates (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *row = get (fixture, CH_TYPE_DOCUMENT_ROW, NULL);
  GtkWidget *date;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  date = find (row, ADW_TYPE_ENTRY_ROW, SIGNED);
  gtk_editable_set_text (GTK_EDITABLE (date), "2019-13");
  g_assert_true (gtk_widget_has_css_class (date, "error"));
  g_assert_false (gtk_widget_has_css_class (row, "problem"));
  g_assert_false (ch_meeting_editor_check (fixture->editor));
  g_assert_true (gtk_widget_has_css_class (row, "problem"));
  gtk_editable_set_text (GTK_EDITABLE (date), "2019-05-07");
  g_assert_false (gtk_widget_has_css_class (date, "error"));
  g_assert_false (gtk_widget_has_css_class (row, "problem"));
  g_assert_cmpstr (ch_document_get_date (get_document (fixture)), ==, "2019-05-07");
  g_assert_true (ch_meeting_editor_check (fixture->editor));
}

/* A row that was never opened says what is wrong with its record, has no fields until they are needed, and opens for
 * whoever is to mend it, however deep that lies. */
static void
test_folded_up (Fixture       *fixture,
                gconstpointer  data)
{
  const char *sentence = "“2019-13” is not a date: there is no month 13.";
  GtkWidget *row = get (fixture, CH_TYPE_DOCUMENT_ROW, NULL);
  ChDocument *document = get_document (fixture);
  g_autoptr(ChSignatory) signatory = ch_signatory_new ();
  GtkWidget *inner;

  g_assert_null (find (row, ADW_TYPE_ENTRY_ROW, NULL));
  ch_document_set_date (document, "2019-13");
  g_assert_null (find (row, ADW_TYPE_ENTRY_ROW, NULL));
  g_assert_true (gtk_widget_has_css_class (row, "problem"));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, sentence);

  ch_meeting_editor_go_to_problem (fixture->editor);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_true (has_cursor (fixture, find (row, ADW_TYPE_ENTRY_ROW, SIGNED)));

  ch_document_set_date (document, NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
  g_assert_false (gtk_widget_has_css_class (row, "problem"));
  ch_signatory_set_title (signatory, "Minister");
  g_list_store_append (ch_document_get_signatories (document), signatory);
  g_assert_true (gtk_widget_has_css_class (row, "problem"));
  inner = find (row, CH_TYPE_SIGNATORY_ROW, NULL);
  g_assert_null (find (inner, ADW_TYPE_ENTRY_ROW, NULL));
  ch_meeting_editor_go_to_problem (fixture->editor);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (inner)));
  g_assert_true (has_cursor (fixture, find (inner, ADW_TYPE_ENTRY_ROW, "Signatory")));
}

static void
test_filing (Fixture       *fixture,
             gconstpointer  data)
{
  ChMeeting *draft = ch_meeting_editor_get_draft (fixture->editor);
  GtkWidget *marking = get (fixture, ADW_TYPE_ENTRY_ROW, "Marking");
  GtkWidget *section = gtk_widget_get_ancestor (marking, CH_TYPE_EDITOR_SECTION);
  GtkWidget *agreed = find (section, GTK_TYPE_TEXT_VIEW, NULL);
  GtkWidget *row = get (fixture, CH_TYPE_PARTICIPANT_ROW, NULL);
  GtkWidget *attendance;
  g_autoptr(ChParticipant) person = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (draft)), 0);

  /* Nobody has said anything of it, and so it stays until somebody does. */
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  attendance = find (row, ADW_TYPE_COMBO_ROW, "Attendance");
  g_assert_false (ch_meeting_editor_get_modified (fixture->editor));
  g_assert_null (ch_participant_get_attendance (person));

  gtk_editable_set_text (GTK_EDITABLE (marking), "Restricted");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (agreed)), "They dredge; they pay.\n\nThey meet again.", -1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (attendance), 2);
  g_assert_cmpstr (ch_meeting_get_marking (draft), ==, "Restricted");
  g_assert_cmpstr (ch_meeting_get_agreements (draft)[0], ==, "They dredge; they pay.");
  g_assert_cmpstr (ch_meeting_get_agreements (draft)[1], ==, "They meet again.");
  g_assert_cmpstr (ch_participant_get_attendance (person), ==, "apologies");
}

/* No entry takes a megabyte, and one that is in a log from before is neither lost nor laid out. */
static void
test_long_lines (Fixture       *fixture,
                 gconstpointer  data)
{
  const gsize megabyte = 1000 * 1000;
  g_autofree char *long_line = g_strnfill (megabyte, 'x');
  ChMeeting *draft = ch_meeting_editor_get_draft (fixture->editor);
  GtkEditable *marking = GTK_EDITABLE (get (fixture, ADW_TYPE_ENTRY_ROW, "Marking"));
  GtkWidget *row = get (fixture, CH_TYPE_PARTICIPANT_ROW, NULL);
  g_autoptr(ChParticipant) person = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (draft)), 0);
  GtkEditable *name;
  int position = 0;

  gtk_editable_set_text (marking, "Restricted");
  gtk_editable_insert_text (marking, long_line, -1, &position);
  g_assert_cmpstr (gtk_editable_get_text (marking), ==, "Restricted");
  get (fixture, GTK_TYPE_LABEL, "That is too long: the line has at most 10000 characters.");
  gtk_editable_insert_text (marking, "Not ", -1, &position);
  g_assert_cmpstr (ch_meeting_get_marking (draft), ==, "Not Restricted");

  ch_participant_set_name (person, long_line);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  name = GTK_EDITABLE (find (row, ADW_TYPE_ENTRY_ROW, "Name"));
  g_assert_cmpuint (strlen (gtk_editable_get_text (name)), ==, CH_FIELD_LONGEST_LINE);
  g_assert_cmpuint (strlen (ch_participant_get_name (person)), ==, megabyte);
  g_assert_cmpuint (strlen (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row))), <, 1000);
  g_assert_false (ch_meeting_editor_check (fixture->editor));

  gtk_editable_set_text (name, "Berit Wexel");
  g_assert_cmpstr (ch_participant_get_name (person), ==, "Berit Wexel");
  g_assert_true (ch_meeting_editor_check (fixture->editor));
}

/* What is read shows all of a document and a photo. */
static void
test_cards (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(ChDocument) document = ch_document_new ();
  g_autoptr(ChPhoto) photo = g_object_new (CH_TYPE_PHOTO, "creator", "Ulla Brandt", NULL);
  g_autoptr(ChTitle) title = g_object_new (CH_TYPE_TITLE, "language", "nb", "text", "Avtale om kaier", NULL);
  g_autoptr(ChSignatory) signatory = g_object_new (CH_TYPE_SIGNATORY, "name", "Ivo Kestrel", "party", "Norland", NULL);
  g_autoptr(ChAttachment) scan = g_object_new (CH_TYPE_ATTACHMENT, "name", "quays.pdf", "role", "signed scan", NULL);
  g_autoptr(GtkWidget) card = NULL;
  g_autoptr(GtkWidget) photo_card = NULL;

  g_object_set (document, "date", "2019-05-07", "place", "Ferryholm", NULL);
  ch_document_set_parties (document, (const char *const[]) { "Norland", "Sudland", NULL });
  g_list_store_append (ch_document_get_other_titles (document), title);
  g_list_store_append (ch_document_get_signatories (document), signatory);
  g_list_store_append (ch_document_get_files (document), scan);
  card = g_object_ref_sink (g_object_new (CH_TYPE_DOCUMENT_CARD, "record", document, "log", fixture->service.log, NULL));
  g_assert_nonnull (find (card, GTK_TYPE_LABEL, "nb: Avtale om kaier\nParties: Norland, Sudland\nSignatory: Ivo Kestrel, Norland\n"
                                                "Signed: Ferryholm, 7 May 2019"));
  g_assert_nonnull (find (card, GTK_TYPE_LABEL, "Signed scan: quays.pdf"));

  ch_photo_set_people (photo, (const char *const[]) { "A", "B", NULL });
  photo_card = g_object_ref_sink (g_object_new (CH_TYPE_PHOTO_CARD, "record", photo, "log", fixture->service.log, NULL));
  g_assert_nonnull (find (photo_card, GTK_TYPE_LABEL, "From left to right: A, B"));
}

/* What CONTENT gives as TYPE to whatever it is dropped on. */
static char *
dup_dropped (GdkContentProvider *content,
             const char         *type)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GdkContentFormats) formats = gdk_content_provider_ref_formats (content);
  g_autoptr(GError) error = NULL;

  g_assert_true (gdk_content_formats_contain_mime_type (formats, type));
  gdk_content_provider_write_mime_type_async (content, type, stream, 0, NULL, service_take_result, &result);
  service_wait (&result);
  gdk_content_provider_write_mime_type_finish (content, result, &error);
  g_assert_no_error (error);
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

static void
test_drag_meeting (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(ChMeeting) saved = service_save (&fixture->service, "Talks <on> tides", "2019-05-07");
  g_autoptr(GdkContentProvider) content
      = ch_drag_content_new_meeting (fixture->service.log, ch_record_get_uid (CH_RECORD (saved)));
  g_autofree char *html = dup_dropped (content, "text/html");
  g_autofree char *text = dup_dropped (content, "text/plain;charset=utf-8");

  g_assert_true (g_str_has_prefix (html, "<h2>Talks &lt;on&gt; tides</h2>"));
  g_assert_true (g_str_has_prefix (text, "Talks <on> tides\n7 May 2019"));
}

/* The first button of the popover that is open with a label that begins with TEXT. */
static GtkWidget *
find_choice (GtkWidget  *widget,
             const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (widget)) ?: "", text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_choice (child, text);
  return found;
}

/* Who signs is read in full in the list of the participants, and chosen once. */
static void
test_signatories (Fixture       *fixture,
                  gconstpointer  data)
{
  GListModel *signatories = G_LIST_MODEL (ch_document_get_signatories (get_document (fixture)));
  GtkWidget *row = get (fixture, CH_TYPE_DOCUMENT_ROW, NULL);
  GtkWidget *button, *popover, *choice;
  PangoLayout *layout;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  button = find (row, GTK_TYPE_MENU_BUTTON, NULL);
  g_assert_nonnull (button);
  scroll_to (fixture, button);

  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  WAIT_WHILE (!gtk_widget_get_mapped (popover) || gtk_widget_get_width (popover) == 0);
  choice = find_choice (popover, "Berit Wexel, Director");
  g_assert_nonnull (choice);
  g_assert_true (gtk_widget_is_sensitive (choice));
  WAIT_WHILE (gtk_widget_get_width (choice) == 0);
  layout = gtk_label_get_layout (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (choice))));
  g_assert_false (pango_layout_is_ellipsized (layout));

  g_signal_emit_by_name (choice, "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (signatories), ==, 1);
  WAIT_WHILE (gtk_widget_get_mapped (popover));

  scroll_to (fixture, button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  choice = find_choice (popover, "Berit Wexel, Director");
  g_assert_nonnull (choice);
  g_assert_false (gtk_widget_is_sensitive (choice));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
}

/* A file goes under its own name, and as it is. */
static void
test_drag_file (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("a scan", 6);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *sha256 = NULL;
  g_autoptr(GdkContentProvider) content = NULL;
  g_autofree char *uris = NULL;
  g_auto(GStrv) dropped = NULL;
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;

  ch_log_add_bytes_async (fixture->service.log, bytes, NULL, service_take_result, &result);
  sha256 = ch_log_add_file_finish (fixture->service.log, service_wait (&result), &error);
  g_assert_no_error (error);
  content = ch_drag_content_new_file (fixture->service.log, sha256, "treaty on quays.pdf");
  uris = dup_dropped (content, "text/uri-list");
  dropped = g_uri_list_extract_uris (uris);
  g_assert_cmpuint (g_strv_length (dropped), ==, 1);
  path = g_filename_from_uri (dropped[0], NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (path, "/treaty on quays.pdf"));
  g_assert_true (g_file_get_contents (path, &contents, NULL, &error));
  g_assert_cmpstr (contents, ==, "a scan");
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

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/ui/files/drop-photo", test_drop_photo);
  ADD ("/ui/files/drop-other", test_drop_other);
  ADD ("/ui/files/paste", test_paste);
  ADD ("/ui/files/document", test_document);
  ADD ("/ui/files/signatories", test_signatories);
  ADD ("/ui/files/dates", test_dates);
  ADD ("/ui/files/folded-up", test_folded_up);
  ADD ("/ui/files/filing", test_filing);
  ADD ("/ui/files/long-lines", test_long_lines);
  ADD ("/ui/files/cards", test_cards);
  ADD ("/ui/files/drag-meeting", test_drag_meeting);
  ADD ("/ui/files/drag-file", test_drag_file);
  return g_test_run ();
}
