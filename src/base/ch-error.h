/* ch-error.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CH_ERROR:
 *
 * The one error domain.  A code says what the error means to the caller, never which library
 * raised it; the message is one translated sentence for a person.  A cancelled operation keeps
 * %G_IO_ERROR_CANCELLED.
 */
#define CH_ERROR (ch_error_quark ())

/**
 * ChError:
 * @CH_ERROR_FAILED: something else went wrong
 * @CH_ERROR_INVALID: the caller's words make no sense (address, date, file name, JSON)
 * @CH_ERROR_NOT_FOUND: no such record, file or page
 * @CH_ERROR_CONFLICT: the record has moved on since it was read
 * @CH_ERROR_NOT_A_LOG: the folder or file holds something else than a log
 * @CH_ERROR_NEWER_LOG: the log was written by a newer Chancery
 * @CH_ERROR_DAMAGED: the log is damaged
 * @CH_ERROR_READ_ONLY: writing is not allowed there
 * @CH_ERROR_DISK_FULL: no room left
 * @CH_ERROR_BUSY: another program holds the log
 * @CH_ERROR_UNKNOWN_HOST: the address names no known host
 * @CH_ERROR_REFUSED: the host does not answer on that port, or cuts the connection
 * @CH_ERROR_NOT_TRUSTED: the host's certificate is not trusted (TLS)
 * @CH_ERROR_SERVER: the server answered with an error (4xx other than 404 and 410, 5xx)
 * @CH_ERROR_TIMED_OUT: the answer took too long
 * @CH_ERROR_REDIRECTS: the address leads round in a circle
 * @CH_ERROR_TOO_LARGE: the page is larger than the limit
 * @CH_ERROR_NOT_TEXT: an image, a program or the like, not an article
 * @CH_ERROR_EMPTY: the page holds no text
 * @CH_ERROR_NOT_PICTURE: not a picture of a kind that can be shown
 */
typedef enum
{
  CH_ERROR_FAILED,
  CH_ERROR_INVALID,
  CH_ERROR_NOT_FOUND,
  CH_ERROR_CONFLICT,
  CH_ERROR_NOT_A_LOG,
  CH_ERROR_NEWER_LOG,
  CH_ERROR_DAMAGED,
  CH_ERROR_READ_ONLY,
  CH_ERROR_DISK_FULL,
  CH_ERROR_BUSY,
  CH_ERROR_UNKNOWN_HOST,
  CH_ERROR_REFUSED,
  CH_ERROR_NOT_TRUSTED,
  CH_ERROR_SERVER,
  CH_ERROR_TIMED_OUT,
  CH_ERROR_REDIRECTS,
  CH_ERROR_TOO_LARGE,
  CH_ERROR_NOT_TEXT,
  CH_ERROR_EMPTY,
  CH_ERROR_NOT_PICTURE,
} ChError;

GQuark ch_error_quark (void);

G_END_DECLS
