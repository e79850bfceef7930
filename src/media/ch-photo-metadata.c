/* ch-photo-metadata.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-photo-metadata.h"

#include "ch-alt-text.h"
#include "ch-edtf.h"
#include "ch-error.h"
#include "ch-media-type.h"
#include "ch-output.h"
#include "ch-text.h"

#include <gexiv2/gexiv2.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* A picture is read from memory: a file that changes meanwhile can do no harm. */
#define MAX_BYTES (512 * 1024 * 1024)

/* Nobody writes a longer caption; a hostile file may. */
#define MAX_LENGTH (16 * 1024)

#define TAGS(...) (const char *const[]) { __VA_ARGS__, NULL }

#define ALT_TEXT "Xmp.iptc.AltTextAccessibility"
#define IPTC_CHARSET "Iptc.Envelope.CharacterSet"
#define UTF8_ESCAPE "\x1b%G"

/* Where each value stands, as the IPTC Photo Metadata Standard has it; the first that says something
 * counts.  A value is written to the first, and to IPTC-IIM. */
static const struct
{
  glong offset;
  const char *const *tags;
} fields[] = {
  { G_STRUCT_OFFSET (ChPhotoMetadata, creator), TAGS ("Xmp.dc.creator", "Iptc.Application2.Byline", "Exif.Image.Artist") },
  { G_STRUCT_OFFSET (ChPhotoMetadata, credit_line), TAGS ("Xmp.photoshop.Credit", "Iptc.Application2.Credit") },
  { G_STRUCT_OFFSET (ChPhotoMetadata, source), TAGS ("Xmp.photoshop.Source", "Iptc.Application2.Source") },
  { G_STRUCT_OFFSET (ChPhotoMetadata, rights),
    TAGS ("Xmp.dc.rights", "Iptc.Application2.Copyright", "Exif.Image.Copyright", "Xmp.xmpRights.UsageTerms") },
  { G_STRUCT_OFFSET (ChPhotoMetadata, caption),
    TAGS ("Xmp.dc.description", "Iptc.Application2.Caption", "Exif.Image.ImageDescription") },
  { G_STRUCT_OFFSET (ChPhotoMetadata, alt_text), TAGS (ALT_TEXT) },
};

static const char *const headline_tags[] = { "Xmp.photoshop.Headline", "Iptc.Application2.Headline", NULL };
static const char *const date_tags[] = { "Xmp.photoshop.DateCreated", "Iptc.Application2.DateCreated",
                                         "Exif.Photo.DateTimeOriginal", "Xmp.xmp.CreateDate", NULL };

#define PEOPLE "Xmp.iptcExt.PersonInImage"

static gpointer
initialize (gpointer data)
{
  gexiv2_initialize ();
  /* What it finds odd in a file is nothing to tell on standard error. */
  gexiv2_log_set_level (GEXIV2_LOG_LEVEL_MUTE);
  return NULL;
}

/* The XMP toolkit below is made for one thread. */
static GMutex lock;

static void
enter (void)
{
  static GOnce once = G_ONCE_INIT;

  g_mutex_lock (&lock);
  g_once (&once, initialize, NULL);
}

static void
leave (void)
{
  g_mutex_unlock (&lock);
}

ChPhotoMetadata *
ch_photo_metadata_new (void)
{
  ChPhotoMetadata *self = g_new0 (ChPhotoMetadata, 1);

  self->people = g_new0 (char *, 1);
  return self;
}

void
ch_photo_metadata_free (ChPhotoMetadata *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_free (G_STRUCT_MEMBER (char *, self, fields[i].offset));
  g_strfreev (self->people);
  g_free (self->date);
  g_free (self);
}

/* Reading */

