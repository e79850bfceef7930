/* ch-fetch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-fetch.h"

#include "ch-bounded-read.h"
#include "ch-decoded-stream.h"
#include "ch-error.h"
#include "ch-fetch-failure.h"
#include "ch-pdf.h"
#include "ch-sniff.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The end of a page stands in so many bytes, with whatever servers add to it. */
#define MAX_END 4096

/* Why a fetch was stopped from inside. */
typedef enum
{
  STOPPED_NOT,
  STOPPED_BY_TIMEOUT,
  STOPPED_BY_PRIVACY,
  STOPPED_BY_NONSENSE,
} Stopped;

typedef struct
{
  SoupSession *session;      /* (unowned): the task's source object holds it, and the terms */
  const ChFetchTerms *terms; /* (unowned) */
  GUri *uri;                 /* (owned): that was asked for */
  char *address;             /* (owned): the same, for messages and records: without a user and a password */

  SoupMessage *message;      /* (owned) (nullable) */
  GInputStream *stream;      /* (owned) (nullable) */
  SoupCookieJar *cookies;    /* (owned): for this import and no other */
  GCancellable *stop;        /* (owned): ours, so that a timeout can stop the fetch */
  gulong cancelled_handler;  /* of the caller's cancellable */
  GSource *cancel_source;    /* (owned) (nullable): while there is nothing else to cancel */
  guint delay_source;
  guint idle_source;
  guint total_source;
  ChFetchKind kind;
  guint n_redirects;
  gboolean from_public;      /* whether the last host was on the public internet */
  goffset total;             /* -1 where not known */
  gboolean gzip;             /* whether the answer is said to be compressed by it */
  Stopped stopped;

  ChFetchProgress progress;  /* (nullable) */
  gpointer progress_data;    /* (unowned) */
} Fetch;

static void
clear_cancel_source (Fetch *fetch)
{
  if (fetch->cancel_source != NULL)
    g_source_destroy (fetch->cancel_source);
  g_clear_pointer (&fetch->cancel_source, g_source_unref);
}

static void
clear_timers (Fetch *fetch)
{
  g_clear_handle_id (&fetch->delay_source, g_source_remove);
  g_clear_handle_id (&fetch->idle_source, g_source_remove);
  g_clear_handle_id (&fetch->total_source, g_source_remove);
  clear_cancel_source (fetch);
}

static void
fetch_free (Fetch *fetch)
{
  clear_timers (fetch);
  g_clear_pointer (&fetch->uri, g_uri_unref);
  g_clear_object (&fetch->message);
  g_clear_object (&fetch->stream);
  g_clear_object (&fetch->cookies);
  g_clear_object (&fetch->stop);
  g_free (fetch->address);
  g_free (fetch);
}

static const char *
get_host (const Fetch *fetch)
{
  return g_uri_get_host (fetch->message != NULL ? soup_message_get_uri (fetch->message) : fetch->uri);
}

/* What must not outlive the operation: timers, and the handler on the caller's cancellable. */
static void
settle (GTask *task)
{
  Fetch *fetch = g_task_get_task_data (task);

  clear_timers (fetch);
  if (fetch->cancelled_handler != 0)
    g_cancellable_disconnect (g_task_get_cancellable (task), fetch->cancelled_handler);
  fetch->cancelled_handler = 0;
}

/* Takes ERROR over. */
static void
return_failure (GTask  *task,
                GError *error)
{
  settle (task);
  g_task_return_error (task, error);
}

static void
return_too_large (GTask *task)
{
  Fetch *fetch = g_task_get_task_data (task);
  g_autofree char *limit = g_format_size (fetch->terms->size_limit);

  return_failure (task, g_error_new (CH_ERROR, CH_ERROR_TOO_LARGE,
                                     fetch->kind == CH_FETCH_PICTURE
                                         /* Translators: an address, and a size such as "20 MB" */
                                         ? _("The picture at %s is larger than %s, too large to be kept.")
                                         /* Translators: an address, and a size such as "20 MB" */
                                         : _("The page at %s is larger than %s, too large for an article."),
                                     fetch->address, limit));
}

