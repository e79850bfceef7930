#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every language of the program, with the locale of a country where it is spoken: what is said, and what is printed."""

import contextlib
import gettext
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import support

COUNTRIES = {"ar": "EG", "de": "DE", "es": "ES", "fr": "FR", "ru": "RU", "zh_CN": ""}
PO = support.HERE.parent.parent / "po"
LANGUAGES = [line for line in (PO / "LINGUAS").read_text().splitlines() if not line.startswith("#")]
SAMPLE = support.HERE.parent.parent / "data" / "sample" / "glacier-memorandum.html"


def name(language):
    return "_".join(filter(None, (language, COUNTRIES[language])))


class Languages(support.CliTest):
    @classmethod
    def setUpClass(cls):
        if shutil.which("localedef") is None:
            raise unittest.SkipTest("localedef is not installed")
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.locales = pathlib.Path(folder.name)
        for language in LANGUAGES:
            locale = cls.locales / f"{name(language)}.UTF-8"
            made = subprocess.run(["localedef", "-i", name(language), "-f", "UTF-8", locale], capture_output=True, text=True)
            if not locale.is_dir():
                raise unittest.SkipTest(f"a locale cannot be made: {made.stderr}")
            words = cls.locales / language / "LC_MESSAGES"
            words.mkdir(parents=True)
            subprocess.run(["msgfmt", "-o", words / "chancery.mo", PO / f"{language}.po"], check=True)

    @contextlib.contextmanager
    def speaking(self, language):
        """The catalogue of a language, while the program's environment is set to that language."""
        self.environment.update(LOCPATH=str(self.locales), LC_ALL=f"{name(language)}.UTF-8", LANGUAGE=language)
        with self.subTest(language):
            yield gettext.translation("chancery", self.locales, [language])

    def test_a_meeting_is_shown_and_printed(self):
        """Numbers in a PDF are written as the format wants them, wherever the decimal point is a comma."""
        [uid] = self.do_import("--confirm", "--without-pictures", SAMPLE)
        for language in LANGUAGES:
            with self.speaking(language) as catalogue:
                _ = catalogue.gettext
                self.assertIn(_("Documents"), self.do("show", uid))
                path = self.folder / "printed.pdf"
                for product in ("summary", "book"):
                    about = ["--about", "Tomasz Wierzba"] if product == "book" else []
                    self.do("print", uid, "--product", product, *about, "-o", path)
                    self.assertTrue(path.read_bytes().startswith(b"%PDF-"))
                self.do("print", uid, "-o", self.folder / "summary.html")
                self.assertIn(_("Participants"), (self.folder / "summary.html").read_text())

    def test_fields_of_the_search_have_names_of_the_language(self):
        self.do_import("--confirm", "--without-pictures", SAMPLE)
        for language in LANGUAGES:
            with self.speaking(language) as catalogue:
                field = catalogue.pgettext("search field", "person")
                for word in (field, "person"):
                    self.assertEqual(len(self.do("search", f"{word}:Wierzba").splitlines()), 1, word)
                    self.assertEqual(self.do("search", f"{word}:Nobody"), "")

    def test_values_of_the_search_have_names_of_the_language(self):
        self.do_import("--confirm", "--without-pictures", SAMPLE)
        for language in LANGUAGES:
            with self.speaking(language) as catalogue:
                for field, values in (("signed", ("yes", "no")), ("photo", ("yes", "no", "credited", "uncredited"))):
                    translated = [catalogue.pgettext("search value", value) for value in values]
                    for value, own in zip(values, translated):
                        found = self.do("search", f'{field}:"{value}"')
                        self.assertEqual(self.do("search", f'{field}:"{own}"'), found, own)
                    # Of a value and its contrary just one is true.
                    self.assertEqual(len(self.do("search", f"{field}:yes") + self.do("search", f"{field}:no")) > 0, True)
                    run = self.run_cli("search", f"{field}:zzz")
                    self.assertEqual(run.returncode, 2)
                    self.assertIn(", ".join(translated), run.stderr)


if __name__ == "__main__":
    support.main()
