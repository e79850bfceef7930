/* ch-product.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-product.h"

#include "ch-as-html.h"
#include "ch-as-markdown.h"
#include "ch-as-odt.h"
#include "ch-error.h"
#include "ch-heading.h"
#include "ch-markings.h"
#include "ch-output.h"
#include "ch-pages-private.h"
#include "ch-paragraph.h"
#include "ch-product-private.h"
#include "ch-text.h"
#include "ch-wording.h"

#include <glib/gi18n-lib.h>

static const ChProduct *const products[] = {
  &ch_summary_product,
  &ch_memorandum_product,
  &ch_brief_product,
  &ch_book_product,
  &ch_digest_product,
  &ch_attendance_product,
  &ch_register_product,
  &ch_biography_product,
  &ch_contact_sheet_product,
  &ch_activity_product,
  NULL,
};

const ChProduct *const *
ch_product_list (void)
{
  return products;
}

const ChProduct *
ch_product_find (const char *id)
{
  for (guint i = 0; products[i] != NULL; i++)
    if (g_strcmp0 (products[i]->id, id) == 0)
      return products[i];

  return NULL;
}

ChProductParts
ch_product_find_part (const char *name)
{
  static const struct
  {
    const char *name;
    ChProductParts part;
  } parts[] = {
    { "topics", CH_PRODUCT_TOPICS }, { "text", CH_PRODUCT_TEXT },       { "documents", CH_PRODUCT_DOCUMENTS },
    { "photos", CH_PRODUCT_PHOTOS }, { "sources", CH_PRODUCT_SOURCES },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_strcmp0 (parts[i].name, name) == 0)
      return parts[i].part;

  return 0;
}

const char *
ch_product_get_id (const ChProduct *self)
{
  return self->id;
}

const char *
ch_product_get_label (const ChProduct *self)
{
  return _(self->label);
}

const char *
ch_product_get_description (const ChProduct *self)
{
  return _(self->description);
}

gboolean
ch_product_needs_subject (const ChProduct *self)
{
  return self->needs_subject;
}

gboolean
ch_product_takes_subject (const ChProduct *self)
{
  return self->needs_subject || self->takes_subject;
}

gboolean
ch_product_has_parts (const ChProduct *self)
{
  return self->has_parts;
}

static const char *
get_newest_time (GPtrArray *meetings)
{
  const char *newest = NULL;

  /* ISO 8601 in UTC sorts as it is. */
  for (guint i = 0; i < meetings->len; i++)
    {
      const char *modified = ch_record_get_modified (g_ptr_array_index (meetings, i));

      if (modified != NULL && (newest == NULL || strcmp (modified, newest) > 0))
        newest = modified;
    }

  return newest;
}

/* Returns: (transfer full) (nullable): what stands on each page: the highest marking of all that is in it */
static char *
dup_marking (GPtrArray            *meetings,
             const ChProductSetup *setup)
{
  g_autoptr(ChMarkings) order = ch_markings_new ();
  g_autoptr(GPtrArray) markings = g_ptr_array_new ();
  g_autoptr(ChSubject) subject = NULL;
  g_autofree char *highest = NULL;

  /* What is about somebody holds nothing of meetings with others. */
  if (!ch_text_is_blank (setup->subject))
    subject = ch_subject_find (meetings, setup->subject, NULL);
  if (subject != NULL)
    meetings = subject->meetings;

  g_ptr_array_add (markings, (gpointer) setup->marking);
  for (guint i = 0; i < meetings->len; i++)
    g_ptr_array_add (markings, (gpointer) ch_meeting_get_marking (g_ptr_array_index (meetings, i)));
  highest = ch_markings_join (order, markings);
  if (!setup->draft)
    return g_steal_pointer (&highest);
  return highest != NULL ? g_strconcat (_("Draft"), " – ", highest, NULL) : g_strdup (_("Draft"));
}

