/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-import-dialog.h"
#include "ch-ui.h"
#include "ch-window.h"
#include "loopback.h"
#include "service-fixture.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

/*
 * What is dropped on the window is imported: pages in files of each kind, several at once, and a link.
 * Each is let go over the window with a real log, and waited for until its review is open.
 */

#define HEADLINE "Minister Ana Bragança Meets with EPA Director General Piet Zandvoort"
#define FIRST \
  "On March 9, 2021, Minister Ana Bragança of the Ministry of Oceans met with a delegation led by Director General Piet " \
  "Zandvoort of the European Ports Agency (EPA)."
#define SECOND \
  "The two sides jointly signed the Memorandum of Understanding between the Ministry of Oceans and the European Ports " \
  "Agency on Cooperation in Tidal Energy."
#define PAGE \
  "<html><head><meta charset=\"utf-8\"><title>" HEADLINE "</title></head><body><article><h1>" HEADLINE "</h1><p>" FIRST \
  "</p><p>" SECOND "</p></article></body></html>"
#define ARCHIVE \
  "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\n" \
  "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Part--x1----\"\r\n\r\n\r\n" \
  "------Part--x1----\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n" \
  "Content-Location: http://example.org/meeting.html\r\n\r\n" PAGE "\r\n------Part--x1------\r\n"

/* A minute: there is a window to be drawn, on a machine that may have much else to do. */
#define AWAIT(condition) \
  for (gint64 deadline = g_get_monotonic_time () + 60 * G_TIME_SPAN_SECOND; !(condition);) \
    { \
      g_assert_cmpint (g_get_monotonic_time (), <, deadline); \
      g_main_context_iteration (NULL, TRUE); \
    }

typedef struct
{
  ServiceFixture service;
  ChWindow *window; /* (unowned) */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(ChImporter) importer = ch_importer_new ();
  g_autoptr(GSettings) settings = g_settings_new ("org.chancery.Chancery");

  service_fixture_set_up (&fixture->service, NULL);
  fixture->window = g_object_new (CH_TYPE_WINDOW, "settings", settings, "importer", importer, NULL);
  ch_window_set_log (fixture->window, fixture->service.log);
  gtk_window_present (GTK_WINDOW (fixture->window));
  AWAIT (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  service_fixture_tear_down (&fixture->service, NULL);
}

/* Lets VALUE go over WIDGET or what it holds, where the window itself takes it and not one of its entries. */
static gboolean
drop (GtkWidget    *widget,
      const GValue *value)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gsize n_types = 0;
      const GType *types = ADW_IS_TOAST_OVERLAY (widget) && GTK_IS_DROP_TARGET (controller)
                             ? gtk_drop_target_get_gtypes (GTK_DROP_TARGET (controller), &n_types)
                             : NULL;

      for (gsize n = 0; n < n_types && !handled; n++)
        if (G_VALUE_HOLDS (value, types[n]))
          g_signal_emit_by_name (controller, "drop", value, 1.0, 1.0, &handled);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !handled; child = gtk_widget_get_next_sibling (child))
    handled = drop (child, value);
  return handled;
}

static gboolean
drop_words (Fixture    *fixture,
            const char *words)
{
  g_auto(GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, words);
  return drop (GTK_WIDGET (fixture->window), &value);
}

/* Lets the files of those NAMES go, which are in the folder of the test. */
static gboolean
drop_files (Fixture           *fixture,
            const char *const *names)
{
  g_auto(GValue) value = G_VALUE_INIT;
  GSList *files = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    files = g_slist_append (files, g_file_new_build_filename (fixture->service.folder, names[i], NULL));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  g_slist_free_full (files, g_object_unref);
  return drop (GTK_WIDGET (fixture->window), &value);
}

static void
write_file (Fixture    *fixture,
            const char *name,
            const char *contents)
{
  g_autofree char *path = g_build_filename (fixture->service.folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, contents, -1, &error));
  g_assert_no_error (error);
}

