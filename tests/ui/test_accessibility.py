#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever cannot see the window: every control says what it is, every row what it holds; every command has a key."""

import os
import pathlib
import re
import subprocess
import xml.etree.ElementTree as xml

import desktop
import house
import office

CONTROLS = {"push button", "toggle button", "check box", "radio button", "combo box", "text", "entry", "password text", "table", "slider", "spin button", "menu item", "menu", "switch", "link"}
# What GTK names by its class has no name.
NAMELESS = re.compile(r"\s*|(Gtk|Adw|Ch)[A-Z]\w*")
UI = house.SOURCE / "src/ui"
SAMPLE = house.SOURCE / "data/sample/glacier-memorandum.html"
CLI = pathlib.Path(os.environ["CHANCERY_BUILD"], "src/cli/chancery-cli")


class Accessibility(office.Office):
    def nameless(self, thing, within=""):
        """What can be worked with in THING and has no name, each with where it is."""
        role, name = thing.role, thing.name or ""
        if role in CONTROLS and NAMELESS.fullmatch(name) and thing.has(desktop.State.FOCUSABLE) and thing.has(desktop.State.SHOWING):
            yield f"{within} > {role} “{name}”"
        if role == "combo box":
            return  # its list is the toolkit's own
        here = within if NAMELESS.fullmatch(name) else f"{within} > {name}"
        for child in thing.children:
            yield from self.nameless(child, here)

    def look_at(self, program, title):
        window = desktop.wait_for(f"the window “{title}”", lambda: next(
            (window for window in program.root.children if window.name == title), None))
        self.found.update(self.nameless(window))

    def open_and_close(self, program, key, title):
        desktop.press(key)
        program.wait_window(title)
        program.wait_inactive("Chancery")
        self.look_at(program, title)
        desktop.press("Escape")
        program.wait_no_window(title)
        program.wait_active("Chancery")

    def start_with_a_meeting(self):
        subprocess.run([CLI, "--log", self.folder / "log", "import", "--confirm", SAMPLE], check=True, capture_output=True)
        program = self.start()
        desktop.wait_for("the meeting in the list", lambda: len(self.listed(program)) == 1)
        return program

    def test_every_control_has_a_name(self):
        self.found = set()
        program = self.start_with_a_meeting()
        desktop.press("ctrl+f")
        desktop.press("Return")
        program.find("label", "Sources")
        self.look_at(program, "Chancery")
        for key, title in (("ctrl+i", "Import"), ("ctrl+t", "Import Table or Log"), ("ctrl+shift+e", "Export"),
                           ("ctrl+,", "Preferences"), ("ctrl+shift+b", "Backups"), ("ctrl+p", "Print Preview"),
                           ("ctrl+shift+f", "Save Search"), ("F1", "Help"), ("ctrl+?", "Keyboard Shortcuts")):
            self.open_and_close(program, key, title)
        desktop.press("ctrl+e")
        program.find("label", "Edit Meeting")
        self.look_at(program, "Chancery")
        desktop.press("Escape")
        program.find_button("New Meeting")
        self.assertEqual(sorted(self.found), [])
        self.quit(program)

    def test_profiles_and_their_editors_have_names(self):
        self.found = set()
        program = self.start_with_a_meeting()
        for key, view, editor in (("ctrl+7", "People", "Edit Person"), ("ctrl+8", "Bodies", "Edit Body")):
            desktop.press(key)
            desktop.wait_for(view, lambda: program.thing("list", view).children)
            desktop.press("ctrl+f")
            desktop.press("Return")
            program.find_button("Show the Meetings in the List")
            self.look_at(program, "Chancery")
            self.open_and_close(program, "ctrl+e", editor)
        self.assertEqual(sorted(self.found), [])
        self.quit(program)

    def test_two_versions_side_by_side_have_names(self):
        self.found = set()
        program = self.start_with_a_meeting()
        desktop.press("ctrl+f")
        desktop.press("Return")
        program.find("label", "Sources")
        desktop.press("ctrl+e")
        program.type_into("Venue", "Harbour House")
        desktop.press("ctrl+s")
        program.find("label", ".*Harbour House.*")
        desktop.press("ctrl+e")
        program.type_into("Title", "Talks on ice")
        subprocess.run([CLI, "--log", self.folder / "log", "undo"], check=True, capture_output=True)
        desktop.press("ctrl+s")
        program.wait_window("Changed Elsewhere")
        program.wait_active("Changed Elsewhere")
        self.look_at(program, "Changed Elsewhere")
        desktop.press("ctrl+s")
        program.wait_no_window("Changed Elsewhere")
        self.wait_listed(program, ["Talks on ice"])
        self.assertEqual(sorted(self.found), [])
        self.quit(program)

    def test_a_row_says_title_date_and_place(self):
        program = self.start_with_a_meeting()
        row, = program.thing("list", "Meetings").children
        self.assertRegex(row.name, "Minister Ingrid Sollerud Meets with .*12 March 2024.*Oslo, Norway")
        self.quit(program)

    def bound(self):
        """The keys that the sources bind, with what they do: those of the tables, of single lines, and of rows of digits."""
        sources = [source.read_text() for folder in ("ui", "app") for source in sorted((house.SOURCE / "src" / folder).glob("*.c"))]
        keys = {}
        for source in sources:
            lines = [(key, modifiers, action) for action, key, modifiers in
                     re.findall(r'\{ "([a-z-]+\.[\w-]+)", \w+, GDK_KEY_(\w+), ([\w |]+) \}', source)]
            lines += re.findall(r'add_binding_action \(\s*\w+, GDK_KEY_(\w+),\s*([\w |]+),\s*"([\w.-]+)"', source)
            for key, modifiers, action in lines:
                keys[accelerator(key, modifiers)] = action
            for action, key in re.findall(r'\{ "((?:app|window)\.[\w-]+)", \{ "([^"]+)"', source):
                keys[key.lower()] = action
            for first, modifiers in re.findall(r"add_binding_action \(\s*\w+, (?:GDK_KEY_(\d) \+ \w+|key\+\+),\s*([\w |]+),", source):
                keys[accelerator("digits", modifiers)] = f"from {first} on"
        return keys

    def test_the_shortcuts_are_those_that_there_are(self):
        """The window of the shortcuts has every key that is bound, and none that is not."""
        shown = {key for shortcut in xml.parse(UI / "help-overlay.ui").iter("object") if shortcut.get("class") == "GtkShortcutsShortcut"
                 for key in shortcut.findtext("property[@name='accelerator']").lower().split()}
        bound = self.bound()
        self.assertGreater(len(bound), 40)

        def is_digit(key):
            return re.fullmatch(r"(<\w+>)\d(\.\.\.\d)?", key)

        # A row of digits stands there digit by digit.
        digits = {is_digit(key).group(1) for key in shown if is_digit(key)}
        self.assertEqual({key for key in bound if "digits" not in key} - shown, set())
        self.assertEqual({key.replace("digits", "") for key in bound if "digits" in key} - digits, set())
        # What GTK binds by itself, and what an entry does with what it offers.
        of_others = {"<control>question", "f6", "f10", "tab", "down"}
        self.assertEqual({key for key in shown if not is_digit(key)} - set(bound) - of_others, set())
        self.assertEqual({key for key in shown if is_digit(key) and is_digit(key).group(1) + "digits" not in bound
                          and key not in bound}, set())

    def test_menus_say_the_keys_that_there_are(self):
        """A key beside an entry of a menu does what the entry does."""
        bound = self.bound()
        said = 0
        for template in sorted(UI.glob("*.ui")):
            for item in xml.parse(template).iter("item"):
                attributes = {attribute.get("name"): attribute.text for attribute in item.iter("attribute")}
                key = attributes.get("accel", "").lower()
                if not key or re.fullmatch(r"<\w+>\d", key) or key == "<control>question":
                    continue
                said += 1
                self.assertEqual((key, bound.get(key)), (key, attributes["action"]), template.name)
        self.assertGreater(said, 10)


def accelerator(key, modifiers):
    """As the window of the shortcuts writes it."""
    names = {"CONTROL": "<control>", "SHIFT": "<shift>", "ALT": "<alt>"}
    return ("".join(name for word, name in names.items() if f"GDK_{word}_MASK" in modifiers) + key).lower()


if __name__ == "__main__":
    office.main()
