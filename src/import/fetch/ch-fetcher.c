/* ch-fetcher.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-fetcher.h"

#include "ch-bounded-read.h"
#include "ch-direct-loopback.h"
#include "ch-error.h"
#include "ch-sniff.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>
#include <libsoup/soup.h>
#include <string.h>

struct _ChFetcher
{
  GObject parent_instance;

  SoupSession *session; /* (owned) */
  guint size_limit;
  guint idle_timeout;
  guint total_timeout;
  guint redirect_limit;
};

G_DEFINE_FINAL_TYPE (ChFetcher, ch_fetcher, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SIZE_LIMIT,
  PROP_IDLE_TIMEOUT,
  PROP_TOTAL_TIMEOUT,
  PROP_REDIRECT_LIMIT,
  PROP_TLS_DATABASE,
  PROP_PROXY_RESOLVER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Why a fetch was stopped from inside. */
typedef enum
{
  STOPPED_NOT,
  STOPPED_BY_TIMEOUT,
  STOPPED_BY_REDIRECTS,
} Stopped;

typedef struct
{
  char *address; /* (owned) */
  char *host;    /* (owned) */

  SoupMessage *message;      /* (owned) (nullable) */
  GInputStream *stream;      /* (owned) (nullable) */
  GCancellable *stop;        /* (owned): ours, so that a timeout can stop the fetch */
  gulong cancelled_handler;  /* of the caller's cancellable */
  guint idle_source;
  guint total_source;
  guint n_redirects;
  goffset total;             /* -1 where not known */
  Stopped stopped;

  ChFetchProgress progress;  /* (nullable) */
  gpointer progress_data;    /* (unowned) */
} Fetch;

static void
fetch_free (Fetch *fetch)
{
  g_clear_handle_id (&fetch->idle_source, g_source_remove);
  g_clear_handle_id (&fetch->total_source, g_source_remove);
  g_clear_object (&fetch->message);
  g_clear_object (&fetch->stream);
  g_clear_object (&fetch->stop);
  g_free (fetch->address);
  g_free (fetch->host);
  g_free (fetch);
}

static void
fetch_stop (Fetch   *fetch,
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
  fetch_stop (fetch, STOPPED_BY_TIMEOUT);
  return G_SOURCE_REMOVE;
}

static gboolean
on_total_timeout (gpointer user_data)
{
  Fetch *fetch = user_data;

  fetch->total_source = 0;
  fetch_stop (fetch, STOPPED_BY_TIMEOUT);
  return G_SOURCE_REMOVE;
}

/* Something has arrived: the time of silence begins anew. */
static void
restart_idle_timeout (GTask *task)
{
  ChFetcher *self = g_task_get_source_object (task);
  Fetch *fetch = g_task_get_task_data (task);

  g_clear_handle_id (&fetch->idle_source, g_source_remove);
  fetch->idle_source = g_timeout_add_seconds (self->idle_timeout, on_idle_timeout, fetch);
}

static void
on_cancelled (GCancellable *cancellable,
              gpointer      user_data)
{
  GCancellable *stop = user_data;

  g_cancellable_cancel (stop);
}

/* What must not outlive the operation: timers, and the handler on the caller's cancellable. */
static void
fetch_settle (GTask *task)
{
  Fetch *fetch = g_task_get_task_data (task);

  g_clear_handle_id (&fetch->idle_source, g_source_remove);
  g_clear_handle_id (&fetch->total_source, g_source_remove);
  if (fetch->cancelled_handler != 0)
    g_cancellable_disconnect (g_task_get_cancellable (task), fetch->cancelled_handler);
  fetch->cancelled_handler = 0;
}

static void
return_failure (GTask      *task,
                ChError     code,
                const char *format,
                ...) G_GNUC_PRINTF (3, 4);

static void
return_failure (GTask      *task,
                ChError     code,
                const char *format,
                ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  fetch_settle (task);
  g_task_return_error (task, g_error_new_literal (CH_ERROR, code, message));
}

static void
return_too_large (GTask *task)
{
  ChFetcher *self = g_task_get_source_object (task);
  Fetch *fetch = g_task_get_task_data (task);
  g_autofree char *limit = g_format_size (self->size_limit);

  return_failure (task, CH_ERROR_TOO_LARGE,
                  /* Translators: an address, and a size such as "20 MB" */
                  _("The page at %s is larger than %s, too large for an article."),
                  fetch->address, limit);
}

static void
return_not_text (GTask *task)
{
  Fetch *fetch = g_task_get_task_data (task);
  const char *media_type = soup_message_headers_get_content_type (
    soup_message_get_response_headers (fetch->message), NULL);

  if (media_type != NULL && !g_str_has_prefix (media_type, "text/"))
    return_failure (task, CH_ERROR_NOT_TEXT,
                    /* Translators: an address, and a media type such as image/jpeg */
                    _("%s is not a page of text but a file of type %s."), fetch->address, media_type);
  else
    return_failure (task, CH_ERROR_NOT_TEXT,
                    _("%s is not a page of text but a picture, a program or the like."),
                    fetch->address);
}

static void
return_stopped (GTask *task)
{
  ChFetcher *self = g_task_get_source_object (task);
  Fetch *fetch = g_task_get_task_data (task);

  if (fetch->stopped == STOPPED_BY_REDIRECTS)
    return_failure (task, CH_ERROR_REDIRECTS,
                    g_dngettext (GETTEXT_PACKAGE,
                                 "The address %s leads on to another more than %u time, probably in a circle.",
                                 "The address %s leads on to another more than %u times, probably in a circle.",
                                 self->redirect_limit),
                    fetch->address, self->redirect_limit);
  else
    return_failure (task, CH_ERROR_TIMED_OUT, _("The host %s took too long to answer."), fetch->host);
}

/* The libraries below speak of mechanisms; a person needs to know what it means for the address. */
static void
return_transport_error (GTask  *task,
                        GError *error)
{
  Fetch *fetch = g_task_get_task_data (task);

  if (g_error_matches (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND))
    return_failure (task, CH_ERROR_UNKNOWN_HOST, _("There is no host named %s."), fetch->host);
  else if (error->domain == G_RESOLVER_ERROR)
    return_failure (task, CH_ERROR_UNKNOWN_HOST,
                    _("The name of the host %s could not be looked up; the network may be down."), fetch->host);
  else if (g_error_matches (error, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE))
    return_failure (task, CH_ERROR_NOT_TRUSTED, _("The certificate of the host %s is not trusted."), fetch->host);
  else if (error->domain == G_TLS_ERROR)
    return_failure (task, CH_ERROR_NOT_TRUSTED, _("No secure connection to the host %s was possible."), fetch->host);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    return_failure (task, CH_ERROR_TIMED_OUT, _("The host %s took too long to answer."), fetch->host);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED))
    return_failure (task, CH_ERROR_REFUSED, _("The host %s refused the connection."), fetch->host);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_HOST_UNREACHABLE)
           || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NETWORK_UNREACHABLE))
    return_failure (task, CH_ERROR_REFUSED, _("The host %s cannot be reached."), fetch->host);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED)
           || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE)
           || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
    return_failure (task, CH_ERROR_REFUSED, _("The host %s cut the connection."), fetch->host);
  else if (g_error_matches (error, SOUP_SESSION_ERROR, SOUP_SESSION_ERROR_TOO_MANY_REDIRECTS)
           || g_error_matches (error, SOUP_SESSION_ERROR, SOUP_SESSION_ERROR_REDIRECT_NO_LOCATION)
           || g_error_matches (error, SOUP_SESSION_ERROR, SOUP_SESSION_ERROR_REDIRECT_BAD_URI))
    return_failure (task, CH_ERROR_REDIRECTS, _("The address %s leads on to no page."), fetch->address);
  else if (error->domain == SOUP_SESSION_ERROR)
    return_failure (task, CH_ERROR_SERVER, _("The host %s sent an answer that makes no sense."), fetch->host);
  else
    return_failure (task, CH_ERROR_FAILED,
                    /* Translators: an address, and what the system says went wrong */
                    _("%s could not be fetched: %s"), fetch->address, error->message);
}

