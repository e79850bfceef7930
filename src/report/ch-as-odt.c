/* ch-as-odt.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-as-odt.h"

#include "ch-odt-styles.h"
#include "ch-picture.h"
#include "ch-zip.h"

#include <glib/gi18n-lib.h>

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"

/* Larger pictures are made smaller, pixels. */
#define MAX_PICTURE 1600
/* A picture's pixel is so large at most, points. */
#define MAX_PIXEL (72.0 / 100)

typedef struct
{
  GString *body;
  GString *manifest;
  ChZip *zip; /* (owned) */
  double width; /* of the text, points */
  double height;
  guint n_pictures;
  guint n_tables;
  guint n_columns; /* of the table that is open */
  guint n_sections;
  GHashTable *shares; /* (unowned) (element-type utf8): of columns, each has a style */
  gboolean in_cell;
  gboolean rtl; /* whether what is written now is read from right to left */
} Writer;

static void
append (Writer     *self,
        const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (lines[i], -1);

      if (i > 0)
        g_string_append (self->body, "<text:line-break/>");
      g_string_append (self->body, escaped);
    }
}

static void
append_paragraph (Writer     *self,
                  const char *style,
                  const char *text)
{
  g_string_append_printf (self->body, "<text:p text:style-name=\"%s%s\">", style, self->rtl ? CH_ODT_RTL : "");
  append (self, text);
  g_string_append (self->body, "</text:p>\n");
}

static void
append_heading (Writer     *self,
                const char *style,
                guint       level,
                const char *text)
{
  g_string_append_printf (self->body, "<text:h text:style-name=\"%s%s\" text:outline-level=\"%u\">", style,
                          self->rtl ? CH_ODT_RTL : "", level);
  append (self, text);
  g_string_append (self->body, "</text:h>\n");
}

static const char *
get_style (ChStyle style)
{
  switch ((int) style)
    {
    case CH_STYLE_KICKER:
      return "Kicker";
    case CH_STYLE_NOTE:
    case CH_STYLE_CREDIT:
      return "Note";
    default:
      return "Text_20_body";
    }
}

static void
append_link (Writer     *self,
             const char *address,
             const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (address != NULL ? address : text, -1);

  g_string_append_printf (self->body, "<text:p text:style-name=\"Note\"><text:a xlink:type=\"simple\" xlink:href=\"%s\">",
                          escaped);
  append (self, text);
  g_string_append (self->body, "</text:a></text:p>\n");
}

static void
append_fact (Writer       *self,
             const ChNode *node)
{
  g_string_append_printf (self->body, "<text:p text:style-name=\"Fact%s\"><text:span text:style-name=\"Label\">",
                          self->rtl ? CH_ODT_RTL : "");
  append (self, node->aside);
  g_string_append (self->body, "</text:span><text:tab/>");
  append (self, node->text);
  g_string_append (self->body, "</text:p>\n");
}

static void
append_picture (Writer       *self,
                const ChNode *node)
{
  g_autoptr(ChPicture) picture = ch_picture_open (node->aside, MAX_PICTURE, MAX_PICTURE, FALSE, NULL);
  const char *media_type = NULL;
  g_autoptr(GBytes) file = picture != NULL ? ch_picture_dup_file (picture, &media_type) : NULL;
  g_autofree char *name = NULL;
  double width, height, scale;

  if (file == NULL)
    return;

  name = g_strdup_printf ("Pictures/%u.%s", ++self->n_pictures, g_str_equal (media_type, "image/png") ? "png" : "jpg");
  ch_zip_add (self->zip, name, file, FALSE);
  g_string_append_printf (self->manifest, "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"%s\"/>\n",
                          name, media_type);

  width = ch_picture_get_width (picture);
  height = ch_picture_get_height (picture);
  scale = MIN (MIN (self->width / width, self->height * 0.45 / height), MAX_PIXEL);
  g_string_append_printf (self->body, "<text:p text:style-name=\"Picture%s\"><draw:frame draw:name=\"Picture %u\" "
                                      "text:anchor-type=\"as-char\"",
                          self->rtl ? CH_ODT_RTL : "", self->n_pictures);
  ch_odt_append_length (self->body, "svg:width", width * scale);
  ch_odt_append_length (self->body, "svg:height", height * scale);
  g_string_append_printf (self->body, "><draw:image xlink:href=\"%s\" xlink:type=\"simple\" xlink:show=\"embed\" "
                                      "xlink:actuate=\"onLoad\"/><svg:desc>",
                          name);
  append (self, node->text);
  g_string_append (self->body, "</svg:desc></draw:frame></text:p>\n");
}

static void
append_row (Writer     *self,
            GStrv       cells,
            const char *style)
{
  g_string_append (self->body, "<table:table-row table:style-name=\"Row\">");
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_string_append (self->body, "<table:table-cell table:style-name=\"CellBorder\" office:value-type=\"string\">");
      append_paragraph (self, style, cells[i]);
      g_string_append (self->body, "</table:table-cell>");
    }
  g_string_append (self->body, "</table:table-row>\n");
}

