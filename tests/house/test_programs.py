# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line stands on its own: in the build folder and installed, moved, with no variable set."""

import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import house

WORDS = "A log of foreign-affairs meetings"
SAMPLE = house.SOURCE / "data" / "sample"


def call(program, *words, **variables):
    """Runs PROGRAM with no variable set but VARIABLES, from a folder that has nothing to do with it."""
    return subprocess.run([program, *map(str, words)], capture_output=True, text=True, cwd="/", env=variables)


class Programs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        house.run("meson", "install", "--no-rebuild", "--quiet", "--destdir", cls.folder / "destdir", "-C", house.BUILD)
        prefix = cls.folder / "destdir" / house.option("prefix").lstrip("/")
        cls.prefix = cls.folder / "somewhere else"
        prefix.rename(cls.prefix)
        cls.moved = cls.prefix / "bin" / "chancery-cli"
        cls.built = house.BUILD / "src" / "cli" / "chancery-cli"

    def read_sample(self, program):
        log = pathlib.Path(tempfile.mkdtemp(dir=self.folder)) / "log"
        done = call(program, "--log", log, "import", SAMPLE / "glacier-memorandum.html")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        uid = done.stdout.split("\t")[0]
        done = call(program, "--log", log, "show", uid)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return log, uid, done.stdout

    def assert_reads_sample(self, program):
        log, uid, shown = self.read_sample(program)
        for words in ("Ingrid Sollerud", "Tomasz Wierzba", "2024", "Memorandum of Understanding", "Nils Fagerbakk"):
            self.assertIn(words, shown)
        pdf = log.parent / "summary.pdf"
        done = call(program, "--log", log, "print", uid, "-o", pdf)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(pdf.read_bytes()[:5], b"%PDF-")

    def test_the_build_folder(self):
        self.assert_reads_sample(self.built)

    def test_installed_and_moved(self):
        self.assert_reads_sample(self.moved)

    def test_moved_it_reads_its_own_lexicons(self):
        """Those beside it, and not those of the prefix that it was built for."""
        copy = self.folder / "without lexicons"
        shutil.copytree(self.prefix, copy, symlinks=True)
        for lexicon in copy.glob("share/org.chancery.Chancery*/lexicon"):
            shutil.rmtree(lexicon)
        done = call(copy / "bin" / "chancery-cli", "extract", SAMPLE / "glacier-memorandum.html")
        self.assertNotIn('"Tomasz Wierzba"', done.stdout)

    def test_without_lexicons_it_says_so(self):
        copy = self.folder / "without words of pages"
        shutil.copytree(self.prefix, copy, symlinks=True)
        for lexicon in copy.glob("share/org.chancery.Chancery*/lexicon"):
            shutil.rmtree(lexicon)
        done = call(copy / "bin" / "chancery-cli", "article", SAMPLE / "glacier-memorandum.html")
        self.assertNotEqual(done.returncode, 0)
        self.assertEqual(done.stdout, "")
        self.assertRegex(done.stderr, "The words that pages are read with are not in “.*lexicon”; install Chancery anew.")

    def test_moved_it_speaks_the_language(self):
        languages = {"LC_ALL": "C.UTF-8", "LANGUAGE": "zh_CN"}
        probe = call("/usr/bin/gettext", "chancery", WORDS, TEXTDOMAINDIR=str(house.BUILD / "po"), **languages)
        if probe.stdout == WORDS:
            self.skipTest("the C library has no locale here that can speak a language")
        for program in (self.built, self.moved):
            with self.subTest(program):
                self.assertRegex(call(program, "--help", **languages).stdout, "外事会见记录")
        copy = self.folder / "without words"
        shutil.copytree(self.prefix, copy, symlinks=True)
        shutil.rmtree(copy / "share" / "locale" / "zh_CN")
        self.assertNotRegex(call(copy / "bin" / "chancery-cli", "--help", **languages).stdout, "外事会见记录")

    def test_the_command_line_needs_no_gtk(self):
        libraries = house.run("ldd", self.moved)
        self.assertIn("libsqlite3", libraries)
        self.assertNotRegex(libraries, r"libgtk|libadwaita|libgdk-[34]")

    def test_the_sample_log(self):
        log = self.folder / "sample"
        house.run(SAMPLE / "make-log", self.built, log)
        done = call(self.built, "--log", log, "list")
        self.assertEqual(done.stderr, "")
        rows = [line.split("\t") for line in done.stdout.splitlines()]
        self.assertEqual(len(rows), len(list(SAMPLE.glob("*.html"))))
        self.assertEqual({status for _, _, status, _ in rows}, {"confirmed"})
        self.assertEqual([date for _, date, _, _ in rows], sorted((date for _, date, _, _ in rows), reverse=True))
        for sample in SAMPLE.glob("*.html"):
            page = sample.read_text()
            language = re.search('<html lang="([a-z]+)', page)[1]
            headline = re.search("<h1>(.*)</h1>", page)[1]
            with self.subTest(sample.name):
                date = next(date for _, date, _, title in rows if title == headline)
                # What can be read depends on the lexicons of its language.
                if (house.SOURCE / "data" / "lexicon" / language).is_dir():
                    self.assertRegex(date, r"^2024-\d\d-\d\d$")

    def test_a_clerk_adds_words(self):
        """Words of the user's own are read after ours, without a new program."""
        page = self.folder / "warden.txt"
        page.write_text("Waterwarden Hugo Bramble Meets with Minister Ana Silvestre\n\nOn March 9, 2021, Waterwarden Hugo Bramble "
                        "of the Ministry of Rivers met with Minister Ana Silvestre of the Ministry of Harbours.\n")
        def titles(**variables):
            done = call(self.built, "extract", page, **variables)
            return {person["name"]: person["title"] for person in json.loads(done.stdout)["people"]}
        self.assertNotEqual(titles().get("Hugo Bramble"), "Waterwarden")
        words = self.folder / "config" / "chancery" / "lexicon" / "en" / "post.txt"
        words.parent.mkdir(parents=True)
        words.write_text("[post]\nwaterwarden\n")
        self.assertEqual(titles(XDG_CONFIG_HOME=str(self.folder / "config")).get("Hugo Bramble"), "Waterwarden")

    def test_a_clerk_adds_furniture(self):
        """A user's line changes what is part of an article."""
        page = self.folder / "gate.html"
        line = "Ring the bell at the gate of the ministry"
        words = "The ministers of rivers and of harbours met at the lock on Tuesday and spoke about the dredging of the canal. "
        page.write_text(f"<html><body><h1>Ministers Meet</h1><p>{words}</p><p>{line}</p><p>{words * 2}</p></body></html>")
        def text(**variables):
            return json.loads(call(self.built, "article", page, **variables).stdout)["text"]
        self.assertIn(line, text())
        lexicon = self.folder / "clerk" / "chancery" / "lexicon" / "en" / "furniture.txt"
        lexicon.parent.mkdir(parents=True)
        lexicon.write_text("[line]\n" + line.lower() + "\n")
        self.assertNotIn(line, text(XDG_CONFIG_HOME=str(self.folder / "clerk")))

    def test_the_readme_names_what_is_there(self):
        readme = (house.SOURCE / "README.md").read_text()
        named = re.findall(r"chancery-cli ([a-z]+)([^#\n`]*)", readme)
        listed = set(re.findall(r"^  ([a-z]+) ", call(self.built, "--help").stdout, re.MULTILINE))
        self.assertEqual({command for command, _ in named if command in listed}, listed, "a command is not told of")
        for command, rest in named:
            if command in listed:
                offered = call(self.built, command, "--help").stdout
                for option in re.findall(r"--[a-z-]+", rest):
                    with self.subTest(f"{command} {option}"):
                        self.assertIn(option, offered)


if __name__ == "__main__":
    house.main()
