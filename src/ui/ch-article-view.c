/* ch-article-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-article-view.h"

#include "ch-article.h"
#include "ch-bin.h"
#include "ch-edtf.h"
#include "ch-line.h"
#include "ch-review.h"
#include "ch-text.h"

#include <string.h>

struct _ChArticleView
{
  AdwBin parent_instance;

  GtkTextView *text_view;
  GtkTextBuffer *buffer;
  GtkTextTag *headline_tag; /* (owned by the buffer), as all of them */
  GtkTextTag *byline_tag;
  GtkTextTag *proof_tag;
  GtkTextTag *doubt_tag;
  GtkTextTag *current_tag;

  ChMeeting *meeting; /* (owned) (nullable) */
  ChArticle *article; /* (owned) (nullable) of the meeting */
  int text_start; /* where the article's own text begins in the buffer, in characters */
};

G_DEFINE_FINAL_TYPE (ChArticleView, ch_article_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_MEETING,
  N_PROPS,
};

enum
{
  SIGNAL_EVIDENCE_CHOSEN,
  SIGNAL_USED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static GListModel *
get_evidence (ChArticleView *self)
{
  return G_LIST_MODEL (ch_meeting_get_evidence (self->meeting));
}

/* The place of EVIDENCE in the buffer.  The headline is no part of the text, and stands above it. */
static gboolean
get_range (ChArticleView *self,
           ChEvidence    *evidence,
           int           *start,
           int           *end)
{
  const char *headline = ch_article_get_headline (self->article);

  if (g_strcmp0 (ch_evidence_get_article (evidence), ch_record_get_uid (CH_RECORD (self->article))) != 0)
    return FALSE;

  if (ch_evidence_get_start (evidence) >= 0)
    {
      *start = self->text_start + (int) ch_evidence_get_start (evidence);
      *end = self->text_start + (int) ch_evidence_get_end (evidence);
      return TRUE;
    }

  if (headline == NULL || g_strcmp0 (ch_evidence_get_quote (evidence), headline) != 0)
    return FALSE;

  *start = 0;
  *end = (int) g_utf8_strlen (headline, -1);
  return TRUE;
}

static void
apply_tag (ChArticleView *self,
           GtkTextTag    *tag,
           int            start,
           int            end)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, end);
  gtk_text_buffer_apply_tag (self->buffer, tag, &from, &to);
}

static void
remove_tag (ChArticleView *self,
            GtkTextTag    *tag)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, tag, &start, &end);
}

static void
append (ChArticleView *self,
        GtkTextTag    *tag,
        const char    *text,
        const char    *end)
{
  GtkTextIter iter;

  if (ch_text_is_blank (text))
    return;

  gtk_text_buffer_get_end_iter (self->buffer, &iter);
  if (tag != NULL)
    gtk_text_buffer_insert_with_tags (self->buffer, &iter, text, -1, tag, NULL);
  else
    gtk_text_buffer_insert (self->buffer, &iter, text, -1);
  gtk_text_buffer_insert (self->buffer, &iter, end, -1);
}

static void
fill_buffer (ChArticleView *self)
{
  const char *publisher, *published;
  g_autofree char *day = NULL;
  g_autofree char *byline = NULL;
  GtkTextIter start;

  gtk_text_buffer_set_text (self->buffer, "", 0);
  self->text_start = 0;
  if (self->article == NULL)
    return;

  publisher = ch_article_get_publisher (self->article);
  published = ch_article_get_published (self->article);
  day = published != NULL ? ch_edtf_dup_label (published) : NULL;
  byline = ch_line_join (" · ", publisher, day);

  append (self, self->headline_tag, ch_article_get_headline (self->article), "\n");
  append (self, self->byline_tag, byline, "\n");
  self->text_start = gtk_text_buffer_get_char_count (self->buffer);
  append (self, NULL, ch_article_get_text (self->article), "");

  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_place_cursor (self->buffer, &start);
}

/* The evidence at OFFSET of the buffer; of several the one with the shortest words. */
static ChEvidence *
find_evidence (ChArticleView *self,
               int            offset)
{
  GListModel *evidence = self->article != NULL ? get_evidence (self) : NULL;
  g_autoptr(ChEvidence) found = NULL;
  int shortest = G_MAXINT;

  for (guint i = 0; evidence != NULL && i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr(ChEvidence) item = g_list_model_get_item (evidence, i);
      int start, end;

      if (!get_range (self, item, &start, &end) || offset < start || offset >= end || end - start >= shortest)
        continue;

      shortest = end - start;
      g_set_object (&found, item);
    }

  return g_steal_pointer (&found);
}

