/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * For tests: a folder that goes away with the test, and pictures and papers in it that were made there.
 * What returns a path gives it away.
 */

typedef struct
{
  char *folder; /* (owned) */
} MediaFixture;

void media_fixture_set_up (MediaFixture *fixture,
                           gconstpointer data);
void media_fixture_tear_down (MediaFixture *fixture,
                              gconstpointer data);

/* A picture, red on its left half and blue on its right one, in a format of GdkPixbuf. */
char *make_picture (MediaFixture *fixture,
                    const char   *name,
                    const char   *format,
                    int           width,
                    int           height);

/* A PDF file of A4 pages with one of WORDS, which end with NULL, on each; a line feed begins a line. */
char *make_paper (MediaFixture      *fixture,
                  const char        *name,
                  const char *const *words);

char *make_file (MediaFixture *fixture,
                 const char   *name,
                 const void   *content,
                 gsize         length);

/* Sets tags of a picture: pairs of a tag and its value, ended by NULL. */
void set_tags (const char *path,
               ...) G_GNUC_NULL_TERMINATED;

/* What a picture has for a tag, in the words of Exiv2. */
char *get_tag (const char *path,
               const char *tag);

GBytes *read_bytes (const char *path);

G_END_DECLS
