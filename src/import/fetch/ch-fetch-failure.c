/* ch-fetch-failure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-fetch-failure.h"

#include "ch-error.h"

#include <glib/gi18n-lib.h>

static ChError
get_code (const GError *cause)
{
  if (cause->domain == G_RESOLVER_ERROR)
    return CH_ERROR_UNKNOWN_HOST;
  if (cause->domain == G_TLS_ERROR)
    return CH_ERROR_NOT_TRUSTED;
  if (g_error_matches (cause, SOUP_SESSION_ERROR, SOUP_SESSION_ERROR_REDIRECT_NO_LOCATION)
      || g_error_matches (cause, SOUP_SESSION_ERROR, SOUP_SESSION_ERROR_REDIRECT_BAD_URI))
    return CH_ERROR_REDIRECTS;
  if (cause->domain == SOUP_SESSION_ERROR)
    return CH_ERROR_SERVER;
  if (cause->domain != G_IO_ERROR)
    return CH_ERROR_FAILED;

  switch (cause->code)
    {
    case G_IO_ERROR_TIMED_OUT:
      return CH_ERROR_TIMED_OUT;
    case G_IO_ERROR_CONNECTION_REFUSED:
    case G_IO_ERROR_HOST_UNREACHABLE:
    case G_IO_ERROR_NETWORK_UNREACHABLE:
    case G_IO_ERROR_CONNECTION_CLOSED: /* and BROKEN_PIPE, which is the same */
    case G_IO_ERROR_PARTIAL_INPUT:
      return CH_ERROR_REFUSED;
    case G_IO_ERROR_INVALID_DATA:
      return CH_ERROR_SERVER;
    default:
      return CH_ERROR_FAILED;
    }
}

static char *
dup_sentence (const GError *cause,
              ChError       code,
              const char   *address,
              const char   *host)
{
  switch (code)
    {
    case CH_ERROR_UNKNOWN_HOST:
      if (cause->code == G_RESOLVER_ERROR_NOT_FOUND)
        return g_strdup_printf (_("There is no host named %s."), host);
      return g_strdup_printf (_("The name of the host %s could not be looked up; the network may be down."), host);

    case CH_ERROR_NOT_TRUSTED:
      if (cause->code == G_TLS_ERROR_BAD_CERTIFICATE)
        return g_strdup_printf (_("The certificate of the host %s is not trusted."), host);
      return g_strdup_printf (_("No secure connection to the host %s was possible."), host);

    case CH_ERROR_REDIRECTS:
      return g_strdup_printf (_("The address %s leads on to no page."), address);

    case CH_ERROR_SERVER:
      return g_strdup_printf (_("The host %s sent an answer that makes no sense."), host);

    case CH_ERROR_TIMED_OUT:
      return g_strdup_printf (_("The host %s took too long to answer."), host);

    case CH_ERROR_REFUSED:
      if (cause->code == G_IO_ERROR_CONNECTION_REFUSED)
        return g_strdup_printf (_("The host %s refused the connection."), host);
      if (cause->code == G_IO_ERROR_HOST_UNREACHABLE || cause->code == G_IO_ERROR_NETWORK_UNREACHABLE)
        return g_strdup_printf (_("The host %s cannot be reached."), host);
      return g_strdup_printf (_("The host %s cut the connection."), host);

    default:
      /* Translators: an address, and what the system says went wrong */
      return g_strdup_printf (_("%s could not be fetched: %s"), address, cause->message);
    }
}

GError *
ch_fetch_failure_from_transport (const GError *cause,
                                 const char   *address,
                                 const char   *host)
{
  const ChError code = get_code (cause);
  g_autofree char *sentence = dup_sentence (cause, code, address, host);

  return g_error_new_literal (CH_ERROR, code, sentence);
}

/* Whether a declared media type rules out that there is text to read; a server that does not
 * know what it sends says nothing or "octet-stream", and the bytes must tell. */
static gboolean
may_be_text (const char *media_type)
{
  static const char *const types[] = {
    "application/xhtml+xml",     "application/xml",   "application/pdf",
    "application/x-mimearchive", "multipart/related", "message/rfc822",
    "application/octet-stream",
  };

  if (media_type == NULL || g_ascii_strncasecmp (media_type, "text/", 5) == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_ascii_strcasecmp (media_type, types[i]) == 0)
      return TRUE;
  return FALSE;
}

GError *
ch_fetch_failure_not_text (SoupMessage *message,
                           const char  *address)
{
  const char *media_type = soup_message_headers_get_content_type (soup_message_get_response_headers (message), NULL);

  if (media_type != NULL && !may_be_text (media_type))
    return g_error_new (CH_ERROR, CH_ERROR_NOT_TEXT,
                        /* Translators: an address, and a media type such as image/jpeg */
                        _("%s is not a page of text but a file of type %s."), address, media_type);
  return g_error_new (CH_ERROR, CH_ERROR_NOT_TEXT,
                      _("%s is not a page of text but a picture, a program or the like."), address);
}

GError *
ch_fetch_failure_from_answer (SoupMessage *message,
                              ChFetchKind  kind,
                              const char  *address,
                              const char  *host)
{
  const guint status = soup_message_get_status (message);
  const char *phrase = soup_message_get_reason_phrase (message);

  if (status == SOUP_STATUS_NOT_FOUND || status == SOUP_STATUS_GONE)
    return g_error_new (CH_ERROR, CH_ERROR_NOT_FOUND,
                        kind == CH_FETCH_PICTURE ? _("There is no picture at %s.") : _("There is no page at %s."), address);
  if (SOUP_STATUS_IS_REDIRECTION (status))
    return g_error_new (CH_ERROR, CH_ERROR_REDIRECTS, _("The address %s leads on to no page."), address);
  if (!SOUP_STATUS_IS_SUCCESSFUL (status))
    return g_error_new (CH_ERROR, CH_ERROR_SERVER,
                        /* Translators: a host, and an HTTP status with its words such as "500
                           Internal Server Error" */
                        _ ("The host %s answered with the error “%u %s”."), host, status,
                        phrase != NULL && *phrase != '\0' ? phrase
                                                          : soup_status_get_phrase (status));
  return NULL;
}

GError *
ch_fetch_failure_from_type (SoupMessage *message,
                            const char  *address)
{
  if (may_be_text (soup_message_headers_get_content_type (soup_message_get_response_headers (message), NULL)))
    return NULL;
  return ch_fetch_failure_not_text (message, address);
}
