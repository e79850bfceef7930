# SPDX-License-Identifier: GPL-3.0-or-later
"""Every word for people is in the template, and every language has them all."""

import os
import pathlib
import re
import sys
import tempfile
import unittest

import house

XGETTEXT_ARGS = sys.argv[1:]
PO = house.SOURCE / "po"


def lines(file):
    """The lines of FILE that are not comments."""
    return [line.strip() for line in file.read_text().splitlines() if line.strip() and not line.startswith("#")]


def holds_strings(file):
    text = file.read_text()
    if file.suffix in (".c", ".h"):
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        return re.search(r'\b(_|N_|C_|NC_|ngettext) ?\(\s*"', text) is not None
    if file.suffix == ".ui":
        return re.search(r'translatable="(yes|true|1)"', text) is not None
    return True


def parse(catalogue):
    """The messages of a catalogue's text: context, message, plural of each."""
    messages = set()
    for block in house.run("msgcat", "--no-wrap", "-", input=catalogue).split("\n\n"):
        parts = dict(re.findall(r'^(msgctxt|msgid|msgid_plural) "((?:.*"\n")*.*)"$', block, re.MULTILINE))
        if parts.get("msgid"):
            messages.add((parts.get("msgctxt"), parts["msgid"], parts.get("msgid_plural")))
    return messages


class Strings(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.fresh = pathlib.Path(cls.folder.name, "fresh.pot")
        house.run("xgettext", *XGETTEXT_ARGS, "--package-name=chancery", f"--directory={house.SOURCE}",
                  f"--files-from={PO / 'POTFILES.in'}", f"--output={cls.fresh}")

    def test_every_file_with_strings_is_listed(self):
        sources = house.files("*.c", "*.h", "*.ui", "*.desktop.in", "*.metainfo.xml.in", "*.gschema.xml",
                              under=["src", "data"])
        holders = [house.name(file) for file in sources if holds_strings(file)]
        self.assertGreater(len(holders), 0)
        self.assertEqual(lines(PO / "POTFILES.in"), sorted(holders))

    def test_the_template_is_up_to_date(self):
        fresh, kept = parse(self.fresh.read_text()), parse((PO / "chancery.pot").read_text())
        self.assertEqual(sorted(map(str, fresh - kept)), [], "missing in po/chancery.pot")
        self.assertEqual(sorted(map(str, kept - fresh)), [], "no longer in the sources")

    def test_every_catalogue_is_listed(self):
        self.assertEqual(lines(PO / "LINGUAS"), sorted(file.stem for file in PO.glob("*.po")))

    def test_every_language_is_complete(self):
        for language in lines(PO / "LINGUAS"):
            with self.subTest(language):
                file = PO / f"{language}.po"
                house.run("msgfmt", "--check", "--output-file=" + os.devnull, file)
                merged = pathlib.Path(self.folder.name, file.name)
                house.run("msgmerge", "--quiet", "--no-fuzzy-matching", f"--output-file={merged}", file, self.fresh)
                for state in ("--untranslated", "--only-fuzzy"):
                    left = parse(house.run("msgattrib", "--no-obsolete", state, merged))
                    self.assertEqual([message for _, message, _ in left], [], state)

    def test_words_in_the_window_are_marked(self):
        """A label, title or tooltip in a .ui file is translated, or has nothing to translate."""
        pattern = r'<property name="(label|title|subtitle|description|tooltip-text|placeholder-text)">([^<]*)</property>'
        for file in house.files("*.ui", under=["src"]):
            for _, words in re.findall(pattern, file.read_text()):
                with self.subTest(f"{house.name(file)}: {words}"):
                    self.assertNotRegex(words, r"[A-Za-z]{2}")


if __name__ == "__main__":
    house.main()