static void
return_too_many_redirects (GTask *task)
{
  Fetch *fetch = g_task_get_task_data (task);
  const guint limit = fetch->terms->redirect_limit;

  return_failure (
      task, g_error_new (
                CH_ERROR, CH_ERROR_REDIRECTS,
                g_dngettext (
                    GETTEXT_PACKAGE,
                    "The address %s leads on to another more than %u time, probably in a circle.",
                    "The address %s leads on to another more than %u times, probably in a circle.",
                    limit),
                fetch->address, limit));
}

/* What a library says; but where we stopped it ourselves, why. */
static void
return_error (GTask        *task,
              const GError *error)
{
  Fetch *fetch = g_task_get_task_data (task);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return_failure (task, ch_fetch_failure_from_transport (error, fetch->address, get_host (fetch)));
  else if (g_cancellable_is_cancelled (g_task_get_cancellable (task)) || fetch->stopped == STOPPED_NOT)
    return_failure (task, g_error_copy (error));
  else if (fetch->stopped == STOPPED_BY_PRIVACY)
    return_failure (task, g_error_new (CH_ERROR, CH_ERROR_REDIRECTS,
                                       /* Translators: an address, and a host */
                                       _ ("The address %s leads to the host %s in a private "
                                          "network, where no public page belongs."),
                                       fetch->address, get_host (fetch)));
  else if (fetch->stopped == STOPPED_BY_NONSENSE)
    return_failure (task, g_error_new (CH_ERROR, CH_ERROR_SERVER, _("The host %s sent an answer that makes no sense."),
                                       get_host (fetch)));
  else
    return_failure (task,
                    g_error_new (CH_ERROR, CH_ERROR_TIMED_OUT,
                                 _ ("The host %s took too long to answer."), get_host (fetch)));
}

static void
stop (Fetch   *fetch,
      Stopped  why)
{
  fetch->stopped = why;
  g_cancellable_cancel (fetch->stop);
}

static gboolean
on_idle_timeout (gpointer user_data)
{
  Fetch *fetch = user_data;

  fetch->idle_source = 0;
  stop (fetch, STOPPED_BY_TIMEOUT);
  return G_SOURCE_REMOVE;
}

static gboolean
on_total_timeout (gpointer user_data)
{
  Fetch *fetch = user_data;

  fetch->total_source = 0;
  stop (fetch, STOPPED_BY_TIMEOUT);
  return G_SOURCE_REMOVE;
}

/* Something has arrived: the time of silence begins anew. */
static void
restart_idle_timeout (Fetch *fetch)
{
  g_clear_handle_id (&fetch->idle_source, g_source_remove);
  fetch->idle_source = g_timeout_add_seconds (fetch->terms->idle_timeout, on_idle_timeout, fetch);
}

static void
on_body_progress (gsize    received,
                  gpointer user_data)
{
  Fetch *fetch = user_data;

  restart_idle_timeout (fetch);
  if (fetch->progress != NULL)
    fetch->progress (received, fetch->total, fetch->progress_data);
}

static gboolean
is_blank (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size; i++)
    if (!g_ascii_isspace (data[i]))
      return FALSE;
  return TRUE;
}

/* What may tell later whether the page has changed, and what it was. */
static void
add_headers (ChPage             *page,
             SoupMessageHeaders *headers)
{
  static const char *const kept[] = { "Content-Language", "Date", "ETag", "Last-Modified", "Server" };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      const char *value = soup_message_headers_get_list (headers, kept[i]);

      if (value != NULL && g_str_is_ascii (value) && strpbrk (value, "\r\n") == NULL)
        ch_page_add_header (page, kept[i], value);
    }
}

static gboolean
has_end (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *end = g_ascii_strdown (data + size - MIN (size, MAX_END), MIN (size, MAX_END));

  return strstr (end, "</html") != NULL || strstr (end, "</body") != NULL;
}

static gboolean
is_html (SoupMessage *message)
{
  const char *media_type = soup_message_headers_get_content_type (soup_message_get_response_headers (message), NULL);

  return media_type != NULL && g_ascii_strcasecmp (media_type, "text/html") == 0;
}

/* Whether BYTES are fewer than the answer said.  libsoup lets that pass where the server closes the connection
 * after the answer, for servers that count wrong; a page that has its end passes here, too. */
static gboolean
is_short (Fetch  *fetch,
          GBytes *bytes)
{
  return fetch->total > (goffset) g_bytes_get_size (bytes) && !(is_html (fetch->message) && has_end (bytes));
}