/* Takes ERROR over. */
static void
return_error (GTask  *task,
              GError *error)
{
  Fetch *fetch = g_task_get_task_data (task);
  g_autoptr(GError) owned = error;

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      return_transport_error (task, error);
    }
  else if (fetch->stopped != STOPPED_NOT && !g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    {
      return_stopped (task);
    }
  else
    {
      fetch_settle (task);
      g_task_return_error (task, g_steal_pointer (&owned));
    }
}

static void
on_body_progress (gsize    received,
                  gpointer user_data)
{
  GTask *task = user_data;
  Fetch *fetch = g_task_get_task_data (task);

  restart_idle_timeout (task);
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

static ChPage *
make_page (Fetch  *fetch,
           GBytes *bytes)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (fetch->message);
  g_autofree char *final_address = g_uri_to_string (soup_message_get_uri (fetch->message));
  g_autoptr(GHashTable) params = NULL;
  const char *media_type = soup_message_headers_get_content_type (headers, &params);
  ChPage *page = ch_page_new (bytes, fetch->address);

  ch_page_set_final_address (page, final_address);
  ch_page_set_media_type (page, media_type);
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
      return_error (task, g_steal_pointer (&error));
    }
  else if (is_blank (bytes))
    {
      return_failure (task, CH_ERROR_EMPTY, _("The page at %s is empty."), fetch->address);
    }
  else if (!ch_sniff_is_text (bytes))
    {
      return_not_text (task);
    }
  else
    {
      fetch_settle (task);
      g_task_return_pointer (task, make_page (fetch, bytes), g_object_unref);
    }
}

