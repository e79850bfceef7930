/* ch-address-class.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-address-class.h"

#include <string.h>

/* IPv4 networks that are not public (RFC 6890), as address and length of the mask. */
static const struct
{
  guint8 bytes[4];
  guint length;
} private_networks[] = {
  { { 0, 0, 0, 0 }, 8 },      { { 10, 0, 0, 0 }, 8 },     { { 100, 64, 0, 0 }, 10 },  { { 127, 0, 0, 0 }, 8 },
  { { 169, 254, 0, 0 }, 16 }, { { 172, 16, 0, 0 }, 12 },  { { 192, 0, 0, 0 }, 24 },   { { 192, 0, 2, 0 }, 24 },
  { { 192, 168, 0, 0 }, 16 }, { { 198, 18, 0, 0 }, 15 },  { { 198, 51, 100, 0 }, 24 }, { { 203, 0, 113, 0 }, 24 },
  { { 224, 0, 0, 0 }, 3 },
};

static guint32
read_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

static gboolean
is_public_v4 (const guint8 *bytes)
{
  const guint32 address = read_number (bytes);

  for (guint i = 0; i < G_N_ELEMENTS (private_networks); i++)
    {
      const guint32 mask = G_MAXUINT32 << (32 - private_networks[i].length);

      if ((address & mask) == read_number (private_networks[i].bytes))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_public_v6 (const guint8 *bytes)
{
  static const guint8 mapped[12] = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff };
  static const guint8 translated[12] = { 0, 0x64, 0xff, 0x9b };

  /* An IPv4 address in the clothes of an IPv6 one is what it is underneath. */
  if (memcmp (bytes, mapped, sizeof mapped) == 0 || memcmp (bytes, translated, sizeof translated) == 0)
    return is_public_v4 (bytes + 12);
  if (bytes[0] == 0x20 && bytes[1] == 0x02)
    return is_public_v4 (bytes + 2);
  /* All that is given out as public begins with the bits 001; less the part for examples. */
  return (bytes[0] & 0xe0) == 0x20 && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && bytes[3] == 0xb8);
}

gboolean
ch_address_is_public (GInetAddress *address)
{
  const guint8 *bytes;

  g_return_val_if_fail (G_IS_INET_ADDRESS (address), FALSE);

  bytes = g_inet_address_to_bytes (address);
  if (g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV4)
    return is_public_v4 (bytes);
  return is_public_v6 (bytes);
}
