/* ch-pages.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-pages.h"

#include "ch-furniture.h"
#include "ch-pages-private.h"

struct _ChPages
{
  GObject parent_instance;

  ChPaper paper;
  double gutter; /* points */
  char *title; /* (owned) */
  gboolean withheld; /* whether a photo is left out for want of a credit */
  char *created; /* (owned) (nullable): ISO 8601, the time of what stands in it */
  GPtrArray *remarks; /* (owned) (element-type utf8): NULL-terminated */
  GPtrArray *pages; /* (owned) (element-type ChPage) */
  GPtrArray *sections; /* (owned) (element-type ChSection) */
  GPtrArray *pieces; /* (owned) (element-type ChPiece) */
  GArray *outline; /* (owned) (element-type ChBookmark) */
  ChTypesetter *typesetter; /* (owned) (nullable) until the flow has finished */
  /* The preview draws on the main thread while a PDF is written on another. */
  GMutex lock; /* held while lines are drawn or made */
};

G_DEFINE_FINAL_TYPE (ChPages, ch_pages, G_TYPE_OBJECT)

static void
page_free (gpointer data)
{
  ChPage *page = data;

  g_array_unref (page->places);
  g_free (page);
}

void
ch_section_free (ChSection *section)
{
  g_free (section->title);
  g_free (section->aside);
  g_free (section->reference);
  g_free (section->marking);
  g_free (section->printed);
  g_free (section->language);
  g_free (section->anchor);
  g_free (section);
}

static void
bookmark_clear (gpointer data)
{
  ChBookmark *bookmark = data;

  g_free (bookmark->title);
  g_free (bookmark->anchor);
}

static void
ch_pages_finalize (GObject *object)
{
  ChPages *self = CH_PAGES (object);

  g_ptr_array_unref (self->remarks);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->pieces);
  g_ptr_array_unref (self->sections);
  g_array_unref (self->outline);
  ch_typesetter_free (self->typesetter);
  g_free (self->title);
  g_free (self->created);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (ch_pages_parent_class)->finalize (object);
}

static void
ch_pages_class_init (ChPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ch_pages_finalize;
}

static void
ch_pages_init (ChPages *self)
{
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->remarks, NULL);
  self->pages = g_ptr_array_new_with_free_func (page_free);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) ch_section_free);
  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) ch_piece_free);
  self->outline = g_array_new (FALSE, FALSE, sizeof (ChBookmark));
  g_array_set_clear_func (self->outline, bookmark_clear);
  g_mutex_init (&self->lock);
}

ChPages *
ch_pages_new (const ChPaper *paper,
              double         gutter,
              const char    *title)
{
  ChPages *self = g_object_new (CH_TYPE_PAGES, NULL);

  self->paper = *paper;
  self->gutter = gutter;
  self->title = g_strdup (title);
  return self;
}

guint
ch_pages_get_n_pages (ChPages *self)
{
  g_return_val_if_fail (CH_IS_PAGES (self), 0);

  return self->pages->len;
}

const ChPaper *
ch_pages_get_paper (ChPages *self)
{
  g_return_val_if_fail (CH_IS_PAGES (self), NULL);

  return &self->paper;
}

const char *
ch_pages_get_title (ChPages *self)
{
  g_return_val_if_fail (CH_IS_PAGES (self), NULL);

  return self->title;
}

const char *const *
ch_pages_get_remarks (ChPages *self)
{
  g_return_val_if_fail (CH_IS_PAGES (self), NULL);

  return (const char *const *) self->remarks->pdata;
}

gboolean
ch_pages_has_withheld (ChPages *self)
{
  g_return_val_if_fail (CH_IS_PAGES (self), FALSE);

  return self->withheld;
}

void
ch_pages_set_withheld (ChPages *self)
{
  self->withheld = TRUE;
}

void
ch_pages_add_remark (ChPages    *self,
                     const char *remark)
{
  if (!g_strv_contains (ch_pages_get_remarks (self), remark))
    g_ptr_array_insert (self->remarks, (int) self->remarks->len - 1, g_strdup (remark));
}

void
ch_pages_set_created (ChPages    *self,
                      const char *created)
{
  g_free (self->created);
  self->created = g_strdup (created);
}

const char *
ch_pages_get_created (ChPages *self)
{
  return self->created;
}

GPtrArray *
ch_pages_get_pages (ChPages *self)
{
  return self->pages;
}

GPtrArray *
ch_pages_get_sections (ChPages *self)
{
  return self->sections;
}

GPtrArray *
ch_pages_get_pieces (ChPages *self)
{
  return self->pieces;
}

GArray *
ch_pages_get_outline (ChPages *self)
{
  return self->outline;
}

const ChBookmark *
ch_pages_find_anchor (ChPages    *self,
                      const char *anchor)
{
  for (guint i = 0; i < self->outline->len; i++)
    {
      const ChBookmark *bookmark = &g_array_index (self->outline, ChBookmark, i);

      if (g_strcmp0 (bookmark->anchor, anchor) == 0)
        return bookmark;
    }

  return NULL;
}

void
ch_pages_take_typesetter (ChPages      *self,
                          ChTypesetter *typesetter)
{
  self->typesetter = typesetter;
}

/* The paper with the room for the binding at this page's inner side. */
static ChPaper
get_bound_paper (ChPages *self,
                 guint    number)
{
  const ChPage *page = g_ptr_array_index (self->pages, number);
  ChPaper paper = self->paper;

  if ((number % 2 == 0) != page->section->rtl)
    paper.margin_left += self->gutter;
  else
    paper.margin_right += self->gutter;
  return paper;
}

void
ch_pages_draw_tagged (ChPages  *self,
                      guint     number,
                      ChCanvas *canvas)
{
  const ChPage *page = g_ptr_array_index (self->pages, number);
  ChPaper paper = get_bound_paper (self, number);
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  ch_furniture_draw_head (page, &paper, self->typesetter, canvas);

  for (guint i = 0; i < page->places->len; i++)
    {
      const ChPlace *place = &g_array_index (page->places, ChPlace, i);
      ChPiece *piece = place->piece;

      canvas->at_head = i == 0 && !page->first;
      if (piece->opens != NULL && !place->repeated)
        ch_canvas_begin (canvas, piece->opens);
      piece->klass->draw (piece, canvas, paper.margin_left, place->y);
      if (piece->closes != NULL && !place->repeated)
        ch_canvas_end (canvas, piece->closes);
    }

  ch_furniture_draw_foot (page, number + 1, self->pages->len, &paper, self->typesetter, canvas);
}

void
ch_pages_draw (ChPages *self,
               guint    page,
               cairo_t *cr)
{
  ChCanvas canvas = { .cr = cr };

  g_return_if_fail (CH_IS_PAGES (self));
  g_return_if_fail (page < self->pages->len);

  ch_pages_draw_tagged (self, page, &canvas);
}

char *
ch_pages_dup_model_text (ChPages *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->pages->len; i++)
    {
      const ChPage *page = g_ptr_array_index (self->pages, i);

      g_string_append_printf (text, "page %u of %u", i + 1, self->pages->len);
      if (page->section->marking != NULL)
        g_string_append_printf (text, " [%s]", page->section->marking);
      g_string_append_c (text, '\n');

      for (guint j = 0; j < page->places->len; j++)
        {
          const ChPlace *place = &g_array_index (page->places, ChPlace, j);
          g_autofree char *words = place->piece->klass->dup_text (place->piece);

          g_string_append_printf (text, "  %s%s: %s\n", place->piece->klass->name,
                                  place->repeated ? " (repeated)" : "", words);
        }
    }

  return g_string_free (text, FALSE);
}