/* Whether a declared media type rules out that there is text to read; a server that does not
 * know what it sends says nothing or "octet-stream", and the bytes must tell. */
static gboolean
may_be_text (const char *media_type)
{
  return media_type == NULL
         || g_ascii_strncasecmp (media_type, "text/", 5) == 0
         || g_ascii_strcasecmp (media_type, "application/xhtml+xml") == 0
         || g_ascii_strcasecmp (media_type, "application/xml") == 0
         || g_ascii_strcasecmp (media_type, "application/octet-stream") == 0;
}

/* Returns whether the answer's head promises a page; if not, TASK is done. */
static gboolean
check_head (GTask *task)
{
  ChFetcher *self = g_task_get_source_object (task);
  Fetch *fetch = g_task_get_task_data (task);
  guint status = soup_message_get_status (fetch->message);
  SoupMessageHeaders *headers = soup_message_get_response_headers (fetch->message);

  if (status == SOUP_STATUS_NOT_FOUND || status == SOUP_STATUS_GONE)
    {
      return_failure (task, CH_ERROR_NOT_FOUND, _("There is no page at %s."), fetch->address);
      return FALSE;
    }
  if (SOUP_STATUS_IS_REDIRECTION (status))
    {
      return_failure (task, CH_ERROR_REDIRECTS, _("The address %s leads on to no page."), fetch->address);
      return FALSE;
    }
  if (!SOUP_STATUS_IS_SUCCESSFUL (status))
    {
      const char *phrase = soup_message_get_reason_phrase (fetch->message);

      return_failure (task, CH_ERROR_SERVER,
                      /* Translators: a host, and an HTTP status with its words such as "500 Internal Server Error" */
                      _("The host %s answered with the error “%u %s”."), fetch->host, status,
                      phrase != NULL ? phrase : soup_status_get_phrase (status));
      return FALSE;
    }
  if (!may_be_text (soup_message_headers_get_content_type (headers, NULL)))
    {
      return_not_text (task);
      return FALSE;
    }

  if (soup_message_headers_get_encoding (headers) == SOUP_ENCODING_CONTENT_LENGTH
      && soup_message_headers_get_one (headers, "Content-Encoding") == NULL)
    fetch->total = soup_message_headers_get_content_length (headers);
  if (fetch->total > (goffset) self->size_limit)
    {
      return_too_large (task);
      return FALSE;
    }
  return TRUE;
}

