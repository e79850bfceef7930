/* ch-scan-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * How ChScan talks with the program that reads the file: over a socket, which the program has as its standard input,
 * and with the file as its descriptor CH_SCAN_FILE.  The program begins with an answer that says how many pages
 * there are, and then answers each question.  Both are the same computer's.
 */

#define CH_SCAN_FILE 3

/** ChScanQuestion: a page, from 0, and the longer side of its picture in pixels; 0 for its text */
typedef struct
{
  guint32 page;
  guint32 size;
} ChScanQuestion;

/** ChScanAnswer: so many bytes follow; the number is that of the pages, or the width of the picture; 0 where there is none */
typedef struct
{
  gint32 number;
  guint32 length;
} ChScanAnswer;

/* Instead of the number of pages: the file has a password; it is broken, and the bytes say why. */
#define CH_SCAN_ENCRYPTED (-1)
#define CH_SCAN_BROKEN (-2)

/* No answer is longer: a picture of 4096 by 4096. */
#define CH_SCAN_LONGEST_ANSWER (4096u * 4096 * 3)

G_END_DECLS