/* Older IPTC is in the letters of its country, of which the western ones are by far the most. */
static char *
dup_utf8 (const char *value)
{
  g_autofree char *cut = g_strndup (value, MAX_LENGTH);
  char *converted;

  if (g_utf8_validate (cut, -1, NULL))
    return g_steal_pointer (&cut);
  if (strlen (value) > MAX_LENGTH && g_utf8_validate (value, -1, NULL))
    return g_utf8_make_valid (cut, -1);

  converted = g_convert (cut, -1, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
  return converted != NULL ? converted : g_utf8_make_valid (cut, -1);
}

/* A text in several languages comes as «lang="x-default" the text». */
static const char *
skip_language (const char *value)
{
  const char *end;

  if (!g_str_has_prefix (value, "lang=\""))
    return value;
  end = strchr (value + strlen ("lang=\""), '"');
  return end != NULL && end[1] == ' ' ? end + 2 : value;
}

/* Digits and blanks are what cameras write where nobody has typed anything. */
static gboolean
says_something (const char *value)
{
  return !ch_text_is_blank (value) && g_ascii_strcasecmp (value, "default") != 0
         && strstr (value, "DIGITAL CAMERA") == NULL;
}

static GStrv
dup_values (GExiv2Metadata *metadata,
            const char     *tag)
{
  g_auto(GStrv) values = gexiv2_metadata_try_get_tag_multiple (metadata, tag, NULL);
  g_autoptr(GStrvBuilder) good = g_strv_builder_new ();

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    {
      g_autofree char *value = dup_utf8 (skip_language (values[i]));

      if (says_something (g_strstrip (value)))
        g_strv_builder_add (good, value);
    }
  return g_strv_builder_end (good);
}

/* Several creators are all named; of a text in several languages, the first, which is the default, is enough. */
static char *
dup_first (GExiv2Metadata    *metadata,
           const char *const *tags)
{
  for (guint i = 0; tags[i] != NULL; i++)
    {
      g_auto(GStrv) values = dup_values (metadata, tags[i]);
      const char *type = gexiv2_metadata_try_get_tag_type (tags[i], NULL);

      if (values[0] == NULL)
        continue;
      if (g_strcmp0 (type, "LangAlt") == 0 || g_strcmp0 (type, "XmpText") == 0)
        return g_strdup (values[0]);
      return g_strjoinv (", ", values);
    }
  return NULL;
}

/* "2019-05-07T10:00:00+02:00", "2019:05:07 10:00:00" */
static char *
dup_day (const char *moment)
{
  g_autofree char *day = moment != NULL ? g_strndup (moment, strlen ("2019-05-07")) : NULL;

  if (day == NULL)
    return NULL;
  g_strdelimit (day, ":", '-');
  return ch_edtf_is_valid (day) && g_ascii_isdigit (*day) && !g_str_has_prefix (day, "0000") ? g_steal_pointer (&day) : NULL;
}

static gboolean
set_broken (GError **error)
{
  g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("The picture cannot be read."));
  return FALSE;
}

/* The whole picture; an empty file, a folder and the like are told of first. */
static gboolean
load (const char  *path,
      char       **data,
      gsize       *length,
      GError     **error)
{
  const char *media_type = ch_media_type_read (path, error);
  GStatBuf status;

  *data = NULL;
  if (media_type == NULL)
    return FALSE;
  if (!ch_media_type_is_picture (media_type))
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("This is no picture."));
      return FALSE;
    }
  if (g_stat (path, &status) != 0 || status.st_size > MAX_BYTES)
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_TOO_LARGE, _("The file is too large for a picture."));
      return FALSE;
    }
  return g_file_get_contents (path, data, length, NULL) || set_broken (error);
}

static void
collect (GExiv2Metadata  *metadata,
         ChPhotoMetadata *self)
{
  g_autofree char *moment = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    G_STRUCT_MEMBER (char *, self, fields[i].offset) = dup_first (metadata, fields[i].tags);
  if (self->caption == NULL)
    self->caption = dup_first (metadata, headline_tags);

  g_strfreev (self->people);
  self->people = dup_values (metadata, PEOPLE);
  moment = dup_first (metadata, date_tags);
  self->date = dup_day (moment);
}

/* Whether DATA is a WebP that says it is longer than it is.  Exiv2 0.27 adds to that length, and throws what
 * gexiv2 0.14 does not catch where the sum is too large, which would end the program. */
static gboolean
is_overlong_webp (const char *data,
                  gsize       length)
{
  guint32 said;

  if (length < 12 || memcmp (data, "RIFF", 4) != 0 || memcmp (data + 8, "WEBP", 4) != 0)
    return FALSE;
  memcpy (&said, data + 4, sizeof said);
  return GUINT32_FROM_LE (said) > length - 8;
}

static GExiv2Metadata *
open_metadata (const char  *data,
               gsize        length,
               GError     **error)
{
  GExiv2Metadata *metadata;

  if (is_overlong_webp (data, length))
    {
      set_broken (error);
      return NULL;
    }

  metadata = gexiv2_metadata_new ();
  if (gexiv2_metadata_open_buf (metadata, (const guint8 *) data, length, NULL))
    return metadata;
  g_object_unref (metadata);
  set_broken (error);
  return NULL;
}

ChPhotoMetadata *
ch_photo_metadata_read (const char  *path,
                        GError     **error)
{
  g_autofree char *data = NULL;
  gsize length;
  ChPhotoMetadata *self = NULL;
  GExiv2Metadata *metadata;

  g_return_val_if_fail (path != NULL, NULL);

  if (!load (path, &data, &length, error))
    return NULL;

  enter ();
  metadata = open_metadata (data, length, error);
  if (metadata != NULL)
    {
      self = ch_photo_metadata_new ();
      collect (metadata, self);
      g_object_unref (metadata);
    }
  leave ();
  return self;
}

/* Writing */

