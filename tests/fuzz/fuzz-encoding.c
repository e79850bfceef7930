/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes in any encoding, the first byte says which is declared: the text must be valid UTF-8. */

#include "ch-encoding.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const char *const labels[] = {
    NULL, "utf-8", "gb2312", "gbk", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "iso-2022-jp", "utf-16", "utf-16le", "utf-7",
    "windows-1251", "koi8-r", "iso-8859-1", "tis-620", "hz-gb-2312", "x-no-such-label",
  };
  g_autoptr(GBytes) bytes = size > 0 ? g_bytes_new (data + 1, size - 1) : g_bytes_new (NULL, 0);
  const char *charset = NULL;
  gboolean broken;
  g_autofree char *text = ch_encoding_decode (bytes, labels[size > 0 ? data[0] % G_N_ELEMENTS (labels) : 0], &charset, &broken);

  g_assert (g_utf8_validate (text, -1, NULL));
  g_assert (charset != NULL);
  return 0;
}
