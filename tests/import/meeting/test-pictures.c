/* test-pictures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-evidence.h"
#include "ch-photo.h"
#include "ch-picture-match.h"

static ChPhoto *
add_credit (ChMeeting  *meeting,
            const char *credit,
            const char *creator,
            const char *line)
{
  g_autoptr(ChPhoto) photo
      = g_object_new (CH_TYPE_PHOTO, "credit", credit, "creator", creator, "credit-line", line, NULL);
  const char *const fields[] = { "credit", "creator", "credit-line" };
  const char *const values[] = { credit, creator, line };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (values[i] != NULL)
      {
        g_autoptr(ChEvidence) evidence = g_object_new (CH_TYPE_EVIDENCE, "record", ch_record_get_uid (CH_RECORD (photo)), "field",
                                                       fields[i], "quote", values[i], NULL);

        g_list_store_append (ch_meeting_get_evidence (meeting), evidence);
      }
  g_list_store_append (ch_meeting_get_photos (meeting), photo);
  return photo;
}

static void
add_image (ChArticle  *article,
           const char *address,
           const char *caption)
{
  g_autoptr(ChPhoto) image = g_object_new (CH_TYPE_PHOTO, "address", address, "caption", caption, NULL);

  g_list_store_append (ch_article_get_images (article), image);
}

/* "creator | credit line | address", one below the other. */
static void
assert_photos (ChMeeting  *meeting,
               const char *expected)
{
  GListModel *photos = G_LIST_MODEL (ch_meeting_get_photos (meeting));
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (photos); i++)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (photos, i);
      const char *creator = ch_photo_get_creator (photo);
      const char *line = ch_photo_get_credit_line (photo);
      const char *address = ch_photo_get_address (photo);

      g_string_append_printf (found, "%s | %s | %s\n", creator != NULL ? creator : "-", line != NULL ? line : "-",
                              address != NULL ? address : "-");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static gboolean
proves (ChMeeting  *meeting,
        ChPhoto    *photo,
        const char *field)
{
  GListModel *list = G_LIST_MODEL (ch_meeting_get_evidence (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChEvidence) evidence = g_list_model_get_item (list, i);

      if (g_strcmp0 (ch_evidence_get_record (evidence), ch_record_get_uid (CH_RECORD (photo))) == 0
          && g_strcmp0 (ch_evidence_get_field (evidence), field) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Two credit lines below one picture are one photo, which has what either says. */
static void
test_one_place (void)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChArticle) article = ch_article_new ();
  ChPhoto *photo = add_credit (meeting, "Photo: Rui Quill", "Rui Quill", NULL);

  add_credit (meeting, "© Ministry of Oceans", NULL, "Ministry of Oceans");
  add_image (article, "https://example.org/1.jpg", "At the harbour. Photo: Rui Quill. © Ministry of Oceans");
  add_image (article, "https://example.org/2.jpg", "The quay.");
  ch_picture_match (meeting, article);

  assert_photos (meeting, "Rui Quill | Ministry of Oceans | https://example.org/1.jpg\n");
  g_assert_cmpstr (ch_photo_get_credit (photo), ==, "Photo: Rui Quill / © Ministry of Oceans");
  /* What was known is proved once, what was added is proved by the other. */
  g_assert_true (proves (meeting, photo, "creator"));
  g_assert_true (proves (meeting, photo, "credit-line"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_evidence (meeting))), ==, 3);
}

/* The photographer who is named again below the article has taken no other picture. */
static void
test_named_again (void)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChArticle) article = ch_article_new ();

  add_credit (meeting, "Photo: Rui Quill / Ministry of Oceans", "Rui Quill", "Ministry of Oceans");
  add_credit (meeting, "Photo: Tom Blend", "Tom Blend", NULL);
  add_credit (meeting, "Pictures by Rui Quill", "Rui Quill", NULL);
  add_image (article, "https://example.org/1.jpg", "At the harbour. Photo: Rui Quill / Ministry of Oceans");
  add_image (article, "https://example.org/2.jpg", "The quay. (Photo: Tom Blend)");
  ch_picture_match (meeting, article);
  assert_photos (meeting, "Rui Quill | Ministry of Oceans | https://example.org/1.jpg\n"
                          "Tom Blend | - | https://example.org/2.jpg\n");
}

/* Two photographers, two houses, two pictures: each stays. */
static void
test_others (void)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChArticle) article = ch_article_new ();

  add_credit (meeting, "Photo: Ada Quill", "Ada Quill", NULL);
  add_credit (meeting, "Photo: Tom Blend", "Tom Blend", NULL);
  add_credit (meeting, "Photo: Port Agency", NULL, "Port Agency");
  add_credit (meeting, "Photo: Sea Agency", NULL, "Sea Agency");
  add_image (article, "https://example.org/1.jpg", "Both. Photo: Ada Quill. Photo: Tom Blend");
  add_image (article, "https://example.org/2.jpg", "Photo: Port Agency");
  ch_picture_match (meeting, article);
  assert_photos (meeting, "Ada Quill | - | https://example.org/1.jpg\nTom Blend | - | https://example.org/1.jpg\n"
                          "- | Port Agency | https://example.org/2.jpg\n- | Sea Agency | -\n");
}

/* The only picture belongs to the only credit line. */
static void
test_only_one (void)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChArticle) article = ch_article_new ();

  add_credit (meeting, "Photo: Ada Quill", "Ada Quill", NULL);
  add_image (article, "https://example.org/1.jpg", NULL);
  ch_picture_match (meeting, article);
  assert_photos (meeting, "Ada Quill | - | https://example.org/1.jpg\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pictures/one-place", test_one_place);
  g_test_add_func ("/pictures/named-again", test_named_again);
  g_test_add_func ("/pictures/others", test_others);
  g_test_add_func ("/pictures/only-one", test_only_one);
  return g_test_run ();
}
