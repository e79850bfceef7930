/* ch-flow.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-flow.h"

#include "ch-pages-private.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

/* Rounding of points must not push a line off a page that it fits. */
#define TOLERANCE 0.01

/* No more of a page than this is pulled up to the one before. */
#define PULLED_SHARE 0.25

/* A piece, and what begins with it. */
typedef struct
{
  ChPiece *piece; /* (owned) */
  ChSection *section; /* (unowned): begins here on a new page; NULL where the last goes on */
  char *bookmark; /* (owned) (nullable) */
} Item;

struct _ChFlow
{
  ChPaper paper;
  double gutter; /* points */
  ChTypesetter *typesetter; /* (owned) */
  GPtrArray *sections; /* (owned) (element-type ChSection) */
  GArray *items; /* (owned) (element-type Item) */
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

/* Where the next piece goes. */
typedef struct
{
  ChFlow *flow;
  ChPages *pages; /* (owned) */
  ChPage *page; /* (unowned) */
  ChSection *section; /* (unowned) */
  double y; /* points from the top of the sheet */
  gboolean at_top;
} Stacker;

static void
item_clear (gpointer data)
{
  Item *item = data;

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
  self->items = g_array_new (FALSE, TRUE, sizeof (Item));
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
  Item item = { piece, NULL, g_steal_pointer (&self->bookmark) };

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

static void
begin_page (Stacker *stacker)
{
  ChPage *page = g_new0 (ChPage, 1);

  page->section = stacker->section;
  page->first = stacker->page == NULL || stacker->page->section != stacker->section;
  page->places = g_array_new (FALSE, FALSE, sizeof (ChPlace));
  g_ptr_array_add (ch_pages_get_pages (stacker->pages), page);

  stacker->page = page;
  stacker->y = stacker->flow->paper.margin_top;
  stacker->at_top = TRUE;
}

static double
get_room (Stacker *stacker)
{
  return stacker->flow->paper.height - stacker->flow->paper.margin_bottom - stacker->y + TOLERANCE;
}

static void
place (Stacker  *stacker,
       ChPiece  *piece,
       gboolean  repeated)
{
  ChPlace here = { piece, 0, repeated, FALSE };

  if (!stacker->at_top)
    stacker->y += piece->space;
  here.y = stacker->y;
  stacker->y += piece->height;
  stacker->at_top = FALSE;
  g_array_append_val (stacker->page->places, here);
}

/* How much room the item at @index needs so that nothing that must stay together is parted. */
static double
get_need (Stacker *stacker,
          guint    index)
{
  GArray *items = stacker->flow->items;
  double need = 0;

  for (guint i = index; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);
      double space = i == index && stacker->at_top ? 0 : item->piece->space;

      if (i > index && item->section != NULL)
        break;
      if (!item->piece->keep_with_next)
        return need + space + item->piece->min_height;
      need += space + item->piece->height;
    }

  return need;
}

/*
 * A picture is made a little smaller where it then stands on this page with the words that belong to it.
 *
 * Returns: whether all that must stay together with the item at @index fits now
 */
static gboolean
shrink_to_fit (Stacker *stacker,
               guint    index)
{
  GArray *items = stacker->flow->items;
  double excess = get_need (stacker, index) - get_room (stacker);

  for (guint i = index; i < items->len; i++)
    {
      ChPiece *piece = g_array_index (items, Item, i).piece;

      if (piece->klass->shrink != NULL && piece->height - excess >= piece->least_height)
        {
          piece->klass->shrink (piece, piece->height - excess);
          return TRUE;
        }
      if (!piece->keep_with_next)
        break;
    }

  return FALSE;
}

static void
add_bookmark (Stacker    *stacker,
              const char *title,
              const char *anchor,
              guint       level)
{
  ChBookmark bookmark = {
    g_strdup (title), g_strdup (anchor), level, ch_pages_get_pages (stacker->pages)->len - 1, stacker->y,
  };

  g_array_append_val (ch_pages_get_outline (stacker->pages), bookmark);
}

static void
turn_page (Stacker *stacker,
           ChPiece *head)
{
  begin_page (stacker);
  if (head != NULL)
    place (stacker, head, TRUE);
}

/* Puts @piece on the page, and what of it does not fit on the pages after it. */
static void
stack (Stacker *stacker,
       ChPiece *piece)
{
  GPtrArray *pieces = ch_pages_get_pieces (stacker->pages);
  double page_height = ch_flow_get_height (stacker->flow);
  /* Whether no other page has more room. */
  gboolean fresh = stacker->at_top;
  gboolean continues = FALSE;

  g_ptr_array_add (pieces, piece);
  while (TRUE)
    {
      double room = get_room (stacker) - (stacker->at_top ? 0 : piece->space);
      gboolean may_split = piece->klass->split != NULL
                           && (!piece->only_if_longer_than_page || fresh || piece->height > page_height);
      ChPiece *rest = NULL;

      if (piece->height > room)
        {
          if (may_split)
            rest = piece->klass->split (piece, room);
          if (rest == NULL && !fresh)
            {
              turn_page (stacker, piece->head);
              fresh = TRUE;
              continue;
            }
        }

      place (stacker, piece, FALSE);
      g_array_index (stacker->page->places, ChPlace, stacker->page->places->len - 1).continues = continues;
      if (rest == NULL)
        return;

      /* The element that a piece closes ends with its last part. */
      rest->closes = g_steal_pointer (&piece->closes);
      g_ptr_array_add (pieces, rest);
      turn_page (stacker, rest->head);
      fresh = TRUE;
      continues = TRUE;
      piece = rest;
    }
}

/* Returns: the index of the picture on @page that can give @excess points; the number of places if there is none */
static guint
find_picture (const ChPage *page,
              double        excess)
{
  for (guint i = page->places->len; i > 0; i--)
    {
      const ChPiece *piece = g_array_index (page->places, ChPlace, i - 1).piece;

      if (piece->klass->shrink != NULL && piece->height - excess >= piece->least_height)
        return i - 1;
    }

  return page->places->len;
}

/* Moves what is on page @number from @y on, in the outline too. */
static void
move_bookmarks (ChPages *pages,
                guint    number,
                double   y,
                guint    to_number,
                double   by)
{
  GArray *outline = ch_pages_get_outline (pages);

  for (guint i = 0; i < outline->len; i++)
    {
      ChBookmark *bookmark = &g_array_index (outline, ChBookmark, i);

      if (bookmark->page != number || bookmark->y < y)
        continue;
      bookmark->page = to_number;
      bookmark->y += by;
    }
}

/*
 * The few lines on the last page of a section, its sources, stand below the picture of the page before
 * where that can be a little smaller: nobody turns a page for three lines.
 */
static void
pull_up_last_page (Stacker *stacker)
{
  GPtrArray *pages = ch_pages_get_pages (stacker->pages);
  guint number = pages->len - 1;
  ChPage *last, *before;
  ChPlace *first, *end, *picture;
  double height, excess, by;
  guint index;

  if (pages->len < 2)
    return;
  last = g_ptr_array_index (pages, number);
  before = g_ptr_array_index (pages, number - 1);
  first = &g_array_index (last->places, ChPlace, 0);
  if (last->first || first->repeated || first->continues)
    return;

  height = first->piece->space + stacker->y - first->y;
  if (height > PULLED_SHARE * ch_flow_get_height (stacker->flow))
    return;
  end = &g_array_index (before->places, ChPlace, before->places->len - 1);
  excess = end->y + end->piece->height + height - (stacker->flow->paper.height - stacker->flow->paper.margin_bottom);
  index = find_picture (before, excess);
  if (index == before->places->len)
    return;

  picture = &g_array_index (before->places, ChPlace, index);
  picture->piece->klass->shrink (picture->piece, picture->piece->height - excess);
  move_bookmarks (stacker->pages, number - 1, picture->y + TOLERANCE, number - 1, -excess);
  for (guint i = index + 1; i < before->places->len; i++)
    g_array_index (before->places, ChPlace, i).y -= excess;

  by = end->y + end->piece->height + first->piece->space - first->y;
  move_bookmarks (stacker->pages, number, 0, number - 1, by);
  for (guint i = 0; i < last->places->len; i++)
    {
      ChPlace place = g_array_index (last->places, ChPlace, i);

      place.y += by;
      g_array_append_val (before->places, place);
    }
  g_ptr_array_remove_index (pages, number);
  stacker->page = before;
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
  Stacker stacker = { self, pages, NULL, NULL, 0, TRUE };

  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = &g_array_index (self->items, Item, i);

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return NULL;

      if (item->section != NULL)
        {
          pull_up_last_page (&stacker);
          stacker.section = item->section;
          begin_page (&stacker);
          if (item->section->title != NULL)
            add_bookmark (&stacker, item->section->title, item->section->anchor, 0);
        }
      else if (!stacker.at_top && get_need (&stacker, i) > get_room (&stacker) && !shrink_to_fit (&stacker, i))
        {
          turn_page (&stacker, item->piece->head);
        }

      if (item->bookmark != NULL)
        add_bookmark (&stacker, item->bookmark, NULL, 1);
      stack (&stacker, g_steal_pointer (&item->piece));
    }

  pull_up_last_page (&stacker);
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
