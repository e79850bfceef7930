/* bench-paper.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*
 * How long paper takes, and how much memory.
 *
 *   bench-paper book N      a briefing book of N meetings with three photos each, as a PDF
 *   bench-paper register N  a register of N documents, as a PDF
 *   bench-paper office N    summaries of N meetings: ours as a PDF, and the same content as OpenDocument by
 *                           LibreOffice, side by side
 */

#include "report-fixture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <sys/resource.h>

#define PHOTOS_PER_MEETING 3

/* A photo as announcements have it: 1600 pixels wide, with the grain of a camera, and like no other. */
static char *
create_photo (const char *folder,
              guint       seed)
{
  const int width = 1600, height = 1067;
  g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  guchar *pixels = gdk_pixbuf_get_pixels (pixbuf);
  int stride = gdk_pixbuf_get_rowstride (pixbuf);
  g_autofree char *name = fixture_create_file (folder, "");
  g_autofree char *path = g_strdup_printf ("%s/%.2s/%s", folder, name, name);
  g_autoptr(GError) error = NULL;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint grain = g_rand_int (rand);

        for (int i = 0; i < 3; i++)
          pixels[y * stride + 3 * x + i] = (guchar) (40 + (x * (i + 1) / 16 + y / 8) % 160 + (grain >> (8 * i)) % 16);
      }

  gdk_pixbuf_save (pixbuf, path, "jpeg", &error, "quality", "80", NULL);
  g_assert_no_error (error);
  return g_steal_pointer (&name);
}

static GPtrArray *
create_meetings (guint       n_meetings,
                 const char *folder)
{
  GPtrArray *meetings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_meetings; i++)
    {
      ChMeeting *meeting = fixture_new_english ();
      g_autofree char *date = g_strdup_printf ("%u-%02u-%02u", 2000 + i % 20, 1 + i % 12, 1 + i % 28);
      g_autofree char *place = g_strdup_printf ("Town %u", i % 97);

      g_object_set (meeting, "date", date, "city", place, NULL);
      for (guint j = 0; folder != NULL && j < PHOTOS_PER_MEETING; j++)
        {
          g_autofree char *photo = create_photo (folder, i * PHOTOS_PER_MEETING + j);

          fixture_add_photo (meeting, photo, "Photo by Nils Berg/Regeringskansliet", "The two delegations at Rosenbad.");
        }
      g_ptr_array_add (meetings, meeting);
    }
  return meetings;
}

static long
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

/* Of this process, or of those that it waited for: what others do meanwhile does not count. */
static double
get_processor_seconds (int who)
{
  struct rusage usage;

  getrusage (who, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
         + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* Returns: how long it took, seconds */
static double
write_product (const char *id,
               GPtrArray  *meetings,
               const char *folder,
               const char *path)
{
  const ChProductSetup setup = { .paper = ch_paper_a4, .scale = 1, .files_folder = folder };
  g_autoptr(GTimer) timer = g_timer_new ();
  g_autoptr(GError) error = NULL;

  ch_product_write (ch_product_find (id), meetings, &setup, ch_product_guess_format (path), path, NULL, NULL, &error);
  g_assert_no_error (error);
  return g_timer_elapsed (timer, NULL);
}

static void
measure (const char *id,
         guint       n_meetings,
         gboolean    photos)
{
  char *folder = fixture_create_folder ();
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autoptr(GPtrArray) meetings = create_meetings (n_meetings, photos ? folder : NULL);
  long before = get_peak ();
  double processor = get_processor_seconds (RUSAGE_SELF);
  double seconds = write_product (id, meetings, folder, path);

  g_print ("%s of %u meetings: %.2f s (%.2f s of processor), %ld MB at most (%ld MB before it began)\n", id, n_meetings,
           seconds, get_processor_seconds (RUSAGE_SELF) - processor, get_peak (), before);
  fixture_remove_folder (folder);
}

static int
compare_with_office (guint n_meetings)
{
  g_autofree char *office = g_find_program_in_path ("soffice");
  char *folder = fixture_create_folder ();
  g_autofree char *pdf = g_build_filename (folder, "ours.pdf", NULL);
  g_autofree char *odt = g_build_filename (folder, "theirs.odt", NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  const char *const argv[] = { office, "--headless", profile, "--convert-to", "pdf", "--outdir", folder, odt, NULL };
  g_autoptr(GPtrArray) meetings = create_meetings (n_meetings, NULL);
  g_autoptr(GTimer) timer = g_timer_new ();
  g_autoptr(GError) error = NULL;
  double ours, theirs, our_processor, their_processor;

  if (office == NULL)
    {
      g_print ("skipped: LibreOffice is not installed (package libreoffice-writer-nogui)\n");
      fixture_remove_folder (folder);
      return 77;
    }

  our_processor = get_processor_seconds (RUSAGE_SELF);
  ours = write_product ("summary", meetings, NULL, pdf);
  our_processor = get_processor_seconds (RUSAGE_SELF) - our_processor;
  write_product ("summary", meetings, NULL, odt);
  /* Its first start makes a profile, which is not counted. */
  g_spawn_sync (folder, (char *[]) { office, "--headless", profile, "--terminate_after_init", NULL }, NULL,
                G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  their_processor = get_processor_seconds (RUSAGE_CHILDREN);
  g_timer_start (timer);
  g_spawn_sync (folder, (char **) argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL,
                NULL, NULL, &error);
  g_assert_no_error (error);
  theirs = g_timer_elapsed (timer, NULL);
  their_processor = get_processor_seconds (RUSAGE_CHILDREN) - their_processor;

  g_print ("summaries of %u meetings: ours %.2f s (%.2f s of processor), LibreOffice %.2f s (%.2f s), %.1f times (%.1f)\n",
           n_meetings, ours, our_processor, theirs, their_processor, theirs / ours, their_processor / our_processor);
  fixture_remove_folder (folder);
  return 0;
}

int
main (int   argc,
      char *argv[])
{
  guint n = argc == 3 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 0;

  if (n > 0 && g_str_equal (argv[1], "book"))
    measure ("book", n, TRUE);
  else if (n > 0 && g_str_equal (argv[1], "register"))
    measure ("register", n, FALSE);
  else if (n > 0 && g_str_equal (argv[1], "office"))
    return compare_with_office (n);
  else
    {
      g_printerr ("usage: bench-paper book|register|office N\n");
      return 2;
    }
  return 0;
}
