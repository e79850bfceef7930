#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""People and bodies on file: their pages, the way to their meetings and back, two that are made one."""

import desktop
import office
from office import TITLE


class People(office.Office):
    def names(self, program, which="People"):
        """The names in the list."""
        people = program.thing("list", which)
        return [next(t.name for t in item.walk() if t.role == "label") for item in people.children]

    def type_meeting(self, program, title, person):
        desktop.press("ctrl+n")
        program.type_into("Title", title)
        desktop.press("Page_Down")
        program.type_into("Add: .*", person)
        desktop.press("Return")
        program.find("label", "Host side 1")
        desktop.press("ctrl+s")
        program.find("label", title)

    def test_the_page_of_a_person(self):
        program = self.start()
        self.import_announcement(program)
        desktop.press("ctrl+7")
        desktop.wait_for("the five of the announcement", lambda: len(self.names(program)) == 5)
        desktop.press("ctrl+f")
        program.type_into("Search Names", "braganca")
        desktop.wait_for("the one who is looked for", lambda: self.names(program) == ["Ana Bragança"])
        desktop.press("Return")
        program.find("label", "Met once, 9 March 2021")
        program.find("label", "Minister, Ministry of Oceans")

        # To the meeting, and to all meetings of hers.
        program.click("Show the Meetings in the List")
        self.wait_listed(program, [TITLE])
        program.find("label", "All Meetings")

        desktop.press("ctrl+8")
        desktop.wait_for("the bodies", lambda: "Ministry of Oceans" in self.names(program, "Bodies"))
        self.quit(program)

    def test_a_record_is_edited(self):
        program = self.start()
        self.import_announcement(program)
        desktop.press("ctrl+7")
        desktop.wait_for("the five of the announcement", lambda: len(self.names(program)) == 5)
        desktop.press("ctrl+f")
        program.type_into("Search Names", "kuusisto")
        desktop.wait_for("the one who is looked for", lambda: self.names(program) == ["Marja Kuusisto"])
        desktop.press("Down")
        desktop.press("Return")
        program.find("label", "Director of the Department of Safety, EPA")

        desktop.press("ctrl+e")
        program.wait_window("Edit Person")
        program.wait_inactive("Chancery")
        desktop.press("alt+n")
        program.find("label", "New name")
        desktop.type_keys("kuusela")
        program.find("label", "kuusela")
        desktop.press("alt+p")
        program.find("label", "New post")
        desktop.type_keys("director of ice")
        program.find("label", "director of ice")
        desktop.press("ctrl+s")
        program.wait_no_window("Edit Person")
        program.wait_active("Chancery")
        program.find("label", "director of ice")

        # Any of the names finds her.
        program.type_into("Search Names", "kuusela")
        desktop.wait_for("her by the other name", lambda: self.names(program) == ["Marja Kuusisto"])
        program.type_into("Search Names", "kuusisto")
        desktop.press("ctrl+1")
        self.wait_listed(program, [TITLE])
        desktop.press("ctrl+z")
        desktop.press("ctrl+7")
        program.type_into("Search Names", "kuusela")
        desktop.wait_for("nobody of that name", lambda: not self.names(program))
        self.quit(program)

    def test_a_post_is_taken_over_from_the_meetings(self):
        """What an announcement calls somebody is proposed for the file, can be corrected, and is taken back in one step."""
        program = self.start()
        self.import_announcement(program)
        desktop.press("ctrl+7")
        desktop.wait_for("the five of the announcement", lambda: len(self.names(program)) == 5)
        desktop.press("ctrl+f")
        program.type_into("Search Names", "kuusisto")
        desktop.wait_for("the one who is looked for", lambda: self.names(program) == ["Marja Kuusisto"])
        desktop.press("Down")
        desktop.press("Return")
        program.find("label", "9 March 2021 · from 1 meeting")

        desktop.press("ctrl+e")
        program.wait_window("Edit Person")
        program.wait_inactive("Chancery")
        program.click("Take Over .*")
        program.find("label", "9 March 2021 – ")
        desktop.wait_for("no more to take over", lambda: not any(program.things("push button", "Take Over .*")))
        desktop.press("ctrl+s")
        program.wait_no_window("Edit Person")
        program.wait_active("Chancery")
        program.find("label", "Director of the Department of Safety, EPA")
        desktop.wait_for("the post on file alone", lambda: not any(program.things("label", "9 March 2021 · from 1 meeting")))

        # What is on file is proposed no more.
        desktop.press("ctrl+e")
        program.wait_window("Edit Person")
        program.wait_inactive("Chancery")
        program.find("label", "9 March 2021 – ")
        desktop.wait_for("nothing to take over", lambda: not any(program.things("push button", "Take Over .*")))
        desktop.press("Escape")
        program.wait_no_window("Edit Person")
        program.wait_active("Chancery")
        program.find("list", "People")
        desktop.press("ctrl+1")
        self.wait_listed(program, [TITLE])
        desktop.press("ctrl+z")
        desktop.press("ctrl+7")
        desktop.wait_for("the one who is looked for", lambda: self.names(program) == ["Marja Kuusisto"])
        program.find("label", "9 March 2021 · from 1 meeting")
        self.quit(program)

    def test_two_are_made_one(self):
        program = self.start()
        self.type_meeting(program, "Talks on ice", "Marja Kuusisto, Director of Safety of EPA")
        self.type_meeting(program, "Talks on snow", "M. Kuusisto, Director of Safety of EPA")
        desktop.press("ctrl+7")
        desktop.wait_for("both spellings", lambda: self.names(program) == ["M. Kuusisto", "Marja Kuusisto"])
        desktop.press("ctrl+f")
        program.type_into("Search Names", "marja")
        desktop.wait_for("the one who stays", lambda: self.names(program) == ["Marja Kuusisto"])
        desktop.press("Return")
        program.find("label", "Director of Safety( of EPA)?, EPA")

        # Escape leaves the dialog, also out of its search.
        program.click("Merge…")
        program.wait_window("Merge")
        program.wait_inactive("Chancery")
        desktop.press("Escape")
        program.wait_no_window("Merge")
        program.wait_active("Chancery")

        program.click("Merge…")
        program.wait_window("Merge")
        program.wait_inactive("Chancery")
        desktop.type_keys("kuusisto")
        desktop.wait_for("the one who goes, and not the one who stays", lambda: self.names(program, "Merge With") == ["M. Kuusisto"])
        desktop.press("Return")
        desktop.press("Return")
        program.wait_no_window("Merge")
        program.wait_active("Chancery")
        program.find("label", "M. Kuusisto")

        program.type_into("Search Names", "kuusisto")
        desktop.wait_for("one person", lambda: self.names(program) == ["Marja Kuusisto"])
        desktop.press("ctrl+1")
        desktop.press("ctrl+z")
        desktop.press("ctrl+7")
        desktop.wait_for("both again", lambda: self.names(program) == ["M. Kuusisto", "Marja Kuusisto"])
        self.quit(program)


    def test_a_search_is_kept_in_the_side_bar(self):
        program = self.start()
        self.import_announcement(program)
        desktop.press("ctrl+f")
        program.type_into("Search Meetings", "tidal energy")
        self.wait_listed(program, [TITLE])
        desktop.press("ctrl+shift+f")
        program.wait_window("Save Search")
        program.wait_inactive("Chancery")
        program.type_into("Name of the Search", "Tides")
        desktop.press("Return")
        program.wait_no_window("Save Search")
        program.wait_active("Chancery")
        program.find("label", "Tides")
        self.quit(program)

        program = self.start()
        program.find("label", "Tides")
        desktop.press("ctrl+9")
        self.wait_listed(program, [TITLE])
        desktop.press("ctrl+1")
        self.quit(program)


if __name__ == "__main__":
    office.main()
