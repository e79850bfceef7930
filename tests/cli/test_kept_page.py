#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page that a meeting was read from: kept, written out, read again."""

import struct
import zlib

import support

ANNOUNCEMENT = support.PAGES / "announcement.html"


def make_png(side):
    """A picture of one colour, SIDE by SIDE pixels."""
    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    rows = zlib.compress((b"\0" + b"\x40\x80\xc0" * side) * side)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)) + chunk(b"IDAT", rows)
            + chunk(b"IEND", b""))


class KeptPage(support.CliTest):
    def test_the_page_is_there_when_its_server_is_not(self):
        site = self.serve({"/a.html": (ANNOUNCEMENT.read_bytes(),)})
        [uid] = self.do_import(site.address("/a.html"))
        self.assertEqual(self.do("page", uid), ANNOUNCEMENT.read_text())

        copy = self.folder / "copy.html"
        self.do("page", uid, "-o", copy)
        self.assertEqual(copy.read_bytes(), ANNOUNCEMENT.read_bytes())
        self.refuse("page", uid, "--article", "2", words=["no such article"])
        self.assertIn("sound", self.do("check"))

    def test_a_page_that_was_deleted_is_told_as_missing(self):
        site = self.serve({"/a.html": (ANNOUNCEMENT.read_bytes(),)})
        [uid] = self.do_import(site.address("/a.html"))
        for path in (self.log / "files").rglob("*"):
            if path.is_file():
                path.unlink()
        self.refuse("page", uid, words=["kept page is missing"])

    def test_what_is_read_otherwise_is_told_and_taken_over(self):
        page = ANNOUNCEMENT.read_bytes().replace(b"Rui Valadares, Director-General", b"Rui Valadares, Panjandrum")
        site = self.serve({"/a.html": (page,)})
        [uid] = self.do_import(site.address("/a.html"))
        self.assertEqual(self.do("reread"), "")

        lexicon = self.folder / "config/chancery/lexicon/en"
        lexicon.mkdir(parents=True)
        (lexicon / "post.txt").write_text("[post]\npanjandrum\n")
        told = self.do("reread", uid).splitlines()
        self.assertEqual(told[0], uid)
        self.assertTrue(any(line.startswith("  + ") and "Panjandrum of International Cooperation" in line for line in told), told)
        self.assertNotIn("Panjandrum of International Cooperation", [p["title"] for p in self.people()])

        self.do("reread", "--apply")
        self.assertIn("Panjandrum of International Cooperation", [p["title"] for p in self.people()])
        self.do("undo")
        self.assertNotIn("Panjandrum of International Cooperation", [p["title"] for p in self.people()])

    def people(self):
        return self.exported()["meetings"][0]["people"]

    def test_what_staff_have_confirmed_stays(self):
        page = ANNOUNCEMENT.read_bytes().replace(b"Rui Valadares, Director-General", b"Rui Valadares, Panjandrum")
        site = self.serve({"/a.html": (page,)})
        [uid] = self.do_import("--confirm", site.address("/a.html"))
        before = self.people()
        lexicon = self.folder / "config/chancery/lexicon/en"
        lexicon.mkdir(parents=True)
        (lexicon / "post.txt").write_text("[post]\npanjandrum\n")
        run = self.run_cli("reread", "--apply", uid)
        self.assertIn("stays as it is", run.stderr)
        self.assertEqual(self.people(), before)

    def test_pictures_come_with_the_confirmation(self):
        picture = make_png(8)
        html = ANNOUNCEMENT.read_bytes().replace(
            b"<p>On March 9", b"<figure><img src='/talks.jpg'><figcaption>Photo by Tom\xc3\xa1s Silva/MOOC</figcaption></figure>"
                              b"<p>On March 9", 1)
        site = self.serve({"/a.html": (html,), "/talks.jpg": (picture, "image/jpeg")})
        self.do("import", "--confirm", site.address("/a.html"))
        [photo, *_] = [p for p in self.exported()["meetings"][0]["photos"] if p["file"]]
        stored = self.log / "files" / photo["file"][:2] / photo["file"]
        self.assertEqual((photo["media_type"], stored.read_bytes()), ("image/png", picture))


if __name__ == "__main__":
    support.main()