/* Whether a page of HTML in BYTES lacks its end, where the answer did not say how long it is: it may
 * have been cut between two pieces of it or of what was compressed, which libsoup takes for the end. */
static gboolean
breaks_off (Fetch  *fetch,
            GBytes *bytes)
{
  return fetch->total < 0 && is_html (fetch->message) && !has_end (bytes);
}

static ChPage *
make_page (Fetch  *fetch,
           GBytes *bytes)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (fetch->message);
  g_autofree char *final_address = g_uri_to_string_partial (soup_message_get_uri (fetch->message), G_URI_HIDE_USERINFO);
  g_autoptr(GHashTable) params = NULL;
  const char *media_type = soup_message_headers_get_content_type (headers, &params);
  ChPage *page = ch_page_new (bytes, fetch->address);

  ch_page_set_final_address (page, final_address);
  ch_page_set_status (page, soup_message_get_status (fetch->message));
  add_headers (page, headers);
  ch_page_set_media_type (page, media_type);
  ch_page_set_broken_off (page, breaks_off (fetch, bytes));
  if (params != NULL)
    ch_page_set_charset (page, g_hash_table_lookup (params, "charset"));
  return page;
}

static void
on_body_read (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = ch_bounded_read_finish (result, &error);
  Fetch *fetch = g_task_get_task_data (task);

  if (g_error_matches (error, CH_ERROR, CH_ERROR_TOO_LARGE))
    {
      return_too_large (task);
    }
  else if (error != NULL)
    {
      return_error (task, error);
    }
  else if (is_short (fetch, bytes))
    {
      error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, "");
      return_error (task, error);
    }
  else if (is_blank (bytes))
    {
      return_failure (task, g_error_new (CH_ERROR, CH_ERROR_EMPTY,
                                         fetch->kind == CH_FETCH_PICTURE ? _("The picture at %s is empty.")
                                                                         : _("The page at %s is empty."),
                                         fetch->address));
    }
  else if (fetch->kind == CH_FETCH_PICTURE && ch_sniff_picture (bytes) == NULL)
    {
      return_failure (task, g_error_new (CH_ERROR, CH_ERROR_NOT_PICTURE,
                                         /* Translators: %s is an address */
                                         _("%s is not a picture that can be shown."), fetch->address));
    }
  else if (fetch->kind == CH_FETCH_PAGE && !ch_sniff_is_text (bytes) && !ch_pdf_is (bytes))
    {
      return_failure (task, ch_fetch_failure_not_text (fetch->message, fetch->address));
    }
  else
    {
      settle (task);
      g_task_return_pointer (task, make_page (fetch, bytes), g_object_unref);
    }
}

static void
read_stream (GTask *task)
{
  Fetch *fetch = g_task_get_task_data (task);

  ch_bounded_read_async (fetch->stream, fetch->terms->size_limit, on_body_progress, fetch, fetch->stop, on_body_read,
                         g_object_ref (task));
}

static void
on_decoding (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  GInputStream *decoded = ch_decoded_stream_finish (result, &error);
  Fetch *fetch = g_task_get_task_data (task);

  if (decoded == NULL)
    {
      return_error (task, error);
      return;
    }
  g_object_unref (fetch->stream);
  fetch->stream = decoded;
  read_stream (task);
}

static void
read_body (GTask *task)
{
  Fetch *fetch = g_task_get_task_data (task);
  SoupMessageHeaders *headers = soup_message_get_response_headers (fetch->message);

  if (soup_message_headers_get_encoding (headers) == SOUP_ENCODING_CONTENT_LENGTH
      && soup_message_headers_get_one (headers, "Content-Encoding") == NULL)
    fetch->total = soup_message_headers_get_content_length (headers);
  if (fetch->total > (goffset) fetch->terms->size_limit)
    {
      return_too_large (task);
      g_cancellable_cancel (fetch->stop);
      return;
    }

  if (fetch->gzip)
    ch_decoded_stream_async (fetch->stream, fetch->stop, on_decoding, g_object_ref (task));
  else
    read_stream (task);
}

