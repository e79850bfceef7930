/* ch-page-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-page-view.h"

/* Pixels of a screen for a point of paper: 96 to 72. */
#define PIXELS_PER_POINT (96.0 / 72.0)
/* Room around the sheet. */
#define MARGIN 18
/* How small the sheet may become before it is cut off. */
#define MIN_SIZE 200

struct _ChPageView
{
  GtkWidget parent_instance;

  ChPages *pages; /* (owned) (nullable) */
  guint page;
  double zoom;
};

G_DEFINE_FINAL_TYPE (ChPageView, ch_page_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PAGES,
  PROP_PAGE,
  PROP_ZOOM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
ch_page_view_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  ChPageView *self = CH_PAGE_VIEW (widget);
  const ChPaper *paper = self->pages != NULL ? ch_pages_get_paper (self->pages) : ch_paper_get_default ();
  double points = orientation == GTK_ORIENTATION_HORIZONTAL ? paper->width : paper->height;

  if (self->zoom > 0)
    {
      *minimum = *natural = (int) (points * PIXELS_PER_POINT * self->zoom) + 2 * MARGIN;
    }
  else
    {
      *minimum = MIN_SIZE;
      *natural = (int) (points * PIXELS_PER_POINT) + 2 * MARGIN;
    }
}

static void
ch_page_view_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  ChPageView *self = CH_PAGE_VIEW (widget);
  const ChPaper *paper;
  double scale;
  graphene_rect_t sheet;
  GskRoundedRect outline;
  cairo_t *cr;

  if (self->pages == NULL || self->page >= ch_pages_get_n_pages (self->pages))
    return;

  paper = ch_pages_get_paper (self->pages);
  scale = ch_page_view_get_scale (self) * PIXELS_PER_POINT;
  graphene_rect_init (&sheet,
                      (float) ((gtk_widget_get_width (widget) - paper->width * scale) / 2),
                      (float) ((gtk_widget_get_height (widget) - paper->height * scale) / 2),
                      (float) (paper->width * scale), (float) (paper->height * scale));

  gsk_rounded_rect_init_from_rect (&outline, &sheet, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.3f }, 0, 2, 0, 8);
  /* Paper is white in a dark session too. */
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &sheet);

  cr = gtk_snapshot_append_cairo (snapshot, &sheet);
  cairo_translate (cr, sheet.origin.x, sheet.origin.y);
  cairo_scale (cr, scale, scale);
  ch_pages_draw (self->pages, self->page, cr);
  cairo_destroy (cr);
}

static void
ch_page_view_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  ChPageView *self = CH_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGES:
      g_value_set_object (value, self->pages);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_page_view_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  ChPageView *self = CH_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGES:
      g_set_object (&self->pages, g_value_get_object (value));
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_PAGE:
      self->page = g_value_get_uint (value);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      break;
    case PROP_ZOOM:
      self->zoom = g_value_get_double (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_page_view_finalize (GObject *object)
{
  g_clear_object (&CH_PAGE_VIEW (object)->pages);

  G_OBJECT_CLASS (ch_page_view_parent_class)->finalize (object);
}

static void
ch_page_view_class_init (ChPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_page_view_get_property;
  object_class->set_property = ch_page_view_set_property;
  object_class->finalize = ch_page_view_finalize;
  widget_class->measure = ch_page_view_measure;
  widget_class->snapshot = ch_page_view_snapshot;

  properties[PROP_PAGES] = g_param_spec_object ("pages", NULL, NULL, CH_TYPE_PAGES, flags);
  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, 8, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ch_page_view_init (ChPageView *self)
{
}

double
ch_page_view_get_scale (ChPageView *self)
{
  const ChPaper *paper;
  double horizontal, vertical;

  g_return_val_if_fail (CH_IS_PAGE_VIEW (self), 1);

  if (self->zoom > 0 || self->pages == NULL)
    return self->zoom > 0 ? self->zoom : 1;

  paper = ch_pages_get_paper (self->pages);
  horizontal = (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN) / (paper->width * PIXELS_PER_POINT);
  vertical = (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN) / (paper->height * PIXELS_PER_POINT);
  return MAX (MIN (horizontal, vertical), 0.05);
}
