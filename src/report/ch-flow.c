/* ch-flow.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-flow.h"

#include "ch-pages-private.h"
#include "ch-stacker.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

struct _ChFlow
{
  ChPaper paper;
  double gutter; /* points */
  ChTypesetter *typesetter; /* (owned) */
  GPtrArray *sections; /* (owned) (element-type ChSection) */
  GArray *items; /* (owned) (element-type ChFlowItem) */
  GPtrArray *remarks; /* (owned) (element-type utf8) */
  GPtrArray *nodes; /* (owned) (nullable) (element-type ChNode): where they are recorded */
  char *marking; /* (owned) (nullable): of all sections */
  char *printed; /* (owned) (nullable): of all sections, in words */
  GCancellable *cancellable; /* (owned) (nullable) */
  ChPagesProgress progress;
  gboolean withheld; /* whether a photo is left out for want of a credit */
  char *bookmark; /* (owned) (nullable): for the next piece */
  gboolean section_pending; /* whether the last section still has no piece */
};

static void
item_clear (gpointer data)
{
  ChFlowItem *item = data;

  ch_piece_free (item->piece);
  g_free (item->bookmark);
}

ChFlow *
ch_flow_new (const ChPaper *paper,
             double         scale,
             double         gutter)
{
  ChFlow *self = g_new0 (ChFlow, 1);

  self->paper = *paper;
  self->gutter = gutter;
  self->typesetter = ch_typesetter_new (scale);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) ch_section_free);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  self->items = g_array_new (FALSE, TRUE, sizeof (ChFlowItem));
  g_array_set_clear_func (self->items, item_clear);
  return self;
}

void
ch_flow_free (ChFlow *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->items);
  g_ptr_array_unref (self->remarks);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  ch_typesetter_free (self->typesetter);
  g_clear_object (&self->cancellable);
  g_free (self->marking);
  g_free (self->printed);
  g_free (self->bookmark);
  g_free (self);
}

void
ch_flow_set_marking (ChFlow     *self,
                     const char *marking)
{
  g_free (self->marking);
  self->marking = ch_text_is_blank (marking) ? NULL : ch_text_squeeze (marking);
}

void
ch_flow_set_printed (ChFlow     *self,
                     const char *printed)
{
  g_free (self->printed);
  self->printed = g_strdup (printed);
}

void
ch_flow_set_job (ChFlow                *self,
                 GCancellable          *cancellable,
                 const ChPagesProgress *progress)
{
  g_set_object (&self->cancellable, cancellable);
  if (progress != NULL)
    self->progress = *progress;
}

gboolean
ch_flow_step (ChFlow  *self,
              guint    done,
              guint    all,
              GError **error)
{
  if (self->progress.tell != NULL)
    self->progress.tell ((double) done / MAX (all, 1), self->progress.data);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* Returns: (transfer full) (nullable): both in capitals */
static char *
dup_marking (const char *of_all,
             const char *own)
{
  g_autofree char *both = NULL;

  if (of_all == NULL && own == NULL)
    return NULL;
  if (of_all != NULL && own != NULL)
    both = g_strconcat (of_all, " – ", own, NULL);
  return g_utf8_strup (both != NULL ? both : of_all != NULL ? of_all : own, -1);
}

void
ch_flow_begin_section (ChFlow              *self,
                       const ChSectionInfo *info)
{
  ChSection *section = g_new0 (ChSection, 1);

  section->title = g_strdup (info->title);
  section->aside = g_strdup (info->aside);
  section->reference = g_strdup (info->reference);
  section->marking = dup_marking (self->marking, info->marking);
  section->printed = g_strdup (self->printed);
  section->language = g_strdup (info->language);
  section->anchor = g_strdup (info->anchor);
  section->rtl = ch_language_is_rtl (info->language);
  g_ptr_array_add (self->sections, section);
  ch_flow_note (self,
                &(ChNode) { .kind = CH_NODE_SECTION,
                            .text = section->title,
                            .aside = section->marking,
                            .language = section->language });
  self->section_pending = TRUE;
}

ChTypesetter *
ch_flow_get_typesetter (ChFlow *self)
{
  return self->typesetter;
}

double
ch_flow_get_width (ChFlow *self)
{
  return self->paper.width - self->paper.margin_left - self->paper.margin_right - self->gutter;
}

double
ch_flow_get_height (ChFlow *self)
{
  return self->paper.height - self->paper.margin_top - self->paper.margin_bottom;
}

static ChSection *
get_section (ChFlow *self)
{
  g_assert (self->sections->len > 0);

  return g_ptr_array_index (self->sections, self->sections->len - 1);
}

gboolean
ch_flow_is_rtl (ChFlow *self)
{
  return get_section (self)->rtl;
}

ChLines *
ch_flow_text (ChFlow     *self,
              ChStyle     style,
              const char *text,
              const char *language,
              double      width)
{
  return ch_flow_text_some (self, style, text, language, width, 0);
}

ChLines *
ch_flow_text_some (ChFlow     *self,
                   ChStyle     style,
                   const char *text,
                   const char *language,
                   double      width,
                   guint       max_lines)
{
  ChLines *lines = ch_typesetter_lay_out_some (self->typesetter, style, text, language, width, max_lines);

  ch_lines_set_align (lines, ch_flow_is_rtl (self) ? CH_ALIGN_RIGHT : CH_ALIGN_LEFT);
  return lines;
}

void
ch_flow_record_nodes (ChFlow *self)
{
  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) ch_node_free);
}