static void
append_row_heading (Writer     *self,
                    const char *text)
{
  g_string_append_printf (self->body,
                          "<table:table-row table:style-name=\"Row\"><table:table-cell table:style-name=\"CellBorder\" "
                          "office:value-type=\"string\" table:number-columns-spanned=\"%u\">",
                          self->n_columns);
  append_paragraph (self, "Cell_20_Head", text);
  g_string_append (self->body, "</table:table-cell>");
  for (guint i = 1; i < self->n_columns; i++)
    g_string_append (self->body, "<table:covered-table-cell/>");
  g_string_append (self->body, "</table:table-row>\n");
}

/* @shares: (nullable): of the width, parted by spaces; without them all columns are alike */
static void
begin_table (Writer     *self,
             guint       n_columns,
             const char *shares)
{
  g_auto(GStrv) words = g_strsplit (shares != NULL ? shares : "", " ", -1);

  self->n_columns = n_columns;
  g_string_append_printf (self->body,
                          "<table:table table:name=\"Table %u\" table:style-name=\"Wide\">", ++self->n_tables);
  for (guint i = 0; i < n_columns; i++)
    {
      const char *share = g_strv_length (words) == n_columns ? words[i] : "1";

      g_hash_table_add (self->shares, g_strdup (share));
      g_string_append_printf (self->body, "<table:table-column table:style-name=\"Column_%s\"/>", share);
    }
  g_string_append_c (self->body, '\n');
}

static void
append_delegation (Writer       *self,
                   const ChNode *node)
{
  if (self->in_cell)
    g_string_append (self->body, "</table:table-cell>");
  g_string_append (self->body, "<table:table-cell office:value-type=\"string\">");
  self->in_cell = TRUE;
  if (node->aside != NULL)
    append_paragraph (self, "Side", node->aside);
  if (node->text != NULL)
    append_paragraph (self, "Delegation", node->text);
}

static void
append_person (Writer       *self,
               const ChNode *node)
{
  /* People whom no heading stands above. */
  if (!self->in_cell)
    append_delegation (self, &(ChNode) { .kind = CH_NODE_DELEGATION });
  append_paragraph (self, "Person", node->text);
  if (node->aside != NULL)
    append_paragraph (self, "Post", node->aside);
}

static void
end_columns (Writer *self)
{
  /* A row has at least a cell, and a cell a paragraph. */
  if (!self->in_cell)
    append_delegation (self, &(ChNode) { .aside = (char *) "" });
  g_string_append (self->body, "</table:table-cell></table:table-row></table:table>\n");
  self->in_cell = FALSE;
}

static guint
count_delegations (GPtrArray *nodes,
                   guint      from)
{
  guint count = 0;

  for (guint i = from; i < nodes->len; i++)
    {
      const ChNode *node = g_ptr_array_index (nodes, i);

      if (node->kind == CH_NODE_COLUMNS_END)
        break;
      count += node->kind == CH_NODE_DELEGATION;
    }
  return MAX (count, 1);
}

static void
append_section (Writer       *self,
                const ChNode *node)
{
  if (self->n_sections++ > 0)
    g_string_append (self->body, "<text:p text:style-name=\"Break\"/>\n");
  if (node->aside != NULL)
    append_paragraph (self, "Marking", node->aside);
}

static void
append_node (Writer    *self,
             GPtrArray *nodes,
             guint      index)
{
  const ChNode *node = g_ptr_array_index (nodes, index);

  /* What has no language of its own is read as the section around it. */
  if (node->kind == CH_NODE_SECTION || node->language != NULL)
    self->rtl = ch_language_is_rtl (node->language);

  switch (node->kind)
    {
    case CH_NODE_SECTION:
      append_section (self, node);
      break;
    case CH_NODE_TITLE:
      append_heading (self, "Title", 1, node->text);
      break;
    case CH_NODE_HEADING:
      append_heading (self, "Heading_20_1", 2, node->text);
      break;
    case CH_NODE_PARAGRAPH:
      if (node->style == CH_STYLE_LINK)
        append_link (self, node->aside, node->text);
      else
        append_paragraph (self, get_style (node->style), node->text);
      break;
    case CH_NODE_ITEM:
      {
        g_autofree char *line = g_strdup_printf ("%s %s", node->aside, node->text);

        append_paragraph (self, "Item", line);
      }
      break;
    case CH_NODE_FACT:
      append_fact (self, node);
      break;
    case CH_NODE_COLUMNS:
      begin_table (self, count_delegations (nodes, index), NULL);
      g_string_append (self->body, "<table:table-row>");
      break;
    case CH_NODE_DELEGATION:
      append_delegation (self, node);
      break;
    case CH_NODE_PERSON:
      append_person (self, node);
      break;
    case CH_NODE_COLUMNS_END:
      end_columns (self);
      break;
    case CH_NODE_PICTURE:
      append_picture (self, node);
      break;
    case CH_NODE_CHART:
      append_paragraph (self, "Note", node->text);
      break;
    case CH_NODE_TABLE:
      begin_table (self, g_strv_length (node->cells), node->aside);
      g_string_append (self->body, "<table:table-header-rows>");
      append_row (self, node->cells, "Cell_20_Head");
      g_string_append (self->body, "</table:table-header-rows>\n");
      break;
    case CH_NODE_TABLE_HEADING:
      append_row_heading (self, node->text);
      break;
    case CH_NODE_ROW:
    case CH_NODE_SUM:
      append_row (self, node->cells, node->kind == CH_NODE_SUM ? "Cell_20_Head" : "Cell");
      break;
    case CH_NODE_TABLE_END:
      g_string_append (self->body, "</table:table>\n");
      break;
    case CH_NODE_BLANKS:
      for (guint i = 0; i < node->count; i++)
        append_paragraph (self, "Blank", i == 0 ? node->text : NULL);
      break;
    case CH_NODE_CONTENTS:
      append_paragraph (self, node->count == 0 ? "Item" : "Post", node->text);
      break;
    default:
      break;
    }
}

