/* ch-meeting-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"
#include "ch-meeting.h"

G_BEGIN_DECLS

/**
 * ChMeetingReader:
 *
 * Reads a meeting out of an article, by rules over the words of its text and the lexicons.
 * Nothing is invented: each value that it gives has its evidence in the meeting.  Loading the
 * lexicons takes time; keep one reader for many articles.  Not bound to a thread, but to be used
 * by one at a time.
 */
#define CH_TYPE_MEETING_READER (ch_meeting_reader_get_type ())
G_DECLARE_FINAL_TYPE (ChMeetingReader, ch_meeting_reader, CH, MEETING_READER, GObject)

/**
 * ch_meeting_reader_new:
 * @lexicon_dirs: folders with one folder per language, later ones add to earlier ones; a folder
 *   that does not exist is skipped
 *
 * Returns: (transfer full): the reader, or %NULL if a lexicon cannot be read (the message names
 *   the file and line)
 */
ChMeetingReader *ch_meeting_reader_new (const char *const  *lexicon_dirs,
                                        GError            **error);

/**
 * ch_meeting_reader_read:
 * @article: what was read from a page
 *
 * Returns: (transfer full): a proposed meeting with status "to review", @article as its only
 *   source, and evidence for each value.  Where the article tells of no meeting, it holds the
 *   headline and the source, and the article gets a remark.
 */
ChMeeting *ch_meeting_reader_read (ChMeetingReader *self,
                                   ChArticle       *article);

/**
 * ch_meeting_reader_read_people:
 * @text: a paragraph that lists people, such as "Present at the meeting were A, title, and B, title"
 *
 * What the editor does with a pasted paragraph: everyone whom it names, in its order, with title,
 * body and country where they stand there.  Sides are left to the one who pastes.
 *
 * Returns: (transfer full) (element-type ChParticipant): the people, none where none is named
 */
GListStore *ch_meeting_reader_read_people (ChMeetingReader *self,
                                           const char      *text);

/**
 * ch_meeting_reader_read_typed:
 * @text: people as someone types them, one a line or between semicolons: "Arne Lundqvist, Director, MNW"
 * @language: (nullable): BCP 47
 *
 * Reads it as an article would word it.  Where the rules do not account for all that was typed, a line "A, B, C" is the
 * name, the title and the body; what cannot be placed stays in a title.
 *
 * Returns: (transfer full) (element-type ChParticipant): the people in their order, one at least
 */
GListStore *ch_meeting_reader_read_typed (ChMeetingReader *self,
                                          const char      *text,
                                          const char      *language);

G_END_DECLS
