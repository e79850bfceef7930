#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Typing a meeting in: people in one line each, those on file after a few letters, order and sides by keys."""

import desktop
import office


class Editing(office.Office):
    def rows(self, program):
        """The names in the editor's list of participants, in their order; the page behind the editor, which comes before it,
        may show the same people."""
        names = ("Ye Dongbai", "Marja Kuusisto")
        labels = [thing.name for thing in program.things("label", "|".join(names))]
        return list(dict.fromkeys(reversed(labels)))[::-1]

    def go_to_people(self, program):
        """From the title, where the cursor begins."""
        desktop.press("Page_Down")

    def test_people_are_typed_in_one_line(self):
        program = self.start()
        desktop.press("ctrl+n")
        program.type_into("Title", "Talks on ice")
        self.go_to_people(program)
        program.type_into("Add: .*", "Ye Dongbai, Director-General of International Cooperation, MOST")
        desktop.press("Return")
        program.find("label", "Host side · Principal · Director-General of International Cooperation · MOST( · China)?")
        program.find("label", "Host side 1")

        desktop.press("alt+2")
        program.type_into("Add: .*", "Rui Valadares, Director-General of Harbours, and Marja Kuusisto, Director of Safety of EPA")
        desktop.press("Return")
        program.find("label", "Host side 1 · Guest side 2")
        desktop.press("ctrl+s")
        program.find("label", "Director-General of International Cooperation")
        self.quit(program)

        # Now they are on file, and come back after a few letters.
        program = self.start()
        desktop.press("ctrl+n")
        program.type_into("Title", "More talks on ice")
        self.go_to_people(program)
        desktop.type_keys("dongb")
        program.find("label", "Director-General of International Cooperation, MOST")
        desktop.press("Return")
        program.find("label", "Host side · Principal · Director-General of International Cooperation · MOST( · China)?")

        desktop.press("alt+2")
        desktop.type_keys("kuus")
        program.find("label", "Director of Safety.*")
        desktop.press("Tab")
        program.find("label", "Host side 1 · Guest side 1")

        # Precedence: from the entry up to the last row, and that one to the top.
        desktop.press("shift+Tab")
        desktop.press("alt+Up")
        desktop.wait_for("the guest to lead the list", lambda: self.rows(program) == ["Marja Kuusisto", "Ye Dongbai"])
        desktop.press("alt+1")
        program.find("label", "Host side 2")
        desktop.press("ctrl+s")
        program.find("label", "More talks on ice")
        self.quit(program)


if __name__ == "__main__":
    office.main()
