/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-address.h"

static void
test_page (void)
{
  static const char *const cases[][2] = {
    { "https://example.org/news/7", "example.org/news/7" },
    { "http://example.org/news/7", "example.org/news/7" },
    { "HTTPS://Example.ORG/news/7/", "example.org/news/7" },
    { "https://example.org:443/news/7", "example.org/news/7" },
    { "http://example.org:80/news/7#top", "example.org/news/7" },
    { "http://example.org:8080/news/7", "example.org:8080/news/7" },
    { " https://example.org/news/7?utm_source=letter&utm_medium=mail ", "example.org/news/7" },
    { "https://example.org/news/7/?fbclid=IwAR0&UTM_Campaign=x#part-2", "example.org/news/7" },
    { "https://example.org/news/?id=7&gclid=1&page=2", "example.org/news?id=7&page=2" },
    { "https://example.org/", "example.org" },
    { "https://example.org", "example.org" },
    /* These tell pages apart. */
    { "https://example.org/News/7", "example.org/News/7" },
    { "https://www.example.org/news/7", "www.example.org/news/7" },
    { "https://example.org/news?utm=1&gclidx=2&utm_=3", "example.org/news?utm=1&gclidx=2&utm_=3" },
    { "https://example.org/a?next=https://other.org/", "example.org/a?next=https://other.org/" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *page = ch_address_dup_page (cases[i][0]);

      g_assert_cmpstr (page, ==, cases[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/address/page", test_page);
  return g_test_run ();
}
