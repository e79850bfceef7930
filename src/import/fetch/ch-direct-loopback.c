/* ch-direct-loopback.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-direct-loopback.h"

struct _ChDirectLoopback
{
  GObject parent_instance;

  GProxyResolver *resolver; /* (owned) */
};

static void ch_direct_loopback_iface_init (GProxyResolverInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ChDirectLoopback, ch_direct_loopback, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_PROXY_RESOLVER, ch_direct_loopback_iface_init))

static gboolean
is_loopback (const char *address)
{
  g_autoptr(GUri) uri = g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  g_autoptr(GInetAddress) inet = host != NULL ? g_inet_address_new_from_string (host) : NULL;

  if (inet != NULL)
    return g_inet_address_get_is_loopback (inet);
  return host != NULL && (g_ascii_strcasecmp (host, "localhost") == 0 || g_str_has_suffix (host, ".localhost"));
}

static GStrv
make_direct (void)
{
  static const char *const direct[] = { "direct://", NULL };

  return g_strdupv ((GStrv) direct);
}

static GStrv
lookup (GProxyResolver  *resolver,
        const char      *address,
        GCancellable    *cancellable,
        GError         **error)
{
  ChDirectLoopback *self = CH_DIRECT_LOOPBACK (resolver);

  if (is_loopback (address))
    return make_direct ();
  return g_proxy_resolver_lookup (self->resolver, address, cancellable, error);
}

static void
on_looked_up (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  GStrv proxies = g_proxy_resolver_lookup_finish (G_PROXY_RESOLVER (source), result, &error);

  if (proxies != NULL)
    g_task_return_pointer (task, proxies, (GDestroyNotify) g_strfreev);
  else
    g_task_return_error (task, error);
}

static void
lookup_async (GProxyResolver      *resolver,
              const char          *address,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  ChDirectLoopback *self = CH_DIRECT_LOOPBACK (resolver);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, lookup_async);
  if (is_loopback (address))
    g_task_return_pointer (task, make_direct (), (GDestroyNotify) g_strfreev);
  else
    g_proxy_resolver_lookup_async (self->resolver, address, cancellable, on_looked_up, g_object_ref (task));
}

static GStrv
lookup_finish (GProxyResolver  *resolver,
               GAsyncResult    *result,
               GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, resolver), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
ch_direct_loopback_iface_init (GProxyResolverInterface *iface)
{
  iface->lookup = lookup;
  iface->lookup_async = lookup_async;
  iface->lookup_finish = lookup_finish;
}

static void
ch_direct_loopback_finalize (GObject *object)
{
  ChDirectLoopback *self = CH_DIRECT_LOOPBACK (object);

  g_clear_object (&self->resolver);

  G_OBJECT_CLASS (ch_direct_loopback_parent_class)->finalize (object);
}

static void
ch_direct_loopback_class_init (ChDirectLoopbackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ch_direct_loopback_finalize;
}

static void
ch_direct_loopback_init (ChDirectLoopback *self)
{
}

GProxyResolver *
ch_direct_loopback_new (GProxyResolver *resolver)
{
  ChDirectLoopback *self;

  g_return_val_if_fail (G_IS_PROXY_RESOLVER (resolver), NULL);

  self = g_object_new (CH_TYPE_DIRECT_LOOPBACK, NULL);
  self->resolver = g_object_ref (resolver);
  return G_PROXY_RESOLVER (self);
}
