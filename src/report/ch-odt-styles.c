/* ch-odt-styles.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-odt-styles.h"

#include "ch-typesetter.h"

#include <glib/gi18n-lib.h>

#define SERIF "Noto Serif"
#define SANS "Noto Sans"

/* The paragraph styles: a name, what is above and below, and the letters. */
static const struct
{
  const char *name;
  const char *paragraph; /* attributes */
  const char *font;
  double size; /* points */
  const char *letters; /* attributes */
} paragraphs[] = {
  { "Text_20_body", "fo:margin-bottom=\"7pt\" style:line-height-at-least=\"15.5pt\" fo:orphans=\"2\" fo:widows=\"2\"", SERIF, 10.5, "" },
  { "Title", "fo:margin-top=\"4pt\" fo:margin-bottom=\"10pt\" fo:keep-with-next=\"always\"", SERIF, 19,
    "fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" style:font-weight-complex=\"bold\"" },
  { "Kicker", "fo:keep-with-next=\"always\"", SANS, 9, "fo:font-weight=\"bold\" fo:color=\"#1a3b6b\"" },
  { "Marking", "fo:text-align=\"center\" fo:margin-bottom=\"8pt\"", SANS, 10,
    "fo:font-weight=\"bold\" fo:color=\"#a3121a\" fo:letter-spacing=\"1.5pt\"" },
  { "Heading_20_1",
    "fo:margin-top=\"14pt\" fo:margin-bottom=\"5pt\" fo:padding-top=\"4pt\" fo:border-top=\"0.5pt solid #8f8f8f\" "
    "fo:keep-with-next=\"always\"",
    SANS, 10.5, "fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" fo:color=\"#1a3b6b\"" },
  { "Fact", "fo:margin-left=\"84pt\" fo:text-indent=\"-84pt\" fo:margin-bottom=\"1pt\"", SERIF, 10.5, "" },
  { "Side", "fo:keep-with-next=\"always\"", SANS, 8.5, "fo:color=\"#5c5e66\"" },
  { "Delegation", "fo:margin-bottom=\"4pt\" fo:keep-with-next=\"always\"", SANS, 9.5,
    "fo:font-weight=\"bold\" style:font-weight-asian=\"bold\"" },
  { "Person", "fo:margin-top=\"3pt\" fo:keep-with-next=\"always\"", SERIF, 10.5,
    "fo:font-weight=\"bold\" style:font-weight-asian=\"bold\"" },
  { "Post", "", SERIF, 9.5, "" },
  { "Item", "fo:margin-top=\"6pt\" fo:margin-bottom=\"1pt\" fo:keep-with-next=\"always\"", SERIF, 10.5, "" },
  { "Note", "fo:margin-bottom=\"2pt\"", SANS, 8.5, "fo:color=\"#5c5e66\"" },
  { "Picture", "fo:margin-top=\"4pt\" fo:keep-with-next=\"always\"", SERIF, 10.5, "" },
  { "Blank", "fo:margin-top=\"10pt\" fo:border-bottom=\"0.5pt solid #8f8f8f\"", SANS, 9, "fo:color=\"#5c5e66\"" },
  { "Cell", "", SANS, 8.5, "" },
  { "Cell_20_Head", "", SANS, 8, "fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" fo:color=\"#1a3b6b\"" },
  { "Running", "", SANS, 8, "fo:color=\"#5c5e66\"" },
};

void
ch_odt_append_rtl_styles (GString *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (paragraphs); i++)
    g_string_append_printf (out,
                            "<style:style style:name=\"%s" CH_ODT_RTL "\" style:family=\"paragraph\" "
                            "style:parent-style-name=\"%s\"><style:paragraph-properties "
                            "style:writing-mode=\"rl-tb\"%s/></style:style>\n",
                            paragraphs[i].name, paragraphs[i].name,
                            /* Office programs do not agree on where a line of that direction starts. */
                            strstr (paragraphs[i].paragraph, "text-align") != NULL ? "" : " fo:text-align=\"right\"");
}

void
ch_odt_append_length (GString    *out,
                      const char *name,
                      double      points)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (out, " %s=\"%spt\"", name, g_ascii_formatd (number, sizeof number, "%.2f", points));
}

