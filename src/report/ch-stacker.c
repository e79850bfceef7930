/* ch-stacker.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-stacker.h"

/* Rounding of points must not push a line off a page that it fits. */
#define TOLERANCE 0.01

/* No more of a page than this is pulled up to the one before. */
#define PULLED_SHARE 0.25

/* Where the next piece goes. */
typedef struct
{
  const ChPaper *paper; /* (unowned) */
  GArray *items; /* (unowned) (element-type ChFlowItem) */
  ChPages *pages; /* (unowned) */
  ChPage *page; /* (unowned) */
  ChSection *section; /* (unowned) */
  double y; /* points from the top of the sheet */
  gboolean at_top;
} Stacker;

static double
get_page_height (Stacker *stacker)
{
  return stacker->paper->height - stacker->paper->margin_top - stacker->paper->margin_bottom;
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
  stacker->y = stacker->paper->margin_top;
  stacker->at_top = TRUE;
}

static double
get_room (Stacker *stacker)
{
  return stacker->paper->height - stacker->paper->margin_bottom - stacker->y + TOLERANCE;
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
  GArray *items = stacker->items;
  double need = 0;

  for (guint i = index; i < items->len; i++)
    {
      const ChFlowItem *item = &g_array_index (items, ChFlowItem, i);
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
  GArray *items = stacker->items;
  double excess = get_need (stacker, index) - get_room (stacker);

  for (guint i = index; i < items->len; i++)
    {
      ChPiece *piece = g_array_index (items, ChFlowItem, i).piece;

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
  double page_height = get_page_height (stacker);
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
  if (height > PULLED_SHARE * get_page_height (stacker))
    return;
  end = &g_array_index (before->places, ChPlace, before->places->len - 1);
  excess = end->y + end->piece->height + height - (stacker->paper->height - stacker->paper->margin_bottom);
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

static void
begin_section (Stacker   *stacker,
               ChSection *section)
{
  pull_up_last_page (stacker);
  stacker->section = section;
  begin_page (stacker);
  if (section->title != NULL)
    add_bookmark (stacker, section->title, section->anchor, 0);
}

gboolean
ch_stacker_stack (ChPages       *pages,
                  GArray        *items,
                  GCancellable  *cancellable,
                  GError       **error)
{
  Stacker stacker = { ch_pages_get_paper (pages), items, pages, NULL, NULL, 0, TRUE };

  for (guint i = 0; i < items->len; i++)
    {
      ChFlowItem *item = &g_array_index (items, ChFlowItem, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      if (item->section != NULL)
        begin_section (&stacker, item->section);
      else if (!stacker.at_top && get_need (&stacker, i) > get_room (&stacker) && !shrink_to_fit (&stacker, i))
        turn_page (&stacker, item->piece->head);

      if (item->bookmark != NULL)
        add_bookmark (&stacker, item->bookmark, NULL, 1);
      stack (&stacker, g_steal_pointer (&item->piece));
    }

  pull_up_last_page (&stacker);
  return TRUE;
}
