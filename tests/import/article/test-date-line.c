/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-date-line.h"

static void
test_find (void)
{
  const struct
  {
    const char *line;
    const char *date; /* (nullable) */
    ChDateOrder order;
  } cases[] = {
    { "2018-07-03", "2018-07-03" },
    { "2018/7/3 09:15", "2018-07-03" },
    { "2018-07-03T08:00:00+00:00", "2018-07-03" },
    { "发布时间：2018年7月3日 09:15", "2018-07-03" },
    { "2018년 7월 3일", "2018-07-03" },
    { "03.07.2018 18:16", "2018-07-03" },
    { "3 July 2018", "2018-07-03" },
    { "Tuesday, 3rd July, 2018", "2018-07-03" },
    { "Jul. 3, 2018", "2018-07-03" },
    { "Updated: September 21st 2018", "2018-09-21" },
    { "le 1er mars 2019", "2019-03-01" },
    { "3 de julio de 2018", "2018-07-03" },
    { "3. Juli 2018", "2018-07-03" },
    { "3 июля 2018", "2018-07-03" },
    { "25/12/2018", "2018-12-25" },
    { "12/25/2018", "2018-12-25" },
    { "07/07/2018", "2018-07-07" },
    { "03/07/2018", NULL }, /* July or March */
    { "03/07/2018", "2018-07-03", CH_DATE_ORDER_DAY_FIRST },
    { "03/07/2018", "2018-03-07", CH_DATE_ORDER_MONTH_FIRST },
    { "25/12/2018", "2018-12-25", CH_DATE_ORDER_MONTH_FIRST },
    { "2018. 7. 3.", "2018-07-03" },
    { "03-12-2018", "2018-12-03", CH_DATE_ORDER_DAY_FIRST },
    { "2018 07/03 20:31:05 来源：某社", "2018-07-03" },
    { "令和2年7月3日", "2020-07-03" },
    { "令和元年12月3日", "2019-12-03" },
    { "平成30年7月3日（火）", "2018-07-03" },
    { "中華民國107年7月3日", "2018-07-03" },
    { "２０１８年７月３日", "2018-07-03" },
    { "الثلاثاء، ٣ يوليو ٢٠١٨", "2018-07-03" },
    { "۲۰۱۸/۰۷/۱۳", "2018-07-13" },
    { "2018-13-40", NULL },
    { "31 February 2018", NULL },
    { "1234-07-03", NULL },
    { "call 020.18.2018", NULL },
    { "Resolution 2018", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = ch_date_line_find (cases[i].line, cases[i].order, NULL, NULL);

      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

/* The place of a date counts the bytes of the line as it is, whatever its digits. */
static void
test_place_of_other_digits (void)
{
  const char *line = "النشر: ٣ يوليو ٢٠١٨ م";
  gsize start, end;
  g_autofree char *date = ch_date_line_find (line, CH_DATE_ORDER_UNKNOWN, &start, &end);
  g_autofree char *quote = g_strndup (line + start, end - start);

  g_assert_cmpstr (date, ==, "2018-07-03");
  g_assert_cmpstr (quote, ==, "٣ يوليو ٢٠١٨");
}

static void
test_place (void)
{
  const char *line = "来源：某部 2018年7月3日 09:15, printed 4 July 2019";
  gsize start, end;
  g_autofree char *date = ch_date_line_find (line, CH_DATE_ORDER_UNKNOWN, &start, &end);
  g_autofree char *quote = g_strndup (line + start, end - start);

  g_assert_cmpstr (date, ==, "2018-07-03");
  g_assert_cmpstr (quote, ==, "2018年7月3日");
}

static void
test_is (void)
{
  g_assert_true (ch_date_line_is ("2018-07-03 09:15 Source: Ministry of Commons"));
  g_assert_true (ch_date_line_is ("Published on 3 July 2018"));
  g_assert_true (ch_date_line_is ("发布时间：2021年9月8日 09:15 来源：牧场部 字号：大 小 分享到：微信 微博"));
  g_assert_false (ch_date_line_is ("Source: Ministry of Commons"));
  g_assert_false (ch_date_line_is ("On 3 July 2018, the two ministers met for lunch."));
  g_assert_false (ch_date_line_is ("2021年9月7日，两位部长举行了工作会谈。"));
  g_assert_false (ch_date_line_is ("On July 2, 2018, the Minister met with a delegation led by the Director General of the "
                                   "Organization in the capital."));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-line/find", test_find);
  g_test_add_func ("/date-line/place", test_place);
  g_test_add_func ("/date-line/place-of-other-digits", test_place_of_other_digits);
  g_test_add_func ("/date-line/is", test_is);
  return g_test_run ();
}