void
ch_flow_note (ChFlow       *self,
              const ChNode *node)
{
  if (self->nodes != NULL)
    g_ptr_array_add (self->nodes, ch_node_copy (node));
}

const char *
ch_flow_get_language (ChFlow *self)
{
  const ChSection *first = self->sections->len > 0 ? g_ptr_array_index (self->sections, 0) : NULL;

  return first != NULL && first->language != NULL ? first->language : ch_language_get_default ();
}

GStrv
ch_flow_dup_remarks (ChFlow *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->remarks->len; i++)
    {
      const char *remark = g_ptr_array_index (self->remarks, i);
      guint before = 0;

      while (before < i && !g_str_equal (g_ptr_array_index (self->remarks, before), remark))
        before++;
      if (before == i)
        g_strv_builder_add (builder, remark);
    }
  return g_strv_builder_end (builder);
}

GPtrArray *
ch_flow_steal_nodes (ChFlow *self)
{
  return g_steal_pointer (&self->nodes);
}

void
ch_flow_add (ChFlow  *self,
             ChPiece *piece)
{
  ChFlowItem item = { piece, NULL, g_steal_pointer (&self->bookmark) };

  if (self->section_pending)
    item.section = get_section (self);
  self->section_pending = FALSE;
  g_array_append_val (self->items, item);
}

void
ch_flow_add_remark (ChFlow     *self,
                    const char *remark)
{
  g_ptr_array_add (self->remarks, g_strdup (remark));
}

void
ch_flow_withhold (ChFlow *self)
{
  self->withheld = TRUE;
}

void
ch_flow_add_outline (ChFlow     *self,
                     const char *title)
{
  g_free (self->bookmark);
  self->bookmark = g_strdup (title);
}

/* Now that it is known what stands where, tells those pieces that name pages. */
static void
resolve (ChPages *pages)
{
  GPtrArray *pieces = ch_pages_get_pieces (pages);

  for (guint i = 0; i < pieces->len; i++)
    {
      ChPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->klass->resolve != NULL)
        piece->klass->resolve (piece, pages);
    }
}

ChPages *
ch_flow_finish (ChFlow      *self,
                const char  *title,
                GError     **error)
{
  g_autoptr(ChPages) pages = ch_pages_new (&self->paper, self->gutter, title);

  if (!ch_stacker_stack (pages, self->items, self->cancellable, error))
    return NULL;

  g_ptr_array_extend_and_steal (ch_pages_get_sections (pages), g_steal_pointer (&self->sections));
  g_array_set_size (self->items, 0);
  resolve (pages);
  if (self->withheld)
    ch_pages_set_withheld (pages);
  for (guint i = 0; i < self->remarks->len; i++)
    ch_pages_add_remark (pages, g_ptr_array_index (self->remarks, i));
  if (ch_typesetter_misses_fonts (self->typesetter))
    ch_pages_add_remark (pages, _("For some characters there is no font on this computer; boxes with their codes stand "
                                  "in their places."));
  ch_pages_take_typesetter (pages, g_steal_pointer (&self->typesetter));
  return g_steal_pointer (&pages);
}
