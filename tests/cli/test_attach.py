#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files go into a meeting, and a photo comes out of it with its credit."""

import json
import shutil
import struct
import subprocess
import zlib

import support

PDF = """%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 49>>stream
BT /F 12 Tf 20 200 Td (Whereas beacons burn) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
"""


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(*texts):
    """A picture of 8 by 8 pixels with XMP in it."""
    rows = zlib.compress(b"".join(b"\0" + b"\x40\x80\xc0" * 8 for _ in range(8)))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
            + b"".join(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + text.encode()) for text in texts)
            + chunk(b"IDAT", rows) + chunk(b"IEND", b""))


XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Tidings"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Ulla Brandt</rdf:li></rdf:Seq></dc:creator>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


class AttachTest(support.CliTest):
    def setUp(self):
        super().setUp()
        document = {"format": "chancery", "version": 1, "meetings": [
            {"title": "Talks on tides", "documents": [{"type": "treaty", "title": "Treaty on Quays"}]}]}
        self.do("import", self.write("log.json", json.dumps(document)))
        [line] = self.listed()
        self.uid = line.split("\t")[0]

    def write(self, name, content):
        path = self.folder / name
        path.write_text(content) if isinstance(content, str) else path.write_bytes(content)
        return path

    def meeting(self):
        [meeting] = self.exported()["meetings"]
        return meeting

    def test_a_photo_says_whom_to_credit(self):
        path = self.write("quay.png", png(XMP))
        self.assertEqual(self.do("attach", self.uid, path), "")
        [photo] = self.meeting()["photos"]
        self.assertEqual((photo["creator"], photo["credit_line"], photo["file_name"]), ("Ulla Brandt", "Tidings", "quay.png"))
        self.assertEqual(self.run_cli("check").returncode, 0)
        self.assertEqual(len(self.do("search", "photo:credited").splitlines()), 1)

        copy = self.folder / "copy.png"
        self.do("export-photo", self.uid, "-o", copy)
        self.assertEqual(path.read_bytes(), png(XMP))
        self.do("attach", self.uid, copy)
        again = self.meeting()["photos"][1]
        self.assertEqual((again["creator"], again["credit_line"]), ("Ulla Brandt", "Tidings"))

    def test_other_programs_read_the_credit(self):
        if shutil.which("exiftool") is None:
            self.skipTest("exiftool is not installed")
        self.do("attach", self.uid, self.write("quay.png", png(XMP)))
        copy = self.folder / "copy.png"
        self.do("export-photo", self.uid, "-o", copy)
        [tags] = json.loads(subprocess.run(["exiftool", "-j", "-G", copy], capture_output=True, check=True).stdout)
        self.assertEqual((tags["XMP:Creator"], tags["XMP:Credit"]), ("Ulla Brandt", "Tidings"))

    def test_a_photo_without_a_credit_is_told_of(self):
        run = self.run_cli("attach", self.uid, self.write("quay.png", png()))
        self.assertEqual((run.returncode, run.stdout), (0, ""))
        self.assertIn("credit", run.stderr)
        self.assertEqual(len(self.meeting()["photos"]), 1)
        self.refuse("export-photo", self.uid, "-o", self.folder / "copy.png", words=["no credit"])
        self.assertFalse((self.folder / "copy.png").exists())
        self.refuse("export-photo", self.uid, "--photo", "2", "-o", self.folder / "copy.png", words=["1 photo"])

    def test_a_scan_is_found_by_its_words(self):
        path = self.write("treaty.pdf", PDF)
        self.do("attach", self.uid, path)
        [scan] = self.meeting()["documents"][0]["files"]
        self.assertEqual((scan["name"], scan["role"], scan["media_type"]), ("treaty.pdf", "signed scan", "application/pdf"))
        self.assertEqual(self.do("search", "beacons").split("\t")[0], self.uid)
        self.assertIn("Signed scan: treaty.pdf", self.do("show", self.uid))
        self.do("undo")
        self.assertEqual(self.meeting()["documents"][0]["files"], [])

    def test_a_picture_of_a_page_is_a_file_where_that_is_said(self):
        self.do("attach", self.uid, self.write("page.png", png()), "--document", "1")
        meeting = self.meeting()
        self.assertEqual(([file["media_type"] for file in meeting["documents"][0]["files"]], meeting["photos"]),
                         (["image/png"], []))

    def test_what_is_said_of_a_file_counts(self):
        self.do("attach", self.uid, self.write("treaty.pdf", PDF), "--role", "working copy")
        [scan] = self.meeting()["documents"][0]["files"]
        self.assertEqual(scan["role"], "working copy")

    def test_what_is_refused_changes_nothing(self):
        before = self.exported()
        picture, scan = self.write("quay.png", png(XMP)), self.write("treaty.pdf", PDF)
        for args, words in (((picture, "--document", "2"), ["1 document"]), ((scan, "--photo"), ["picture"]),
                            ((self.write("broken.pdf", "%PDF-1.7\n"),), ["PDF"]), ((self.write("empty.png", ""), "--photo"), ["empty"]),
                            ((self.folder / "nowhere.pdf",), ["nowhere.pdf"]),
                            ((self.write("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"), "--photo"), ["drawing"])):
            with self.subTest(words=words):
                self.refuse("attach", self.uid, *args, words=words)
        self.refuse("attach", "00000000", picture)
        self.assertEqual(self.exported(), before)


if __name__ == "__main__":
    support.main()
