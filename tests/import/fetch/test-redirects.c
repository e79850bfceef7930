/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where an address may lead on to.  127.0.0.2 stands for the public internet and 127.0.0.1 for the
 * house; names under .test are looked up by a resolver of our own.
 */

#include "loopback.h"

#include <string.h>

#define PAGE "<html><body><p>The ministers met.</p></body></html>"

/* A resolver that knows public.test, inside.test, and turning.test, which is public when it is first
 * asked for and inside the house ever after. */
typedef struct
{
  GResolver parent_instance;

  guint n_turns;
} TestResolver;

typedef GResolverClass TestResolverClass;

static GType test_resolver_get_type (void);

G_DEFINE_FINAL_TYPE (TestResolver, test_resolver, G_TYPE_RESOLVER)

static void
lookup_by_name_with_flags_async (GResolver                *resolver,
                                 const char               *hostname,
                                 GResolverNameLookupFlags  flags,
                                 GCancellable             *cancellable,
                                 GAsyncReadyCallback       callback,
                                 gpointer                  user_data)
{
  TestResolver *self = (TestResolver *) resolver;
  g_autoptr(GTask) task = g_task_new (resolver, cancellable, callback, user_data);
  const char *address = NULL;

  if (flags & G_RESOLVER_NAME_LOOKUP_FLAGS_IPV6_ONLY)
    address = NULL;
  else if (strcmp (hostname, "public.test") == 0)
    address = "127.0.0.2";
  else if (strcmp (hostname, "inside.test") == 0)
    address = "127.0.0.1";
  else if (strcmp (hostname, "turning.test") == 0)
    address = self->n_turns++ == 0 ? "127.0.0.2" : "127.0.0.1";

  if (address == NULL)
    g_task_return_new_error (task, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND, "No %s", hostname);
  else
    g_task_return_pointer (task, g_list_append (NULL, g_inet_address_new_from_string (address)), NULL);
}

static GList *
lookup_by_name_with_flags_finish (GResolver     *resolver,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
lookup_by_name_async (GResolver           *resolver,
                      const char          *hostname,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  lookup_by_name_with_flags_async (resolver, hostname, G_RESOLVER_NAME_LOOKUP_FLAGS_DEFAULT, cancellable, callback, user_data);
}

static void
test_resolver_class_init (TestResolverClass *klass)
{
  klass->lookup_by_name_async = lookup_by_name_async;
  klass->lookup_by_name_finish = lookup_by_name_with_flags_finish;
  klass->lookup_by_name_with_flags_async = lookup_by_name_with_flags_async;
  klass->lookup_by_name_with_flags_finish = lookup_by_name_with_flags_finish;
}

static void
test_resolver_init (TestResolver *self)
{
}

static gboolean
is_public (GInetAddress *address)
{
  g_autofree char *text = g_inet_address_to_string (address);

  return strcmp (text, "127.0.0.2") == 0;
}

typedef struct
{
  ChFetcher *fetcher; /* (owned) */
  SoupServer *outside; /* (owned) */
  SoupServer *inside; /* (owned) */
  guint n_inside; /* how often the house was asked */
  char *location; /* (owned): where /on leads to */
  char *cookie; /* (owned) (nullable): that /page was asked with */
} World;

static void
on_request (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  World *world = user_data;
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);

  world->n_inside += server == world->inside;
  if (strcmp (path, "/on") == 0)
    {
      soup_message_headers_append (headers, "Set-Cookie", "pass=yes; Path=/");
      soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, world->location);
      return;
    }

  g_free (world->cookie);
  world->cookie = g_strdup (soup_message_headers_get_one (soup_server_message_get_request_headers (message), "Cookie"));
  soup_server_message_set_response (message, "text/html", SOUP_MEMORY_STATIC, PAGE, strlen (PAGE));
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
}

static void
set_up (World         *world,
        gconstpointer  data)
{
  g_autoptr(GResolver) resolver = g_object_new (test_resolver_get_type (), NULL);
  g_autoptr(GProxyResolver) direct = g_simple_proxy_resolver_new (NULL, NULL);

  g_resolver_set_default (resolver);
  world->outside = http_server_new_at ("127.0.0.2", on_request, world, NULL);
  world->inside = http_server_new_at ("127.0.0.1", on_request, world, NULL);
  world->fetcher = g_object_new (CH_TYPE_FETCHER, "host-delay", 0, "proxy-resolver", direct, NULL);
  ch_fetcher_set_classifier (world->fetcher, is_public);
}

static void
tear_down (World         *world,
           gconstpointer  data)
{
  g_clear_object (&world->fetcher);
  g_clear_object (&world->outside);
  g_clear_object (&world->inside);
  g_free (world->location);
  g_free (world->cookie);
}

/* The address of PATH on SERVER under the name HOST. */
static char *
name_address (SoupServer *server,
              const char *host,
              const char *path)
{
  g_autofree char *address = dup_address (server, path);
  g_autoptr(GUri) uri = g_uri_parse (address, SOUP_HTTP_URI_FLAGS, NULL);

  return g_strdup_printf ("http://%s:%d%s", host, g_uri_get_port (uri), path);
}