static void
choose_at (ChArticleView     *self,
           const GtkTextIter *iter)
{
  g_autoptr(ChEvidence) evidence = find_evidence (self, gtk_text_iter_get_offset (iter));

  if (evidence != NULL)
    g_signal_emit (self, signals[SIGNAL_EVIDENCE_CHOSEN], 0, evidence);
}

static void
on_released (ChArticleView *self,
             int            n_press,
             double         x,
             double         y)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;

  /* Words that were just selected are not a place that was clicked. */
  if (gtk_text_buffer_get_has_selection (self->buffer))
    return;

  gtk_text_view_window_to_buffer_coords (self->text_view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  if (gtk_text_view_get_iter_at_location (self->text_view, &iter, buffer_x, buffer_y))
    choose_at (self, &iter);
}

static void
on_choose (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ChArticleView *self = CH_ARTICLE_VIEW (widget);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_insert (self->buffer));
  choose_at (self, &iter);
}

/* The selected words, with the evidence that somebody has read them there. */
static ChEvidence *
make_evidence (ChArticleView     *self,
               const GtkTextIter *start,
               const GtkTextIter *end)
{
  g_autofree char *slice = gtk_text_buffer_get_text (self->buffer, start, end, FALSE);
  g_autofree char *words = ch_text_squeeze (slice);
  int offset = gtk_text_iter_get_offset (start) - self->text_start;
  ChEvidence *evidence;

  /* What stands in the headline is no part of the text, and a value has to stand there as it is. */
  if (offset < 0 || *words == '\0' || strcmp (words, slice) != 0)
    return NULL;

  evidence = ch_evidence_new ();
  ch_evidence_set_article (evidence, ch_record_get_uid (CH_RECORD (self->article)));
  ch_evidence_set_source (evidence, "text");
  ch_evidence_set_value (evidence, words);
  ch_evidence_set_quote (evidence, words);
  ch_evidence_set_start (evidence, offset);
  ch_evidence_set_end (evidence, offset + g_utf8_strlen (words, -1));
  ch_evidence_set_rule (evidence, "by hand");
  ch_evidence_set_confidence (evidence, 1);
  return evidence;
}

/* Spaces at the ends of a selection are selected by mistake. */
static void
trim (GtkTextIter *start,
      GtkTextIter *end)
{
  while (gtk_text_iter_compare (start, end) < 0 && g_unichar_isspace (gtk_text_iter_get_char (start)))
    gtk_text_iter_forward_char (start);
  while (gtk_text_iter_compare (start, end) < 0)
    {
      GtkTextIter before = *end;

      gtk_text_iter_backward_char (&before);
      if (!g_unichar_isspace (gtk_text_iter_get_char (&before)))
        break;
      *end = before;
    }
}

static void
on_use_as (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ChArticleView *self = CH_ARTICLE_VIEW (widget);
  g_autoptr(ChEvidence) evidence = NULL;
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end))
    return;

  trim (&start, &end);
  evidence = make_evidence (self, &start, &end);
  if (evidence != NULL)
    g_signal_emit (self, signals[SIGNAL_USED], 0, g_variant_get_string (parameter, NULL), evidence);
  else
    gtk_widget_error_bell (widget);
}

static void
on_selection_changed (ChArticleView *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.use-as", gtk_text_buffer_get_has_selection (self->buffer));
}

static void
set_meeting (ChArticleView *self,
             ChMeeting     *meeting)
{
  g_set_object (&self->meeting, meeting);
  g_clear_object (&self->article);
  if (meeting != NULL)
    self->article = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_articles (meeting)), 0);

  fill_buffer (self);
  ch_article_view_update (self);
}

static void
ch_article_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MEETING:
      g_value_set_object (value, CH_ARTICLE_VIEW (object)->meeting);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_article_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_MEETING:
      set_meeting (CH_ARTICLE_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_article_view_dispose (GObject *object)
{
  ChArticleView *self = CH_ARTICLE_VIEW (object);

  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_ARTICLE_VIEW);
  g_clear_object (&self->meeting);
  g_clear_object (&self->article);

  G_OBJECT_CLASS (ch_article_view_parent_class)->dispose (object);
}