void
ch_odt_append_locale (GString    *out,
                      const char *language)
{
  g_auto(GStrv) parts = g_strsplit (language, "-", -1);
  const char *country = "none";

  /* A subtag of two letters is a region, one of four a script (RFC 5646). */
  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    if (strlen (parts[i]) == 2)
      country = parts[i];
  g_string_append_printf (out, " fo:language=\"%s\" fo:country=\"%s\"", parts[0] != NULL ? parts[0] : "en", country);
}

static void
append_paragraph_style (GString *out,
                        guint    index)
{
  char size[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (size, sizeof size, "%.1f", paragraphs[index].size);
  g_string_append_printf (out,
                          "<style:style style:name=\"%s\" style:family=\"paragraph\">"
                          "<style:paragraph-properties %s/>"
                          "<style:text-properties style:font-name=\"%s\" fo:font-size=\"%spt\" "
                          "style:font-size-asian=\"%spt\" style:font-size-complex=\"%spt\" %s/></style:style>\n",
                          paragraphs[index].name, paragraphs[index].paragraph, paragraphs[index].font, size, size, size,
                          paragraphs[index].letters);
}

static void
append_page (GString       *out,
             const char    *title,
             const ChPaper *paper)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  g_string_append (out, "<office:automatic-styles><style:page-layout style:name=\"Sheet\"><style:page-layout-properties");
  ch_odt_append_length (out, "fo:page-width", paper->width);
  ch_odt_append_length (out, "fo:page-height", paper->height);
  ch_odt_append_length (out, "fo:margin-top", paper->margin_top / 2);
  ch_odt_append_length (out, "fo:margin-bottom", paper->margin_bottom / 2);
  ch_odt_append_length (out, "fo:margin-left", paper->margin_left);
  ch_odt_append_length (out, "fo:margin-right", paper->margin_right);
  g_string_append (out, "/><style:header-style><style:header-footer-properties");
  ch_odt_append_length (out, "fo:min-height", paper->margin_top / 2);
  g_string_append (out, "/></style:header-style><style:footer-style><style:header-footer-properties");
  ch_odt_append_length (out, "fo:min-height", paper->margin_bottom / 2);
  g_string_append (out, "/></style:footer-style></style:page-layout></office:automatic-styles>\n");

  g_string_append_printf (out,
                          "<office:master-styles><style:master-page style:name=\"Standard\" "
                          "style:page-layout-name=\"Sheet\"><style:header><text:p text:style-name=\"Running\">%s</text:p>"
                          "</style:header><style:footer><text:p text:style-name=\"Running\">",
                          escaped);
}

/* "Page 1 of 3", where an office program counts the pages. */
static void
append_count (GString *out)
{
  g_autofree char *sentence = g_strdup_printf (_("Page %u of %u"), 1, 2);
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  for (const char *at = escaped; *at != '\0'; at++)
    if (*at == '1')
      g_string_append (out, "<text:page-number text:select-page=\"current\">1</text:page-number>");
    else if (*at == '2')
      g_string_append (out, "<text:page-count>1</text:page-count>");
    else
      g_string_append_c (out, *at);
}

char *
ch_odt_styles_dup (const char    *language,
                   const char    *title,
                   const ChPaper *paper)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<office:document-styles" CH_ODT_NAMESPACES ">\n<office:font-face-decls>"
                               "<style:font-face style:name=\"" SERIF "\" svg:font-family=\"'" SERIF "'\" "
                               "style:font-family-generic=\"roman\"/>"
                               "<style:font-face style:name=\"" SANS "\" svg:font-family=\"'" SANS "'\" "
                               "style:font-family-generic=\"swiss\"/></office:font-face-decls>\n<office:styles>"
                               "<style:default-style style:family=\"paragraph\"><style:paragraph-properties");

  if (ch_language_is_rtl (language))
    g_string_append (out, " style:writing-mode=\"rl-tb\"");
  g_string_append (out, "/><style:text-properties");
  ch_odt_append_locale (out, language);
  g_string_append (out, "/></style:default-style>\n");
  for (guint i = 0; i < G_N_ELEMENTS (paragraphs); i++)
    append_paragraph_style (out, i);
  g_string_append (out, "<style:style style:name=\"Label\" style:family=\"text\"><style:text-properties "
                        "style:font-name=\"" SANS "\" fo:font-size=\"9pt\" fo:color=\"#5c5e66\"/></style:style>\n"
                        "</office:styles>\n");
  append_page (out, title, paper);
  append_count (out);
  g_string_append (out, "</text:p></style:footer></style:master-page></office:master-styles>\n</office:document-styles>\n");

  return g_string_free (out, FALSE);
}
