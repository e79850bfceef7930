#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many keys it takes to log a meeting: typed by hand, once the people are on file, and by import."""

import json
import os
import pathlib
import subprocess

import desktop
import office

COMMAND_LINE = str(pathlib.Path(office.CHANCERY).parent.parent / "cli" / "chancery-cli")

OURS, THEIRS = "Ministry of Oceans", "European Ports Agency"
PEOPLE = [
    ("Ana Bragança", "Minister", OURS, "PT", "host", "principal"),
    ("Piet Zandvoort", "Director General", THEIRS, None, "guest", "principal"),
    ("Rui Valadares", "Director-General of International Cooperation", OURS, "PT", "host", "attendee"),
    ("Inês Morgado", "Director-General of Harbours and the Deep Sea", OURS, "PT", "host", "attendee"),
    ("Tomás Sequeira", "Director-General of Tides for Social Development", OURS, "PT", "host", "attendee"),
    ("Marja Kuusisto", "Director of the Department of Safety, Partnerships and Field Work", "EPA", None, "guest", "attendee"),
    ("Okke Brandsma", "Representative to Portugal", "EPA", None, "guest", "attendee"),
    ("Lars Winther", "Deputy Representative to Portugal", "EPA", None, "guest", "attendee"),
]
FIELDS = ("name", "title", "organisation", "country", "side", "role")

# What is to be logged.
TITLE = "Minister Ana Bragança Meets with EPA Director General Piet Zandvoort"
DATE = "2021-03-09"
CREDIT = "Photo by Nuno Faria/MOOC"
SUBJECT = " on Cooperation in Tidal Energy, Harbours and Innovation"
DOCUMENT = ("Memorandum of Understanding between the Ministry of Oceans of the Portuguese Republic and the "
            "European Ports Agency" + SUBJECT)


class Keys:
    """Presses keys and counts them: each that goes down, those of modifiers too."""

    def __init__(self):
        self.n = 0
        self.n_actions = 0

    def press(self, keys):
        self.n_actions += 1
        self.n += len(keys.split("+"))
        desktop.press(keys)

    def type(self, text):
        for letter in text:
            self.press("shift+" + letter.lower() if letter.isupper() else letter)


class Typing(office.Office):
    def setUp(self):
        super().setUp()
        self.put_on_file("Working dinner", "2019-10-02", PEOPLE)

    def put_on_file(self, title, date, people):
        """Those who are on file have been met before."""
        earlier = {"format": "chancery", "version": 1, "meetings": [
            {"status": "confirmed", "title": title, "meeting": {"date": date, "kind": "meeting"},
             "people": [dict(zip(FIELDS, person)) for person in people]}]}
        path = self.folder / "earlier.json"
        path.write_text(json.dumps(earlier))
        self.run_command("import", str(path))

    def run_command(self, command, *args):
        return subprocess.run([COMMAND_LINE, f"--log={self.folder / 'log'}", command, *args], check=True,
                              capture_output=True, text=True).stdout

    def saved(self):
        meetings = json.loads(self.run_command("export", "--format=json"))["meetings"]
        return next(meeting for meeting in meetings if meeting["title"] != "Working dinner")

    def test_a_third_of_the_keys(self):
        program = self.start()
        keys = Keys()
        keys.press("ctrl+n")
        program.find("label", "New Meeting")
        keys.press("Tab")
        keys.type("9.3.21")
        keys.press("Page_Down")
        # As fast as anybody can type: no key is lost while the program looks somebody up.
        for begun in ("an", "pi", "ru", "mo", "se", "ku", "ok", "wi"):
            keys.type(begun)
            keys.press("Return")
        program.find("label", "Host side 4 · Guest side 4")

        keys.press("alt+d")
        program.find("label", "Memorandum of Understanding between .*")
        keys.type(SUBJECT)
        keys.press("alt+h")
        program.find("label", "Photo without a credit")
        keys.type(CREDIT)
        keys.press("ctrl+s")
        program.find("label", "Edit Meeting|" + TITLE)
        self.quit(program)

        saved = self.saved()
        people = [tuple(person[field] for field in FIELDS) for person in saved["people"]]
        self.assertEqual(saved["title"], TITLE)
        self.assertEqual(saved["meeting"]["date"], DATE)
        self.assertEqual(people, PEOPLE)
        self.assertEqual([document["title"] for document in saved["documents"]], [DOCUMENT])
        self.assertEqual([photo["credit"] for photo in saved["photos"]], [CREDIT])

        values = [TITLE, DATE, CREDIT, DOCUMENT] + [value for person in PEOPLE for value in person[:3]]
        characters = sum(len(value) for value in values)
        print(f"# {keys.n} keys for {characters} characters")
        self.assertLessEqual(keys.n, characters / 3)

    def test_tab_selects_what_is_proposed(self):
        """A document is opened behind its proposed title, to be typed on; who comes back by Tab types another."""
        program = self.start()
        desktop.press("ctrl+n")
        program.find("label", "New Meeting")
        desktop.press("Page_Down")
        for begun in ("an", "pi"):
            desktop.type_keys(begun)
            desktop.press("Return")
        program.find("label", "Host side 1 · Guest side 1")
        desktop.press("alt+d")
        program.find_entry_with("Full Title", "Memorandum of Understanding between .*")
        desktop.type_keys("x")
        program.find_entry_with("Full Title", "Memorandum of Understanding between .*x")
        desktop.press("shift+Tab")
        desktop.press("Tab")
        desktop.type_keys("pact")
        program.find_entry_with("Full Title", "pact")
        desktop.press("ctrl+s")
        program.find_button("New Meeting")
        self.quit(program)
        self.assertEqual([document["title"] for document in self.saved()["documents"]], ["pact"])

    def test_four_actions(self):
        """Opening the import, pasting the address, confirming it, saving what was read."""
        program = self.start()
        self.cut(program, self.address)
        actions = Keys()
        actions.press("ctrl+i")
        program.wait_window("Import")
        program.wait_inactive("Chancery")
        # An address in the clipboard is there already; to paste it is no more than to see it.
        program.find_entry_with("Address", self.address)
        actions.press("Return")
        self.wait_review(program)
        actions.press("ctrl+Return")
        program.find_button("New Meeting")
        self.quit(program)
        self.assertLessEqual(actions.n_actions, 4)
        self.assertEqual(self.saved()["status"], "confirmed")
        self.assertEqual(self.saved()["title"], TITLE)

    def cut(self, program, text):
        """Puts TEXT into the clipboard."""
        desktop.press("ctrl+f")
        program.type_into("Search Meetings", text)
        desktop.press("ctrl+a")
        desktop.press("ctrl+x")
        program.find_entry_with("Search Meetings", "")


if __name__ == "__main__":
    office.main()