static gboolean
compose_each (const ChProduct       *self,
              ChFlow                *flow,
              GPtrArray             *meetings,
              const ChProductSetup  *setup,
              GError               **error)
{
  for (guint i = 0; i < meetings->len; i++)
    {
      if (!ch_flow_step (flow, i, meetings->len, error))
        return FALSE;
      self->add_meeting (flow, g_ptr_array_index (meetings, i), setup);
    }

  return TRUE;
}

/* Returns: (transfer full): the product before it is broken into pages, or %NULL with @error */
static ChFlow *
compose (const ChProduct       *self,
         GPtrArray             *meetings,
         const ChProductSetup  *setup,
         gboolean               as_text,
         GCancellable          *cancellable,
         GError               **error)
{
  g_autoptr(ChFlow) flow = NULL;
  g_autofree char *marking = NULL;
  gboolean done;

  if (self->needs_subject && ch_text_is_blank (setup->subject))
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("Name the person, body or country that it is about."));
      return NULL;
    }

  flow = ch_flow_new (&setup->paper, setup->scale, setup->gutter);
  if (as_text)
    ch_flow_record_nodes (flow);
  ch_typesetter_set_justified (ch_flow_get_typesetter (flow), setup->justified);
  ch_flow_set_job (flow, cancellable, setup->progress);
  ch_flow_set_printed (flow, setup->printed);
  marking = dup_marking (meetings, setup);
  ch_flow_set_marking (flow, marking);
  if (!ch_flow_step (flow, 0, 1, error))
    return NULL;

  if (self->compose != NULL)
    done = self->compose (flow, meetings, setup, error);
  else
    done = compose_each (self, flow, meetings, setup, error);
  return done && ch_flow_step (flow, 1, 1, error) ? g_steal_pointer (&flow) : NULL;
}

ChPages *
ch_product_lay_out (const ChProduct       *self,
                    GPtrArray             *meetings,
                    const ChProductSetup  *setup,
                    GCancellable          *cancellable,
                    GError               **error)
{
  g_autoptr(ChFlow) flow = NULL;
  g_autofree char *title = NULL;
  ChPages *pages;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (meetings != NULL, NULL);
  g_return_val_if_fail (setup != NULL, NULL);

  flow = compose (self, meetings, setup, FALSE, cancellable, error);
  if (flow == NULL)
    return NULL;

  title = self->dup_title (meetings, setup);
  pages = ch_flow_finish (flow, title, error);
  if (pages != NULL)
    ch_pages_set_created (pages, get_newest_time (meetings));
  return pages;
}

ChProductFormat
ch_product_guess_format (const char *path)
{
  static const struct
  {
    const char *ending;
    ChProductFormat format;
  } endings[] = {
    { ".html", CH_PRODUCT_HTML }, { ".htm", CH_PRODUCT_HTML },         { ".xhtml", CH_PRODUCT_HTML },
    { ".md", CH_PRODUCT_MARKDOWN }, { ".markdown", CH_PRODUCT_MARKDOWN }, { ".odt", CH_PRODUCT_ODT },
  };
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i].ending))
      return endings[i].format;

  return CH_PRODUCT_PDF;
}

static GBytes *
make_text (const ChProduct       *self,
           GPtrArray             *meetings,
           const ChProductSetup  *setup,
           ChProductFormat        format,
           GStrv                 *remarks,
           GCancellable          *cancellable,
           GError               **error)
{
  g_autoptr(ChFlow) flow = compose (self, meetings, setup, TRUE, cancellable, error);
  g_autoptr(GPtrArray) nodes = NULL;
  g_autofree char *title = NULL;
  const char *created = get_newest_time (meetings);
  const char *language;

  if (flow == NULL)
    return NULL;

  nodes = ch_flow_steal_nodes (flow);
  title = self->dup_title (meetings, setup);
  language = ch_flow_get_language (flow);
  if (remarks != NULL)
    *remarks = ch_flow_dup_remarks (flow);
  if (format == CH_PRODUCT_HTML)
    return ch_as_html (nodes, title, language);
  if (format == CH_PRODUCT_MARKDOWN)
    return ch_as_markdown (nodes);
  return ch_as_odt (nodes, title, language, created != NULL ? created : "1970-01-01T00:00:00Z", &setup->paper);
}