/* Returns: (transfer full) (nullable): where the answer leads on to, over http or https */
static GUri *
find_redirect (SoupMessage *message)
{
  const char *location = soup_message_headers_get_one (soup_message_get_response_headers (message), "Location");
  g_autoptr(GUri) uri = NULL;

  if (!SOUP_STATUS_IS_REDIRECTION (soup_message_get_status (message)) || location == NULL)
    return NULL;

  uri = g_uri_parse_relative (soup_message_get_uri (message), location, SOUP_HTTP_URI_FLAGS, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return NULL;
  if (g_strcmp0 (g_uri_get_scheme (uri), "http") != 0 && g_strcmp0 (g_uri_get_scheme (uri), "https") != 0)
    return NULL;
  return g_steal_pointer (&uri);
}

static void
keep_cookies (Fetch *fetch)
{
  GSList *cookies = soup_cookies_from_response (fetch->message);

  for (GSList *l = cookies; l != NULL; l = l->next)
    soup_cookie_jar_add_cookie_full (fetch->cookies, l->data, soup_message_get_uri (fetch->message), NULL);
  g_slist_free (cookies);
}

/* Whether the host that FETCH is connected to is on the public internet. */
static gboolean
is_at_public (Fetch *fetch)
{
  GSocketAddress *remote = soup_message_get_remote_address (fetch->message);

  return G_IS_INET_SOCKET_ADDRESS (remote)
         && fetch->terms->is_public (g_inet_socket_address_get_address (G_INET_SOCKET_ADDRESS (remote)));
}

static void send_message (GTask *task,
                          GUri  *uri);

static void
on_head_received (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GUri) next = NULL;
  Fetch *fetch = g_task_get_task_data (task);

  fetch->stream = soup_session_send_finish (SOUP_SESSION (source), result, &error);
  if (fetch->stream == NULL)
    {
      return_error (task, error);
      return;
    }

  restart_idle_timeout (fetch);
  next = find_redirect (fetch->message);
  if (next != NULL && fetch->n_redirects++ < fetch->terms->redirect_limit)
    {
      keep_cookies (fetch);
      fetch->from_public = is_at_public (fetch);
      /* Whoever holds on to an answer while he asks for another may wait for himself. */
      g_clear_object (&fetch->stream);
      send_message (task, next);
      return;
    }
  if (next != NULL)
    {
      return_too_many_redirects (task);
      return;
    }

  error = ch_fetch_failure_from_answer (fetch->message, fetch->kind, fetch->address, get_host (fetch));
  if (error == NULL && fetch->kind == CH_FETCH_PAGE)
    error = ch_fetch_failure_from_type (fetch->message, fetch->address);
  if (error == NULL)
    {
      read_body (task);
      return;
    }
  return_failure (task, g_steal_pointer (&error));
  /* The rest of the answer is not wanted: libsoup drops the connection instead of draining it. */
  g_cancellable_cancel (fetch->stop);
}

/* libsoup decodes what it says it accepts, but for what we decode ourselves; it asks after this. */
static void
on_got_headers (SoupMessage *message,
                gpointer     user_data)
{
  Fetch *fetch = user_data;
  const char *coding = soup_message_headers_get_one (soup_message_get_response_headers (message), "Content-Encoding");

  fetch->gzip = coding != NULL
                && (g_ascii_strcasecmp (coding, "gzip") == 0 || g_ascii_strcasecmp (coding, "x-gzip") == 0);
  if (fetch->gzip)
    soup_message_disable_feature (message, SOUP_TYPE_CONTENT_DECODER);
}

/* Whether an answer can be so long: digits alone, and no more than fit. */
static gboolean
is_length (const char *length)
{
  guint64 value;

  return g_ascii_string_to_unsigned (length, 10, 0, G_MAXINT64, &value, NULL);
}

/* The first that is told of an answer, right after its head was read.  A length that is none must not reach libsoup's body
 * stream, which complains of it to the terminal. */
static void
on_status (SoupMessage *message,
           GParamSpec  *pspec,
           gpointer     user_data)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  const char *length = soup_message_headers_get_one (headers, "Content-Length");

  if (length == NULL || is_length (length))
    return;
  soup_message_headers_remove (headers, "Content-Length");
  stop (user_data, STOPPED_BY_NONSENSE);
}

/*
 * The message has a connection and is about to be written to it.  The connected address counts and
 * not the name, which may be looked up as a public address now and as a private one a moment later.
 */
static void
on_starting (SoupMessage *message,
             gpointer     user_data)
{
  Fetch *fetch = user_data;

  if (fetch->from_public && !is_at_public (fetch))
    stop (fetch, STOPPED_BY_PRIVACY);
}