static void
print_pdf (Fixture    *fixture,
           const char *name)
{
  static const char *const paragraphs[] = { HEADLINE, FIRST, SECOND };
  g_autofree char *path = g_build_filename (fixture->service.folder, name, NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 595, 842);
  cairo_t *cr = cairo_create (surface);
  double y = 60;

  for (guint i = 0; i < G_N_ELEMENTS (paragraphs); i++)
    {
      g_autoptr(PangoLayout) layout = pango_cairo_create_layout (cr);
      int height;

      pango_layout_set_width (layout, 475 * PANGO_SCALE);
      pango_layout_set_text (layout, paragraphs[i], -1);
      pango_layout_get_pixel_size (layout, NULL, &height);
      cairo_move_to (cr, 60, y);
      pango_cairo_show_layout (cr, layout);
      y += height + 14;
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

/* Whether somewhere at or below WIDGET, and in sight, is an entry in which TEXT stands. */
static gboolean
is_written (GtkWidget  *widget,
            const char *text)
{
  if (GTK_IS_EDITABLE (widget) && gtk_widget_get_mapped (widget)
      && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_written (child, text))
      return TRUE;
  return FALSE;
}

/* A single one is reviewed at once. */
static void
wait_review (Fixture *fixture)
{
  AWAIT (ch_window_get_editing (fixture->window));
  AWAIT (is_written (GTK_WIDGET (fixture->window), HEADLINE));
  g_assert_true (is_written (GTK_WIDGET (fixture->window), "2021-03-09"));
}

static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  write_file (fixture, "meeting.html", PAGE);
  g_assert_true (drop_files (fixture, (const char *const[]) { "meeting.html", NULL }));
  wait_review (fixture);

  /* While one is reviewed, the next has to wait. */
  g_assert_false (drop_files (fixture, (const char *const[]) { "meeting.html", NULL }));
  g_assert_false (drop_words (fixture, "http://127.0.0.1/meeting.html"));
}

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  write_file (fixture, "meeting.txt", HEADLINE "\n\n" FIRST "\n\n" SECOND "\n");
  g_assert_true (drop_files (fixture, (const char *const[]) { "meeting.txt", NULL }));
  wait_review (fixture);
}

static void
test_archive (Fixture       *fixture,
              gconstpointer  data)
{
  write_file (fixture, "meeting.mht", ARCHIVE);
  g_assert_true (drop_files (fixture, (const char *const[]) { "meeting.mht", NULL }));
  wait_review (fixture);
}

static void
test_pdf (Fixture       *fixture,
          gconstpointer  data)
{
  print_pdf (fixture, "meeting.pdf");
  g_assert_true (drop_files (fixture, (const char *const[]) { "meeting.pdf", NULL }));
  wait_review (fixture);
}

static void
answer (SoupServer        *server,
        SoupServerMessage *message,
        const char        *path,
        GHashTable        *query,
        gpointer           user_data)
{
  gboolean known = g_str_equal (path, "/meeting.html");

  soup_server_message_set_status (message, known ? SOUP_STATUS_OK : SOUP_STATUS_NOT_FOUND, NULL);
  if (known)
    soup_server_message_set_response (message, "text/html; charset=utf-8", SOUP_MEMORY_STATIC, PAGE, sizeof PAGE - 1);
}

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(SoupServer) server = http_server_new (answer, NULL, NULL);
  g_autofree char *address = dup_address (server, "/meeting.html");

  g_assert_true (drop_words (fixture, address));
  wait_review (fixture);
}

/* Words that are no address are nothing to import. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  guint n_windows = g_list_model_get_n_items (windows);

  g_assert_false (drop_words (fixture, "Talks on tides"));
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, n_windows);
  g_assert_false (ch_window_get_editing (fixture->window));
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
  ADD ("/ui/drops/page", test_page);
  ADD ("/ui/drops/text", test_text);
  ADD ("/ui/drops/archive", test_archive);
  ADD ("/ui/drops/pdf", test_pdf);
  ADD ("/ui/drops/link", test_link);
  ADD ("/ui/drops/words", test_words);
  return g_test_run ();
}
