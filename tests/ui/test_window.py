#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The way of a member of staff, through the real window: import an announcement from a server, correct
it, close the program, find the meeting again, and bring it to paper."""

import desktop
import office
from office import TITLE


class Window(office.Office):
    def correct(self, program):
        desktop.press("ctrl+e")
        program.type_into("Venue", "Harbour House")
        desktop.press("ctrl+s")
        program.find("label", "Harbour House(, .*)?")

    def delete_and_undo(self, program):
        desktop.press("ctrl+Delete")
        self.wait_listed(program, [])
        desktop.press("ctrl+z")
        self.wait_listed(program, [TITLE])

    def add_another(self, program):
        desktop.press("ctrl+n")
        program.type_into("Title", "Courtesy call of the harbour masters")
        desktop.press("ctrl+s")
        desktop.wait_for("two meetings", lambda: len(self.listed(program)) == 2)

    def find_again(self, program):
        desktop.wait_for("two meetings", lambda: len(self.listed(program)) == 2)
        desktop.press("ctrl+f")
        program.type_into("Search Meetings", "nowhere to be found")
        self.wait_listed(program, [])
        program.type_into("Search Meetings", "persn:kuusisto")
        program.find("label", "There is no field “persn”.*")
        program.type_into("Search Meetings", "kuusisto braganca harbour house")
        self.wait_listed(program, [TITLE])
        desktop.press("Return")
        program.find("label", "Harbour House(, .*)?")
        # The next search replaces the words of this one.
        desktop.press("ctrl+f")
        desktop.type_keys("kuusisto")
        program.find_entry_with("Search Meetings", "kuusisto")

    def save_as_pdf(self, program):
        desktop.press("ctrl+p")
        program.wait_window("Print Preview")
        return self.save_pages(program)

    def save_pages(self, program):
        path = self.folder / "pages.pdf"
        path.unlink(missing_ok=True)
        program.find("label", r"1 of \d+")
        program.click("Save as PDF…")
        program.type_into("Name:", str(path))
        program.click("Save")
        desktop.wait_for("the file", path.exists)  # it is there at once, and whole; a toast may be gone too soon
        program.wait_active("Print Preview")
        desktop.press("Escape")
        program.wait_active("Chancery")
        return office.words_of(path)

    def test_from_an_address_to_paper(self):
        program = self.start()
        self.import_announcement(program)
        self.correct(program)
        self.delete_and_undo(program)
        self.add_another(program)
        self.quit(program)

        program = self.start()
        self.find_again(program)
        text = self.save_as_pdf(program)
        self.quit(program)

        for words in ("Ana Bragança", "Piet Zandvoort", "Harbour House", "Ministry of Oceans", "Marja Kuusisto",
                      "Tomás Silva", "Memorandum of Understanding", self.address, "UNCONFIRMED"):
            self.assertIn(words, text)

    def choose_product(self, program, keys, product):
        """Walks the list with the keys until that product is chosen."""
        chooser = program.find("combo box", "What Is Printed")
        button = next(part for part in chooser.walk() if part.role in ("push button", "toggle button"))
        button.act()
        program.find("label", "Photo Contact Sheet")
        for key in [*keys, "Return"]:
            desktop.press(key)
        desktop.wait_for(product, lambda: product in [part.name for part in chooser.walk()])
        program.find("label", r"1 of \d+")

    def test_what_is_printed_can_be_chosen(self):
        program = self.start()
        self.import_announcement(program)
        for keys, product, words in ((["Home", "Down", "Down"], "Brief for the Next Meeting", "Tactical arguments"),
                                     (["Home", "Down"], "Memorandum of Conversation", "PARTICIPANTS:")):
            desktop.press("ctrl+p")
            program.wait_window("Print Preview")
            program.find("label", r"1 of \d+")
            self.choose_product(program, keys, product)
            self.assertIn(words, self.save_pages(program))

        # It is remembered, and the list has its own.
        desktop.press("ctrl+p")
        program.wait_window("Print Preview")
        self.assertIn("PARTICIPANTS:", self.save_pages(program))
        desktop.press("ctrl+shift+p")
        program.wait_window("Print Preview")
        self.assertIn("Digest", self.save_pages(program))
        self.quit(program)

    def test_a_meeting_is_the_template_of_the_next(self):
        program = self.start()
        self.import_announcement(program)
        desktop.press("ctrl+d")
        program.type_into("Date .*", "2022")
        desktop.press("ctrl+s")
        self.wait_listed(program, [TITLE, TITLE])
        program.find("label", "2022")
        program.find("label", "Marja Kuusisto")

        desktop.press("ctrl+2")
        self.wait_listed(program, [TITLE])
        program.find("label", "1 meeting")
        desktop.press("ctrl+1")
        self.wait_listed(program, [TITLE, TITLE])
        program.find("label", "2 meetings")

        # The side bar says how many there are, and gives its room to the rest where it is not wanted.
        views = program.find("list", "Views")
        counts = lambda: [thing.name for thing in views.walk() if thing.name.isdigit()]
        desktop.wait_for("the counts of all meetings and of those to review", lambda: counts()[:2] == ["2", "1"])
        desktop.press("F9")
        shown = lambda: any(program.things("list", "Views"))
        desktop.wait_for("the side bar to go", lambda: not shown())
        desktop.press("F9")
        desktop.wait_for("the side bar to come back", shown)

        desktop.press("alt+Page_Down")
        program.find("label", office.UNREVIEWED)
        desktop.press("alt+Page_Up")
        desktop.wait_for("the newer meeting", lambda: not list(program.things("label", office.UNREVIEWED)))
        self.quit(program)

    def test_what_is_wrong_is_told_beside_the_field(self):
        program = self.start()
        desktop.press("ctrl+n")
        program.type_into("Date .*", "some day")
        program.find(None, "“some day” is not a date: .*")
        program.type_into("Date .*", "2021-03-09")
        program.type_into("Last Day, .*", "2021-03-08")
        program.find(None, "The last day is before the first.")
        program.type_into("Last Day, .*", "")
        desktop.press("ctrl+s")
        program.find(None, "A meeting needs a title.")
        desktop.press("Escape")
        program.click("Discard")
        program.find("label", "No Meetings Yet")
        self.quit(program)


if __name__ == "__main__":
    office.main()
