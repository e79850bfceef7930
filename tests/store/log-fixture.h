/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ch-log.h"

G_BEGIN_DECLS

/*
 * For tests: a folder that goes away with the test, and the log's calls as if they waited.  Each
 * wait is bounded.
 */

typedef struct
{
  char *folder; /* (owned): of the log; its parent is the test's own */
  char *parent; /* (owned) */
  ChLog *log; /* (owned) (nullable) */
  GString *told; /* (owned): what meeting-changed said: "+uid ", "*uid " or "-uid " */
} LogFixture;

void log_fixture_set_up (LogFixture *fixture,
                         gconstpointer data);
void log_fixture_tear_down (LogFixture *fixture,
                            gconstpointer data);

/* Opens the log of a fixture whose log is closed. */
void log_fixture_open (LogFixture *fixture);

/* The same log, as after a restart of the program. */
void log_fixture_reopen (LogFixture *fixture);

/* Runs the main loop while @condition, for a minute at most. */
#define WAIT_WHILE(condition) \
  for (gint64 deadline = g_get_monotonic_time () + 60 * G_TIME_SPAN_SECOND; (condition);) \
    { \
      g_assert_cmpint (g_get_monotonic_time (), <, deadline); \
      wait_a_little (); \
    }
void wait_a_little (void);

ChLog *open_log (const char *folder,
                 GError **error);
void close_log (ChLog *log);
ChMeeting *save (ChLog *log,
                 ChMeeting *meeting,
                 GError **error);
ChMeeting *load (ChLog *log,
                 const char *uid,
                 GError **error);
gboolean delete_meeting (ChLog *log,
                         const char *uid,
                         GError **error);
char *undo (ChLog *log,
            GError **error);
char *redo (ChLog *log,
            GError **error);
GArray *find (ChLog *log,
              const char *words);
GArray *find_ordered (ChLog *log,
                      const char *words,
                      ChLogOrder order,
                      guint limit);
gboolean save_all (ChLog *log,
                   GPtrArray *meetings,
                   const char *sentence,
                   GError **error);
GPtrArray *load_rows (ChLog *log,
                      const gint64 *ids,
                      guint n_ids);
/* The rows of IDS with the passages that have WORDS. */
GPtrArray *load_matches (ChLog *log,
                         GArray *ids,
                         const char *words);
GStrv check (ChLog *log);
GStrv check_head (ChLog *log,
                  char **head);
GPtrArray *load_history (ChLog *log,
                         const char *uid,
                         GError **error);
char *add_file (ChLog *log,
                const char *path,
                GError **error);

void keep_draft (ChLog *log,
                 ChMeeting *draft);
void drop_draft (ChLog *log,
                 const char *uid);
GPtrArray *load_drafts (ChLog *log);

/* A meeting with one of everything. */
ChMeeting *make_full_meeting (const char *title,
                              const char *date);
/* Saves a meeting with that title and date. Returns: (transfer full): its UID */
char *add_meeting (ChLog *log,
                   const char *title,
                   const char *date);
/* One meeting for each of TITLES, which blanks part. Returns: (transfer full) (element-type ChMeeting) */
GPtrArray *make_meetings (const char *titles);
/* What holds all of WORDS (all where that is NULL) has these titles in this order. */
void assert_order (ChLog *log,
                   const char *words,
                   const char *titles);

/* Folders and files of a test. */
void write_file (const char *path,
                 const char *content);
void remove_tree (const char *path);

G_END_DECLS