/* A part of the work, and who is told about the whole. */
typedef struct
{
  const ChPagesProgress *whole; /* (nullable) */
  double from;
  double share;
} Phase;

static void
tell_of_phase (double   fraction,
               gpointer data)
{
  const Phase *phase = data;

  if (phase->whole != NULL)
    phase->whole->tell (phase->from + phase->share * fraction, phase->whole->data);
}

static gboolean
write_pdf (const ChProduct       *self,
           GPtrArray             *meetings,
           const ChProductSetup  *setup,
           const char            *path,
           GStrv                 *remarks,
           GCancellable          *cancellable,
           GError               **error)
{
  Phase laying_out = { setup->progress, 0, 0.5 };
  Phase writing = { setup->progress, 0.5, 0.5 };
  const ChPagesProgress first = { tell_of_phase, &laying_out };
  const ChPagesProgress second = { tell_of_phase, &writing };
  ChProductSetup own = *setup;
  g_autoptr(ChPages) pages = NULL;

  own.progress = &first;
  pages = ch_product_lay_out (self, meetings, &own, cancellable, error);
  if (pages == NULL)
    return FALSE;

  if (remarks != NULL)
    *remarks = g_strdupv ((GStrv) ch_pages_get_remarks (pages));
  return ch_pages_write_pdf (pages, path, &second, cancellable, error);
}

gboolean
ch_product_write (const ChProduct       *self,
                  GPtrArray             *meetings,
                  const ChProductSetup  *setup,
                  ChProductFormat        format,
                  const char            *path,
                  GStrv                 *remarks,
                  GCancellable          *cancellable,
                  GError               **error)
{
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (format == CH_PRODUCT_PDF)
    return write_pdf (self, meetings, setup, path, remarks, cancellable, error);

  bytes = make_text (self, meetings, setup, format, remarks, cancellable, error);
  return bytes != NULL && ch_output_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}

void
ch_product_begin (ChFlow     *flow,
                  GPtrArray  *meetings,
                  const char *kicker,
                  const char *title,
                  const char *language,
                  const char *anchor)
{
  guint n_unconfirmed = 0;

  for (guint i = 0; i < meetings->len; i++)
    n_unconfirmed += ch_meeting_is_to_review (g_ptr_array_index (meetings, i)) ? 1 : 0;

  ch_flow_begin_section (flow,
                         &(ChSectionInfo) { .title = title,
                                            .aside = kicker,
                                            .marking = n_unconfirmed > 0 ? _("Unconfirmed") : NULL,
                                            .language = language,
                                            .anchor = anchor });
  ch_heading_add_title (flow, kicker, title, language);

  if (n_unconfirmed > 0)
    {
      g_autofree char *note = g_strdup_printf (ngettext ("%u of the records has not been confirmed by anybody yet.",
                                                         "%u of the records have not been confirmed by anybody yet.",
                                                         n_unconfirmed),
                                               n_unconfirmed);

      ch_paragraph_add (flow, &(ChParagraph) { .style = CH_STYLE_NOTE, .space = 8 }, note);
    }
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  ChMeeting *first = *(ChMeeting *const *) a;
  ChMeeting *second = *(ChMeeting *const *) b;
  g_autofree char *first_key = ch_edtf_dup_sort_key (ch_meeting_get_date (first));
  g_autofree char *second_key = ch_edtf_dup_sort_key (ch_meeting_get_date (second));
  int order = strcmp (first_key, second_key);

  /* The same records give the same pages. */
  return order != 0 ? order : strcmp (ch_record_get_uid (CH_RECORD (first)), ch_record_get_uid (CH_RECORD (second)));
}

GPtrArray *
ch_product_sort (GPtrArray *meetings)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_extend (sorted, meetings, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
  g_ptr_array_sort (sorted, compare_dates);
  return sorted;
}
