/* ch-fetcher.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-fetcher.h"

#include "ch-direct-loopback.h"
#include "ch-error.h"
#include "ch-fetch.h"
#include "ch-sniff.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many answers at once are what a polite client asks of one host. */
#define MAX_PER_HOST 2

struct _ChFetcher
{
  GObject parent_instance;

  SoupSession *session; /* (owned) */
  ChFetchTerms terms;
  guint host_delay;
  GHashTable *turns;    /* (owned) (element-type utf8 gint64): when each host was or will be asked last */
};

G_DEFINE_FINAL_TYPE (ChFetcher, ch_fetcher, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SIZE_LIMIT,
  PROP_IDLE_TIMEOUT,
  PROP_TOTAL_TIMEOUT,
  PROP_REDIRECT_LIMIT,
  PROP_HOST_DELAY,
  PROP_TLS_DATABASE,
  PROP_PROXY_RESOLVER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

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

/* How long a fetch from the host of URI must wait for its turn, in milliseconds; takes the turn. */
static guint
take_turn (ChFetcher *self,
           GUri      *uri)
{
  const char *host = g_uri_get_host (uri);
  const gint64 now = g_get_monotonic_time ();
  const gint64 *last = g_hash_table_lookup (self->turns, host);
  const gint64 turn = last != NULL ? MAX (now, *last + self->host_delay * (gint64) 1000) : now;

  g_hash_table_replace (self->turns, g_strdup (host), g_memdup2 (&turn, sizeof turn));
  return (turn - now + 999) / 1000;
}

/* Begins the fetch that TASK returns; or has it fail at once. */
static void
begin (ChFetcher       *self,
       GTask           *task,
       const char      *address,
       ChFetchKind      kind,
       const char      *named_by,
       ChFetchProgress  progress,
       gpointer         progress_data)
{
  g_autoptr(GUri) uri = parse_address (address);
  g_autoptr(GUri) page = named_by != NULL ? parse_address (named_by) : NULL;
  gboolean foreign;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (uri == NULL)
    {
      g_task_return_new_error (task, CH_ERROR, CH_ERROR_INVALID,
                               _("“%s” is not an address of the web (http or https)."), address);
      return;
    }

  foreign = page != NULL && g_ascii_strcasecmp (g_uri_get_host (page), g_uri_get_host (uri)) != 0;
  ch_fetch_begin (task, self->session, &self->terms, uri, kind, foreign, take_turn (self, uri), progress, progress_data);
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

  g_return_if_fail (CH_IS_FETCHER (self));
  g_return_if_fail (address != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_fetcher_fetch_async);
  begin (self, task, address, CH_FETCH_PAGE, NULL, progress, progress_data);
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

void
ch_fetcher_fetch_picture_async (ChFetcher           *self,
                                const char          *address,
                                const char          *named_by,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CH_IS_FETCHER (self));
  g_return_if_fail (address != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_fetcher_fetch_picture_async);
  begin (self, task, address, CH_FETCH_PICTURE, named_by, NULL, NULL);
}

GBytes *
ch_fetcher_fetch_picture_finish (ChFetcher     *self,
                                 GAsyncResult  *result,
                                 const char   **media_type,
                                 GError       **error)
{
  g_autoptr(ChPage) page = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, ch_fetcher_fetch_picture_async), NULL);

  page = g_task_propagate_pointer (G_TASK (result), error);
  if (page == NULL)
    return NULL;
  if (media_type != NULL)
    *media_type = ch_sniff_picture (ch_page_get_bytes (page));
  return g_bytes_ref (ch_page_get_bytes (page));
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
      return &self->terms.size_limit;
    case PROP_IDLE_TIMEOUT:
      return &self->terms.idle_timeout;
    case PROP_TOTAL_TIMEOUT:
      return &self->terms.total_timeout;
    case PROP_REDIRECT_LIMIT:
      return &self->terms.redirect_limit;
    case PROP_HOST_DELAY:
      return &self->host_delay;
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
  g_clear_pointer (&self->turns, g_hash_table_unref);

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
  properties[PROP_HOST_DELAY] =
    g_param_spec_uint ("host-delay", NULL, NULL, 0, G_MAXINT, 500, flags);
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
  self->session = soup_session_new_with_options ("user-agent", "Chancery/" PACKAGE_VERSION " ",
                                                 "max-conns-per-host", MAX_PER_HOST, NULL);
  self->terms.is_public = ch_address_is_public;
  self->turns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

ChFetcher *
ch_fetcher_new (void)
{
  return g_object_new (CH_TYPE_FETCHER, NULL);
}

void
ch_fetcher_set_classifier (ChFetcher         *self,
                           ChAddressIsPublic  is_public)
{
  g_return_if_fail (CH_IS_FETCHER (self));
  g_return_if_fail (is_public != NULL);

  self->terms.is_public = is_public;
}
