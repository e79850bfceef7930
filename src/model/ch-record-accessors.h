/* ch-record-accessors.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

/*
 * A record's typed getters and setters all have one shape; these write it once.  Setters go
 * through the property, so that notification stands in one place, ch-record.c.
 */

#define CH_DEFINE_STRING(Type, prefix, member, property) \
  const char * \
  prefix##_get_##member (Type *self) \
  { \
    g_return_val_if_fail (self != NULL, NULL); \
    return self->member; \
  } \
  void \
  prefix##_set_##member (Type       *self, \
                         const char *member) \
  { \
    g_return_if_fail (self != NULL); \
    g_object_set (self, property, member, NULL); \
  }

#define CH_DEFINE_STRINGS(Type, prefix, member, property) \
  const char *const * \
  prefix##_get_##member (Type *self) \
  { \
    static const char *const none[] = { NULL }; \
    g_return_val_if_fail (self != NULL, NULL); \
    return self->member != NULL ? (const char *const *) self->member : none; \
  } \
  void \
  prefix##_set_##member (Type              *self, \
                         const char *const *member) \
  { \
    g_return_if_fail (self != NULL); \
    g_object_set (self, property, member, NULL); \
  }

#define CH_DEFINE_LIST(Type, prefix, member) \
  GListStore * \
  prefix##_get_##member (Type *self) \
  { \
    g_return_val_if_fail (self != NULL, NULL); \
    return self->member; \
  }

#define CH_DEFINE_NUMBER(Type, prefix, member, property, ctype) \
  ctype \
  prefix##_get_##member (Type *self) \
  { \
    g_return_val_if_fail (self != NULL, 0); \
    return self->member; \
  } \
  void \
  prefix##_set_##member (Type *self, \
                         ctype member) \
  { \
    g_return_if_fail (self != NULL); \
    g_object_set (self, property, member, NULL); \
  }