static const char *const accepted[] = {
  [CH_FETCH_PAGE] = "text/html, application/xhtml+xml, text/plain;q=0.9, application/pdf;q=0.8, */*;q=0.1",
  [CH_FETCH_PICTURE] = "image/jpeg, image/png, image/webp, image/gif;q=0.9, image/*;q=0.1",
};

static void
send_message (GTask *task,
              GUri  *uri)
{
  Fetch *fetch = g_task_get_task_data (task);
  SoupMessageHeaders *headers;
  g_autofree char *cookies = soup_cookie_jar_get_cookies (fetch->cookies, uri, TRUE);

  g_clear_object (&fetch->message);
  fetch->message = soup_message_new_from_uri (SOUP_METHOD_GET, uri);
  soup_message_add_flags (fetch->message, SOUP_MESSAGE_NO_REDIRECT);
  headers = soup_message_get_request_headers (fetch->message);
  soup_message_headers_append (headers, "Accept", accepted[fetch->kind]);
  if (cookies != NULL)
    soup_message_headers_append (headers, "Cookie", cookies);

  g_signal_connect (fetch->message, "starting", G_CALLBACK (on_starting), fetch);
  g_signal_connect (fetch->message, "notify::status-code", G_CALLBACK (on_status), fetch);
  g_signal_connect (fetch->message, "got-headers", G_CALLBACK (on_got_headers), fetch);
  soup_session_send_async (fetch->session, fetch->message, G_PRIORITY_DEFAULT, fetch->stop, on_head_received,
                           g_object_ref (task));
}

static gboolean
on_delay_over (gpointer user_data)
{
  GTask *task = user_data;
  Fetch *fetch = g_task_get_task_data (task);

  fetch->delay_source = 0;
  clear_cancel_source (fetch);
  fetch->total_source = g_timeout_add_seconds (fetch->terms->total_timeout, on_total_timeout, fetch);
  restart_idle_timeout (fetch);
  send_message (task, fetch->uri);
  return G_SOURCE_REMOVE;
}

static gboolean
on_cancelled_waiting (GCancellable *cancellable,
                      gpointer      user_data)
{
  g_autoptr(GTask) task = g_object_ref (user_data);

  settle (task);
  g_task_return_error_if_cancelled (task);
  return G_SOURCE_REMOVE;
}

/* Waits for its turn; only the caller can end that early. */
static void
wait_politely (GTask *task,
               guint  delay)
{
  Fetch *fetch = g_task_get_task_data (task);

  fetch->delay_source = g_timeout_add_full (G_PRIORITY_DEFAULT, delay, on_delay_over,
                                            g_object_ref (task), g_object_unref);
  if (g_task_get_cancellable (task) == NULL)
    return;
  fetch->cancel_source = g_cancellable_source_new (g_task_get_cancellable (task));
  g_source_set_callback (fetch->cancel_source, G_SOURCE_FUNC (on_cancelled_waiting),
                         g_object_ref (task), g_object_unref);
  g_source_attach (fetch->cancel_source, NULL);
}

static void
on_cancelled (GCancellable *cancellable,
              gpointer      user_data)
{
  g_cancellable_cancel (user_data);
}

void
ch_fetch_begin (GTask              *task,
                SoupSession        *session,
                const ChFetchTerms *terms,
                GUri               *uri,
                ChFetchKind         kind,
                gboolean            from_public,
                guint               delay,
                ChFetchProgress     progress,
                gpointer            progress_data)
{
  Fetch *fetch = g_new0 (Fetch, 1);
  GCancellable *cancellable = g_task_get_cancellable (task);

  fetch->session = session;
  fetch->terms = terms;
  fetch->uri = g_uri_ref (uri);
  fetch->address = g_uri_to_string_partial (uri, G_URI_HIDE_USERINFO);
  fetch->cookies = soup_cookie_jar_new ();
  fetch->stop = g_cancellable_new ();
  fetch->kind = kind;
  fetch->from_public = from_public;
  fetch->total = -1;
  fetch->progress = progress;
  fetch->progress_data = progress_data;
  g_task_set_task_data (task, fetch, (GDestroyNotify) fetch_free);

  if (cancellable != NULL)
    fetch->cancelled_handler =
      g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), g_object_ref (fetch->stop), g_object_unref);
  wait_politely (task, delay);
}