static void
on_head_received (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  ChFetcher *self = g_task_get_source_object (task);
  Fetch *fetch = g_task_get_task_data (task);

  fetch->stream = soup_session_send_finish (SOUP_SESSION (source), result, &error);
  if (fetch->stream == NULL)
    {
      return_error (task, g_steal_pointer (&error));
      return;
    }
  if (!check_head (task))
    {
      /* The rest of the answer is not wanted: libsoup drops the connection instead of draining it. */
      g_cancellable_cancel (fetch->stop);
      return;
    }

  restart_idle_timeout (task);
  ch_bounded_read_async (fetch->stream, self->size_limit, on_body_progress, task, fetch->stop,
                         on_body_read, g_object_ref (task));
}

/* libsoup sends a message again to follow a redirect (or to authenticate); its own limit is fixed
 * and higher than what an honest site needs. */
static void
on_restarted (SoupMessage *message,
              gpointer     user_data)
{
  GTask *task = user_data;
  ChFetcher *self = g_task_get_source_object (task);
  Fetch *fetch = g_task_get_task_data (task);

  restart_idle_timeout (task);
  g_free (fetch->host);
  fetch->host = g_strdup (g_uri_get_host (soup_message_get_uri (message)));
  if (++fetch->n_redirects > self->redirect_limit)
    fetch_stop (fetch, STOPPED_BY_REDIRECTS);
}

/*
 * What people paste may have white space around it, no scheme, or letters that an address must
 * have escaped.  Returns: (transfer full) (nullable): a URI with a host, over http or https
 */
static GUri *
parse_address (const char *address)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (address));
  g_autofree char *escaped = g_uri_escape_string (trimmed, G_URI_RESERVED_CHARS_GENERIC_DELIMITERS
                                                           G_URI_RESERVED_CHARS_SUBCOMPONENT_DELIMITERS "%", FALSE);
  g_autofree char *full = strstr (escaped, "://") != NULL ? g_steal_pointer (&escaped)
                                                          : g_strconcat ("https://", escaped, NULL);
  g_autoptr(GUri) uri = g_uri_parse (full, SOUP_HTTP_URI_FLAGS, NULL);

  if (uri == NULL || ch_text_is_blank (g_uri_get_host (uri)))
    return NULL;
  if (strcmp (g_uri_get_scheme (uri), "http") != 0 && strcmp (g_uri_get_scheme (uri), "https") != 0)
    return NULL;
  return g_steal_pointer (&uri);
}

static Fetch *
fetch_new (GUri            *uri,
           ChFetchProgress  progress,
           gpointer         progress_data)
{
  Fetch *fetch = g_new0 (Fetch, 1);

  fetch->address = g_uri_to_string (uri);
  fetch->host = g_strdup (g_uri_get_host (uri));
  fetch->message = soup_message_new_from_uri (SOUP_METHOD_GET, uri);
  fetch->stop = g_cancellable_new ();
  fetch->total = -1;
  fetch->progress = progress;
  fetch->progress_data = progress_data;
  soup_message_headers_append (soup_message_get_request_headers (fetch->message), "Accept",
                               "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1");
  return fetch;
}

void
ch_fetcher_fetch_async (ChFetcher           *self,
                        const char          *address,
                        ChFetchProgress      progress,
                        gpointer             progress_data,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autoptr(GUri) uri = NULL;
  Fetch *fetch;

  g_return_if_fail (CH_IS_FETCHER (self));
  g_return_if_fail (address != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_fetcher_fetch_async);
  if (g_task_return_error_if_cancelled (task))
    return;

  uri = parse_address (address);
  if (uri == NULL)
    {
      g_task_return_new_error (task, CH_ERROR, CH_ERROR_INVALID,
                               _("“%s” is not an address of the web (http or https)."), address);
      return;
    }

  fetch = fetch_new (uri, progress, progress_data);
  g_task_set_task_data (task, fetch, (GDestroyNotify) fetch_free);
  if (cancellable != NULL)
    fetch->cancelled_handler = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled),
                                                      g_object_ref (fetch->stop), g_object_unref);
  fetch->total_source = g_timeout_add_seconds (self->total_timeout, on_total_timeout, fetch);
  restart_idle_timeout (task);
  g_signal_connect_object (fetch->message, "restarted", G_CALLBACK (on_restarted), task, 0);
  soup_session_send_async (self->session, fetch->message, G_PRIORITY_DEFAULT, fetch->stop,
                           on_head_received, g_object_ref (task));
}