static void
add_text (ChZip      *zip,
          const char *name,
          char       *text /* (transfer full) */)
{
  g_autoptr(GBytes) bytes = g_bytes_new_take (text, strlen (text));

  ch_zip_add (zip, name, bytes, TRUE);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
append_column_styles (GString    *out,
                      GHashTable *shares)
{
  guint n_shares;
  g_autofree const char **sorted = (const char **) g_hash_table_get_keys_as_array (shares, &n_shares);

  qsort (sorted, n_shares, sizeof *sorted, compare_words);
  for (guint i = 0; i < n_shares; i++)
    g_string_append_printf (out,
                            "<style:style style:name=\"Column_%s\" style:family=\"table-column\">"
                            "<style:table-column-properties style:rel-column-width=\"%s*\"/></style:style>\n",
                            sorted[i], sorted[i]);
}

static char *
dup_content (const char *body,
             GHashTable *shares)
{
  g_autoptr(GString) more = g_string_new (NULL);

  ch_odt_append_rtl_styles (more);
  append_column_styles (more, shares);
  return g_strconcat (
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content" CH_ODT_NAMESPACES ">\n"
    "<office:automatic-styles>"
    "<style:style style:name=\"Break\" style:family=\"paragraph\"><style:paragraph-properties "
    "fo:break-before=\"page\"/><style:text-properties fo:font-size=\"2pt\"/></style:style>"
    "<style:style style:name=\"Wide\" style:family=\"table\"><style:table-properties style:rel-width=\"100%\" "
    "table:align=\"margins\" fo:margin-top=\"2pt\" fo:margin-bottom=\"4pt\"/></style:style>"
    "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties "
    "fo:keep-together=\"always\"/></style:style>"
    "<style:style style:name=\"CellBorder\" style:family=\"table-cell\"><style:table-cell-properties "
    "fo:border-bottom=\"0.5pt solid #bfbfbf\" fo:padding=\"2.5pt\"/></style:style>",
    more->str,
    "</office:automatic-styles>\n<office:body><office:text>\n",
    body, "</office:text></office:body></office:document-content>\n", NULL);
}

static char *
dup_meta (const char *title,
          const char *language,
          const char *created)
{
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *escaped_language = g_markup_escape_text (language, -1);

  return g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta" CH_ODT_NAMESPACES ">"
                          "<office:meta><meta:generator>Chancery/" PACKAGE_VERSION "</meta:generator>"
                          "<dc:title>%s</dc:title><dc:language>%s</dc:language>"
                          "<meta:creation-date>%s</meta:creation-date></office:meta></office:document-meta>\n",
                          escaped_title, escaped_language, created);
}

GBytes *
ch_as_odt (GPtrArray     *nodes,
           const char    *title,
           const char    *language,
           const char    *created,
           const ChPaper *paper)
{
  static const char media_type[] = MEDIA_TYPE;
  g_autoptr(GBytes) mimetype = g_bytes_new_static (media_type, strlen (media_type));
  g_autoptr(GHashTable) shares = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Writer self = { .body = g_string_new (NULL), .zip = ch_zip_new (), .shares = shares };

  self.manifest = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
                                "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
                                "manifest:version=\"1.3\">\n"
                                "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" "
                                "manifest:media-type=\"" MEDIA_TYPE "\"/>\n"
                                "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\n"
                                "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\n"
                                "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>\n");
  self.width = paper->width - paper->margin_left - paper->margin_right;
  self.height = paper->height - paper->margin_top - paper->margin_bottom;

  /* First and as it is: that is how a package is told from any other archive. */
  ch_zip_add (self.zip, "mimetype", mimetype, FALSE);
  for (guint i = 0; i < nodes->len; i++)
    append_node (&self, nodes, i);
  add_text (self.zip, "content.xml", dup_content (self.body->str, self.shares));
  add_text (self.zip, "styles.xml", ch_odt_styles_dup (language, title, paper));
  add_text (self.zip, "meta.xml", dup_meta (title, language, created));
  g_string_append (self.manifest, "</manifest:manifest>\n");
  add_text (self.zip, "META-INF/manifest.xml", g_string_free (self.manifest, FALSE));

  g_string_free (self.body, TRUE);
  return ch_zip_finish (self.zip);
}
