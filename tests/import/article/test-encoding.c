/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-encoding.h"

#include <string.h>

/* What a page of the kind says; long enough to tell an encoding by. */
#define CHINESE "部长会见了代表团一行，双方就科技合作交换了意见，并签署了谅解备忘录。国际合作司负责人参加了会见。"
#define TRADITIONAL "部長會見了代表團一行，雙方就科技合作交換了意見，並簽署了諒解備忘錄。"
#define JAPANESE "大臣は代表団と会談し、科学技術協力について意見を交換しました。その後、覚書に署名しました。"
#define KOREAN "장관은 대표단을 만나 과학기술 협력에 대해 의견을 나누고 양해각서에 서명했다."
#define RUSSIAN "Министр принял делегацию академии наук. Стороны обсудили сотрудничество в области науки и техники."
#define FRENCH "Le ministre a reçu une délégation de l’Académie ; ils ont évoqué la coopération à l’œuvre."

typedef struct
{
  const char *name;
  const char *encoding; /* of the bytes */
  const char *declared; /* (nullable): by the server */
  const char *own;      /* (nullable): by the page itself */
  const char *text;
  const char *charset;  /* that it is read in */
} Case;

static const Case cases[] = {
  { "utf-8", "UTF-8", "utf-8", NULL, CHINESE, "UTF-8" },
  { "utf-8-undeclared", "UTF-8", NULL, NULL, RUSSIAN, "UTF-8" },
  { "utf-8-declared-latin-1", "UTF-8", "iso-8859-1", NULL, RUSSIAN, "UTF-8" },
  { "utf-8-declared-gb2312", "UTF-8", NULL, "gb2312", CHINESE, "UTF-8" },
  { "gb18030-declared-gb2312", "GB18030", NULL, "gb2312", "朱镕基、" CHINESE "€", "GB18030" },
  { "gb18030-declared-gbk", "GB18030", "GBK", NULL, CHINESE "𠮷", "GB18030" },
  { "gbk-undeclared", "GBK", NULL, NULL, CHINESE CHINESE CHINESE, "GB18030" },
  { "gbk-declared-utf-8", "GBK", "utf-8", "utf-8", CHINESE CHINESE CHINESE, "GB18030" },
  { "server-before-page", "GB18030", "gbk", "iso-8859-1", CHINESE, "GB18030" },
  { "big5", "BIG5", NULL, "big5", TRADITIONAL, "BIG5-HKSCS" },
  { "shift-jis", "CP932", NULL, "Shift_JIS", "①" JAPANESE, "CP932" },
  { "euc-jp", "EUC-JP", "euc-jp", NULL, JAPANESE, "EUC-JP" },
  { "euc-kr", "CP949", NULL, "euc-kr", KOREAN, "CP949" },
  { "windows-1251", "WINDOWS-1251", "windows-1251", NULL, RUSSIAN, "WINDOWS-1251" },
  { "windows-1251-undeclared", "WINDOWS-1251", NULL, NULL, RUSSIAN, "WINDOWS-1251" },
  { "koi8-r", "KOI8-R", NULL, "koi8-r", RUSSIAN, "KOI8-R" },
  { "windows-1252-declared-latin-1", "WINDOWS-1252", "ISO-8859-1", NULL, FRENCH, "WINDOWS-1252" },
  { "windows-1252-undeclared", "WINDOWS-1252", NULL, NULL, FRENCH, "WINDOWS-1252" },
  { "unknown-label", "WINDOWS-1251", "x-no-such-charset", "windows-1251", RUSSIAN, "WINDOWS-1251" },
};

static char *
decode (const char  *data,
        gsize        size,
        const char  *declared,
        const char **charset,
        gboolean    *broken)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);

  return ch_encoding_decode (bytes, declared, charset, broken);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *page = c->own != NULL ? g_strdup_printf ("<meta charset=%s><p>%s", c->own, c->text)
                                         : g_strdup_printf ("<p>%s", c->text);
  g_autoptr(GError) error = NULL;
  gsize size;
  g_autofree char *encoded = g_convert (page, -1, c->encoding, "UTF-8", NULL, &size, &error);
  g_autofree char *decoded = NULL;
  const char *charset;
  gboolean broken;

  g_assert_no_error (error);
  decoded = decode (encoded, size, c->declared, &charset, &broken);
  g_assert_cmpstr (decoded, ==, page);
  g_assert_cmpstr (charset, ==, c->charset);
  g_assert_false (broken);
}

static void
test_marks (void)
{
  const struct
  {
    const char *mark;
    gsize mark_size;
    const char *encoding;
  } marks[] = {
    { "\xef\xbb\xbf", 3, "UTF-8" }, { "\xff\xfe", 2, "UTF-16LE" }, { "\xfe\xff", 2, "UTF-16BE" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr(GByteArray) bytes = g_byte_array_new ();
      gsize size;
      g_autofree char *encoded = g_convert (CHINESE, -1, marks[i].encoding, "UTF-8", NULL, &size, NULL);
      g_autofree char *decoded = NULL;
      const char *charset;
      gboolean broken;

      g_byte_array_append (bytes, (const guint8 *) marks[i].mark, marks[i].mark_size);
      g_byte_array_append (bytes, (const guint8 *) encoded, size);
      decoded = decode ((const char *) bytes->data, bytes->len, "windows-1251", &charset, &broken);
      g_assert_cmpstr (decoded, ==, CHINESE);
      g_assert_cmpstr (charset, ==, marks[i].encoding);
      g_assert_false (broken);
    }
}

/* One slip in a long page does not turn it into another encoding; it shows, and is told. */
static void
test_broken (void)
{
  const char *const encodings[] = { "GB18030", "UTF-8", "CP932" };
  const char *const texts[] = { CHINESE CHINESE CHINESE CHINESE, CHINESE CHINESE CHINESE CHINESE, JAPANESE JAPANESE JAPANESE };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize size;
      g_autofree char *encoded = g_convert (texts[i], -1, encodings[i], "UTF-8", NULL, &size, NULL);
      g_autoptr(GByteArray) bytes = g_byte_array_new ();
      g_autofree char *decoded = NULL;
      const char *charset;
      gboolean broken;

      g_byte_array_append (bytes, (const guint8 *) encoded, size);
      g_byte_array_append (bytes, (const guint8 *) "\xff|", 2);
      g_byte_array_append (bytes, (const guint8 *) encoded, size);
      decoded = decode ((const char *) bytes->data, bytes->len, encodings[i], &charset, &broken);
      g_assert_cmpstr (charset, ==, encodings[i]);
      g_assert_true (broken);
      g_assert_true (g_utf8_validate (decoded, -1, NULL));
      g_assert_true (g_str_has_prefix (decoded, texts[i]));
      g_assert_true (g_str_has_suffix (decoded, texts[i]));
      g_assert_nonnull (strstr (decoded, "\uFFFD"));
    }
}

static void
test_no_nul (void)
{
  const char *charset;
  gboolean broken;
  g_autofree char *decoded = decode ("one\0two", 7, "utf-8", &charset, &broken);

  g_assert_cmpstr (decoded, ==, "one two");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/encoding/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/encoding/marks", test_marks);
  g_test_add_func ("/encoding/broken", test_broken);
  g_test_add_func ("/encoding/no-nul", test_no_nul);
  return g_test_run ();
}