static void
assert_leads_on (World      *world,
                 const char *address)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = fetch (world->fetcher, address, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ch_page_get_final_address (page), ==, world->location);
}

static void
test_public_to_public (World         *world,
                       gconstpointer  data)
{
  g_autofree char *address = dup_address (world->outside, "/on");

  world->location = dup_address (world->outside, "/page");
  assert_leads_on (world, address);
}

static void
test_private_to_any (World         *world,
                     gconstpointer  data)
{
  g_autofree char *address = dup_address (world->inside, "/on");

  world->location = dup_address (world->inside, "/page");
  assert_leads_on (world, address);
  g_free (world->location);
  world->location = dup_address (world->outside, "/page");
  assert_leads_on (world, address);
}

static void
test_public_to_private (World         *world,
                        gconstpointer  data)
{
  g_autofree char *address = dup_address (world->outside, "/on");

  world->location = dup_address (world->inside, "/page");
  assert_fails (world->fetcher, address, CH_ERROR_REDIRECTS);
  g_assert_cmpuint (world->n_inside, ==, 0);
}

static void
test_by_name (World         *world,
              gconstpointer  data)
{
  g_autofree char *address = name_address (world->outside, "public.test", "/on");

  world->location = name_address (world->inside, "inside.test", "/page");
  assert_fails (world->fetcher, address, CH_ERROR_REDIRECTS);
  g_assert_cmpuint (world->n_inside, ==, 0);

  g_free (world->location);
  world->location = name_address (world->outside, "public.test", "/page");
  assert_leads_on (world, address);
}

/* The same name, another address: what it was when it was judged says nothing. */
static void
test_rebinding (World         *world,
                gconstpointer  data)
{
  g_autofree char *address = name_address (world->outside, "turning.test", "/on");

  world->location = name_address (world->inside, "turning.test", "/page");
  assert_fails (world->fetcher, address, CH_ERROR_REDIRECTS);
  g_assert_cmpuint (world->n_inside, ==, 0);
}

/* A connection that is still open from an earlier fetch is judged like a new one. */
static void
test_kept_connection (World         *world,
                      gconstpointer  data)
{
  g_autofree char *inside = dup_address (world->inside, "/page");
  g_autofree char *address = dup_address (world->outside, "/on");
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = fetch (world->fetcher, inside, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (world->n_inside, ==, 1);
  world->location = g_strdup (inside);
  assert_fails (world->fetcher, address, CH_ERROR_REDIRECTS);
  g_assert_cmpuint (world->n_inside, ==, 1);
}

/* Cookies serve the import that they were set in, and no other. */
static void
test_cookies (World         *world,
              gconstpointer  data)
{
  g_autofree char *address = dup_address (world->inside, "/on");
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = NULL;

  world->location = dup_address (world->inside, "/page");
  assert_leads_on (world, address);
  g_assert_cmpstr (world->cookie, ==, "pass=yes");

  page = fetch (world->fetcher, world->location, &error);
  g_assert_no_error (error);
  g_assert_null (world->cookie);
}

static void
test_classes (void)
{
  const struct
  {
    const char *address;
    gboolean public;
  } cases[] = {
    { "8.8.8.8", TRUE },           { "172.15.0.1", TRUE },     { "172.32.0.1", TRUE },          { "100.128.0.1", TRUE },
    { "2001:4860:4860::8888", TRUE }, { "::ffff:8.8.8.8", TRUE }, { "127.0.0.1", FALSE },        { "127.255.0.1", FALSE },
    { "10.1.2.3", FALSE },         { "172.16.0.1", FALSE },    { "172.31.255.255", FALSE },     { "192.168.1.1", FALSE },
    { "169.254.169.254", FALSE },  { "100.64.0.1", FALSE },    { "0.0.0.0", FALSE },            { "224.0.0.1", FALSE },
    { "255.255.255.255", FALSE },  { "::1", FALSE },           { "::", FALSE },                 { "fe80::1", FALSE },
    { "fc00::1", FALSE },          { "fd12:3456::1", FALSE },  { "::ffff:127.0.0.1", FALSE },   { "::ffff:10.0.0.1", FALSE },
    { "64:ff9b::a00:1", FALSE },   { "ff02::1", FALSE },       { "2001:db8::1", FALSE },
    { "2002:808:808::1", TRUE },   { "2002:7f00:1::1", FALSE }, { "2002:c0a8:101::1", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GInetAddress) address = g_inet_address_new_from_string (cases[i].address);

      g_assert_cmpint (ch_address_is_public (address), ==, cases[i].public);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/redirects/" name, World, NULL, set_up, test, tear_down)
  ADD ("public-to-public", test_public_to_public);
  ADD ("private-to-any", test_private_to_any);
  ADD ("public-to-private", test_public_to_private);
  ADD ("by-name", test_by_name);
  ADD ("rebinding", test_rebinding);
  ADD ("kept-connection", test_kept_connection);
  ADD ("cookies", test_cookies);
#undef ADD
  g_test_add_func ("/redirects/classes", test_classes);
  return g_test_run ();
}