ChPage *
ch_fetcher_fetch_finish (ChFetcher     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, ch_fetcher_fetch_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
ch_fetcher_is_address (const char *text)
{
  g_autofree char *trimmed = NULL;
  g_autoptr(GUri) uri = NULL;

  if (text == NULL)
    return FALSE;

  trimmed = g_strstrip (g_strdup (text));
  if (g_ascii_strncasecmp (trimmed, "http://", 7) != 0 && g_ascii_strncasecmp (trimmed, "https://", 8) != 0)
    return FALSE;
  if (strpbrk (trimmed, " \t\r\n") != NULL)
    return FALSE;

  uri = parse_address (trimmed);
  return uri != NULL;
}

static guint *
find_limit (ChFetcher *self,
            guint      prop_id)
{
  switch (prop_id)
    {
    case PROP_SIZE_LIMIT:
      return &self->size_limit;
    case PROP_IDLE_TIMEOUT:
      return &self->idle_timeout;
    case PROP_TOTAL_TIMEOUT:
      return &self->total_timeout;
    case PROP_REDIRECT_LIMIT:
      return &self->redirect_limit;
    default:
      return NULL;
    }
}

static void
ch_fetcher_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  const guint *limit = find_limit (CH_FETCHER (object), prop_id);

  if (limit != NULL)
    g_value_set_uint (value, *limit);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

/* libsoup asks the system for what it is not given. */
static void
set_proxy_resolver (ChFetcher      *self,
                    GProxyResolver *resolver)
{
  g_autoptr(GProxyResolver) own =
    ch_direct_loopback_new (resolver != NULL ? resolver : g_proxy_resolver_get_default ());

  soup_session_set_proxy_resolver (self->session, own);
}

static void
ch_fetcher_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  ChFetcher *self = CH_FETCHER (object);
  guint *limit = find_limit (self, prop_id);

  if (limit != NULL)
    *limit = g_value_get_uint (value);
  else if (prop_id == PROP_TLS_DATABASE && g_value_get_object (value) != NULL)
    soup_session_set_tls_database (self->session, g_value_get_object (value));
  else if (prop_id == PROP_PROXY_RESOLVER)
    set_proxy_resolver (self, g_value_get_object (value));
  else if (prop_id != PROP_TLS_DATABASE)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
ch_fetcher_finalize (GObject *object)
{
  ChFetcher *self = CH_FETCHER (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (ch_fetcher_parent_class)->finalize (object);
}

static void
ch_fetcher_class_init (ChFetcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS;
  const GParamFlags given = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_fetcher_get_property;
  object_class->set_property = ch_fetcher_set_property;
  object_class->finalize = ch_fetcher_finalize;

  properties[PROP_SIZE_LIMIT] =
    g_param_spec_uint ("size-limit", NULL, NULL, 1, G_MAXINT, CH_PAGE_SIZE_LIMIT, flags);
  properties[PROP_IDLE_TIMEOUT] =
    g_param_spec_uint ("idle-timeout", NULL, NULL, 1, G_MAXINT, 30, flags);
  properties[PROP_TOTAL_TIMEOUT] =
    g_param_spec_uint ("total-timeout", NULL, NULL, 1, G_MAXINT, 60, flags);
  properties[PROP_REDIRECT_LIMIT] =
    g_param_spec_uint ("redirect-limit", NULL, NULL, 0, G_MAXINT, 10, flags);
  properties[PROP_TLS_DATABASE] =
    g_param_spec_object ("tls-database", NULL, NULL, G_TYPE_TLS_DATABASE, given);
  properties[PROP_PROXY_RESOLVER] =
    g_param_spec_object ("proxy-resolver", NULL, NULL, G_TYPE_PROXY_RESOLVER, given);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_fetcher_init (ChFetcher *self)
{
  /* The space at the end makes libsoup add its own name and version. */
  self->session = soup_session_new_with_options ("user-agent", "Chancery/" PACKAGE_VERSION " ", NULL);
}

ChFetcher *
ch_fetcher_new (void)
{
  return g_object_new (CH_TYPE_FETCHER, NULL);
}
