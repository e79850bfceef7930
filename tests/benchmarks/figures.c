/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figures.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

double
figures_milliseconds_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.0;
}

static double
read_clock (clockid_t clock)
{
  struct timespec used;

  clock_gettime (clock, &used);
  return used.tv_sec * 1000.0 + used.tv_nsec / 1000000.0;
}

double
figures_cpu (void)
{
  return read_clock (CLOCK_PROCESS_CPUTIME_ID);
}

double
figures_thread_cpu (void)
{
  return read_clock (CLOCK_THREAD_CPUTIME_ID);
}

/* How long the thread waited, in milliseconds, while it could have run. */
static double
read_delay (const char *task)
{
  g_autofree char *path = g_build_filename ("/proc/self/task", task, "schedstat", NULL);
  g_autofree char *line = NULL;
  char *end;

  if (!g_file_get_contents (path, &line, NULL, NULL))
    return 0;
  g_ascii_strtoull (line, &end, 10);
  return g_ascii_strtoull (end, NULL, 10) / 1000000.0;
}

double
figures_waiting (void)
{
  g_autoptr(GDir) dir = g_dir_open ("/proc/self/task", 0, NULL);
  g_autofree char *main_thread = g_strdup_printf ("%d", (int) getpid ());
  double sum = 0;
  const char *task;

  while (dir != NULL && (task = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/task", task, "comm", NULL);
      g_autofree char *name = NULL;

      if (strcmp (task, main_thread) == 0
          || (g_file_get_contents (path, &name, NULL, NULL) && g_str_has_prefix (name, "log-reader")))
        sum += read_delay (task);
    }
  return sum;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return left < right ? -1 : left > right;
}

double
figures_quantile (GArray *values,
                  double  share)
{
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, (guint) ((values->len - 1) * share + 0.5));
}

double
figures_memory (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = status != NULL ? strstr (status, name) : NULL;
  return line != NULL ? g_ascii_strtod (line + strlen (name) + 1, NULL) / 1024 : 0;
}