static void
ch_article_view_class_init (ChArticleViewClass *klass)
{
  /* In the order of the menu, which shows the keys. */
  static const char *const kinds[] = { "person", "topic", "document", "credit", "venue", "city", "date" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ch_article_view_get_property;
  object_class->set_property = ch_article_view_set_property;
  object_class->dispose = ch_article_view_dispose;

  properties[PROP_MEETING] = g_param_spec_object ("meeting", NULL, NULL, CH_TYPE_MEETING,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_EVIDENCE_CHOSEN] = g_signal_new ("evidence-chosen", CH_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                                  NULL, NULL, NULL, G_TYPE_NONE, 1, CH_TYPE_EVIDENCE);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-article-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ChArticleView, text_view);
  gtk_widget_class_bind_template_child (widget_class, ChArticleView, buffer);
  gtk_widget_class_bind_template_callback (widget_class, on_released);

  signals[SIGNAL_USED] = g_signal_new ("used", CH_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_STRING, CH_TYPE_EVIDENCE);

  gtk_widget_class_bind_template_callback (widget_class, on_selection_changed);

  gtk_widget_class_install_action (widget_class, "article.choose", NULL, on_choose);
  gtk_widget_class_install_action (widget_class, "article.use-as", "s", on_use_as);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_CONTROL_MASK, "article.use-as", "s", kinds[i]);
}

static void
ch_article_view_init (ChArticleView *self)
{
  /* Light enough for text on it in a light and in a dark session. */
  const GdkRGBA proof = { 0.21f, 0.52f, 0.89f, 0.14f };
  const GdkRGBA doubt = { 0.90f, 0.65f, 0.04f, 0.30f };
  const GdkRGBA current = { 0.21f, 0.52f, 0.89f, 0.42f };
  const GdkRGBA dim = { 0.5f, 0.5f, 0.5f, 1 };

  gtk_widget_init_template (GTK_WIDGET (self));

  on_selection_changed (self);

  self->headline_tag = gtk_text_buffer_create_tag (self->buffer, NULL, "weight", PANGO_WEIGHT_BOLD, "scale", 1.25, NULL);
  self->byline_tag = gtk_text_buffer_create_tag (self->buffer, NULL, "foreground-rgba", &dim, NULL);
  /* Later tags win: the place that is looked at shows on top of all that is proved. */
  self->proof_tag = gtk_text_buffer_create_tag (self->buffer, NULL, "background-rgba", &proof, NULL);
  self->doubt_tag = gtk_text_buffer_create_tag (self->buffer, NULL, "background-rgba", &doubt, NULL);
  self->current_tag = gtk_text_buffer_create_tag (self->buffer, NULL, "background-rgba", &current, NULL);
}

gboolean
ch_article_view_has_text (ChArticleView *self)
{
  g_return_val_if_fail (CH_IS_ARTICLE_VIEW (self), FALSE);

  return self->article != NULL && !ch_text_is_blank (ch_article_get_text (self->article));
}

void
ch_article_view_update (ChArticleView *self)
{
  g_autoptr(GPtrArray) doubts = NULL;
  GListModel *evidence;

  g_return_if_fail (CH_IS_ARTICLE_VIEW (self));

  remove_tag (self, self->proof_tag);
  remove_tag (self, self->doubt_tag);
  if (self->article == NULL)
    return;

  doubts = ch_review_find_doubts (self->meeting);
  evidence = get_evidence (self);
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr(ChEvidence) item = g_list_model_get_item (evidence, i);
      int start, end;

      if (get_range (self, item, &start, &end))
        apply_tag (self, g_ptr_array_find (doubts, item, NULL) ? self->doubt_tag : self->proof_tag, start, end);
    }
}

void
ch_article_view_show_field (ChArticleView *self,
                            const char    *uid,
                            const char    *field)
{
  GListModel *evidence;
  int first = G_MAXINT;
  GtkTextIter iter;

  g_return_if_fail (CH_IS_ARTICLE_VIEW (self));

  remove_tag (self, self->current_tag);
  if (self->article == NULL || uid == NULL)
    return;

  evidence = get_evidence (self);
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr(ChEvidence) item = g_list_model_get_item (evidence, i);
      int start, end;

      if (g_strcmp0 (ch_evidence_get_record (item), uid) != 0
          || (field != NULL && g_strcmp0 (ch_evidence_get_field (item), field) != 0)
          || !get_range (self, item, &start, &end))
        continue;

      apply_tag (self, self->current_tag, start, end);
      first = MIN (first, start);
    }

  if (first == G_MAXINT)
    return;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, first);
  gtk_text_buffer_place_cursor (self->buffer, &iter);
  gtk_text_view_scroll_to_mark (self->text_view, gtk_text_buffer_get_insert (self->buffer), 0.15, FALSE, 0, 0);
}