/* What older IPTC says is said in UTF-8 from now on, as all that is added. */
static void
convert_iptc (GExiv2Metadata *metadata)
{
  g_auto(GStrv) tags = gexiv2_metadata_get_iptc_tags (metadata);

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      g_auto(GStrv) values = NULL;

      if (g_str_equal (tags[i], IPTC_CHARSET)
          || g_strcmp0 (gexiv2_metadata_try_get_tag_type (tags[i], NULL), "String") != 0)
        continue;

      values = gexiv2_metadata_try_get_tag_multiple (metadata, tags[i], NULL);
      for (guint j = 0; values != NULL && values[j] != NULL; j++)
        {
          char *converted = dup_utf8 (values[j]);

          g_free (values[j]);
          values[j] = converted;
        }
      if (values != NULL)
        gexiv2_metadata_try_set_tag_multiple (metadata, tags[i], (const char **) values, NULL);
    }
  gexiv2_metadata_try_set_tag_string (metadata, IPTC_CHARSET, UTF8_ESCAPE, NULL);
}

static gboolean
set_value (GExiv2Metadata *metadata,
           const char     *tag,
           const char     *value)
{
  const char *values[] = { value, NULL };
  const char *type = gexiv2_metadata_try_get_tag_type (tag, NULL);
  g_autofree char *text = NULL;

  /* What is there in other languages tells of another picture than the new words do. */
  gexiv2_metadata_try_clear_tag (metadata, tag, NULL);
  if (g_strcmp0 (type, "XmpSeq") == 0 || g_strcmp0 (type, "XmpBag") == 0)
    return gexiv2_metadata_try_set_tag_multiple (metadata, tag, values, NULL);
  if (g_strcmp0 (type, "LangAlt") == 0)
    text = g_strconcat ("lang=\"x-default\" ", value, NULL);
  return gexiv2_metadata_try_set_tag_string (metadata, tag, text != NULL ? text : value, NULL);
}

static gboolean
set_field (GExiv2Metadata    *metadata,
           const char *const *tags,
           const char        *value)
{
  gboolean iptc = gexiv2_metadata_get_supports_iptc (metadata);

  if (ch_text_is_blank (value))
    return TRUE;
  if (!set_value (metadata, tags[0], value))
    return FALSE;
  for (guint i = 1; tags[i] != NULL; i++)
    if (iptc && g_str_has_prefix (tags[i], "Iptc.") && !set_value (metadata, tags[i], value))
      return FALSE;
  return TRUE;
}

static gboolean
apply (const ChPhotoMetadata *self,
       GExiv2Metadata        *metadata)
{
  if (gexiv2_metadata_get_supports_iptc (metadata))
    convert_iptc (metadata);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!set_field (metadata, fields[i].tags, G_STRUCT_MEMBER (const char *, self, fields[i].offset)))
      return FALSE;
  return self->people[0] == NULL
         || gexiv2_metadata_try_set_tag_multiple (metadata, PEOPLE, (const char **) self->people, NULL);
}

/* DATA with other metadata, by way of a file that nobody else can read. */
static gboolean
save (GExiv2Metadata  *metadata,
      char           **data,
      gsize           *length,
      GError         **error)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) cause = NULL;
  int fd = g_file_open_tmp ("chancery-XXXXXX", &path, &cause);
  gboolean saved;

  if (fd < 0)
    {
      g_set_error (error, CH_ERROR, CH_ERROR_FAILED, _("The copy could not be written: %s"), cause->message);
      return FALSE;
    }
  g_close (fd, NULL);

  saved = g_file_set_contents_full (path, *data, *length, G_FILE_SET_CONTENTS_NONE, 0600, &cause)
          && gexiv2_metadata_save_file (metadata, path, &cause);
  g_clear_pointer (data, g_free);
  saved = saved && g_file_get_contents (path, data, length, &cause);
  if (saved && g_strcmp0 (gexiv2_metadata_try_get_tag_type (ALT_TEXT, NULL), "LangAlt") != 0)
    ch_alt_text_mend (*data, *length);
  g_unlink (path);
  if (!saved)
    g_set_error (error, CH_ERROR, CH_ERROR_FAILED, _("The copy could not be written: %s"), cause->message);
  return saved;
}

static gboolean
rewrite (const ChPhotoMetadata  *self,
         char                  **data,
         gsize                  *length,
         GError                **error)
{
  GExiv2Metadata *metadata = open_metadata (*data, *length, error);
  gboolean written = FALSE;

  if (metadata == NULL)
    return FALSE;

  if (!gexiv2_metadata_get_supports_xmp (metadata))
    g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID,
                         _("A picture of this kind has no place for a credit. Save it as JPEG or PNG."));
  else if (!apply (self, metadata))
    g_set_error_literal (error, CH_ERROR, CH_ERROR_FAILED, _("The credit could not be written into the picture."));
  else
    written = save (metadata, data, length, error);
  g_object_unref (metadata);
  return written;
}

gboolean
ch_photo_metadata_write_copy (const ChPhotoMetadata  *self,
                              const char             *source,
                              const char             *target,
                              GError                **error)
{
  g_autofree char *data = NULL;
  gsize length;
  gboolean rewritten;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (source != NULL && target != NULL, FALSE);

  if (!load (source, &data, &length, error))
    return FALSE;

  enter ();
  rewritten = rewrite (self, &data, &length, error);
  leave ();
  return rewritten && ch_output_write (target, data, length, error);
}
