/* ch-address.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-address.h"

#include <string.h>

/* Parameters that newsletters, networks and searches put behind an address; one that ends in "_" stands for all that begin so. */
static const char *const trackers[] = {
  "utm_", "mtm_", "pk_", "hsa_", "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid",
  "mc_cid", "mc_eid", "_ga", "_gl", "_openstat", "spm",
};

static gboolean
is_tracker (const char *parameter)
{
  gsize length = strcspn (parameter, "=");

  for (guint i = 0; i < G_N_ELEMENTS (trackers); i++)
    {
      gsize n = strlen (trackers[i]);
      gboolean family = trackers[i][n - 1] == '_';

      if (g_ascii_strncasecmp (parameter, trackers[i], n) == 0 && (family ? length > n : length == n))
        return TRUE;
    }
  return FALSE;
}

/* "?id=7&page=2", without the trackers; nothing where there were no others. */
static void
append_query (GString    *page,
              const char *query)
{
  g_auto(GStrv) parameters = g_strsplit (query, "&", -1);
  char between = '?';

  for (guint i = 0; parameters[i] != NULL; i++)
    if (*parameters[i] != '\0' && !is_tracker (parameters[i]))
      {
        g_string_append_printf (page, "%c%s", between, parameters[i]);
        between = '&';
      }
}

static void
append_host (GString    *page,
             const char *host,
             gsize       length)
{
  static const char *const ports[] = { ":80", ":443" };
  g_autofree char *lower = g_ascii_strdown (host, length);

  for (guint i = 0; i < G_N_ELEMENTS (ports); i++)
    if (g_str_has_suffix (lower, ports[i]))
      lower[strlen (lower) - strlen (ports[i])] = '\0';
  g_string_append (page, lower);
}

char *
ch_address_dup_page (const char *address)
{
  g_autofree char *whole = NULL;
  GString *page;
  const char *from;
  char *query;
  gsize n_host, n_path;

  g_return_val_if_fail (address != NULL, NULL);

  whole = g_strstrip (g_strdup (address));
  whole[strcspn (whole, "#")] = '\0';
  query = strchr (whole, '?');
  if (query != NULL)
    *query++ = '\0';

  from = strstr (whole, "://");
  from = from != NULL ? from + 3 : whole;
  n_host = strcspn (from, "/");
  n_path = strlen (from + n_host);
  while (n_path > 0 && from[n_host + n_path - 1] == '/')
    n_path--;

  page = g_string_new (NULL);
  append_host (page, from, n_host);
  g_string_append_len (page, from + n_host, n_path);
  if (query != NULL)
    append_query (page, query);
  return g_string_free (page, FALSE);
}
