#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a bad page, a bad server or a bad log is answered with: one clear sentence, and nothing changed."""

import contextlib
import json
import os
import pathlib
import pwd
import shutil
import socket
import sqlite3
import ssl
import struct
import subprocess
import threading
import zlib

import support

ANNOUNCEMENT = support.PAGES / "announcement.html"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0"


def redirect_to(path):
    def answer(handler):
        handler.send_response(302)
        handler.send_header("Location", path)
        handler.send_header("Content-Length", "0")
        handler.end_headers()
    return answer


def drip(handler):
    """A page that never ends, a byte at a time."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    stop = threading.Event()
    with contextlib.suppress(OSError):
        while not stop.wait(0.05):
            handler.wfile.write(b" ")
            handler.wfile.flush()


def pour(handler):
    """Fifty megabytes of a page."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    with contextlib.suppress(OSError):
        for _ in range(50):
            handler.wfile.write(b"<p>" + b"word " * 199_999 + b"\n")


def noisy_picture(width):
    """A picture that no compression makes smaller: about WIDTH times WIDTH times 3 bytes."""
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    rows = b"".join(b"\0" + os.urandom(width * 3) for _ in range(width))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, width, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


class PageFaultsTest(support.CliTest):
    """Each page fails, and leaves the log as it was, with its one meeting."""

    def setUp(self):
        super().setUp()
        self.do_import(ANNOUNCEMENT)
        self.before = self.do("export", "--format", "json")

    def check_refused(self, *args, words=(), **options):
        self.refuse("import", *args, words=words, **options)
        self.assertEqual(self.do("export", "--format", "json"), self.before)
        self.do("check")

    def test_an_unknown_host(self):
        self.check_refused("http://no-such-host.invalid/a", words=["no-such-host.invalid"])

    def test_a_refused_connection(self):
        with socket.socket() as closed:
            closed.bind(("127.0.0.1", 0))
            port = closed.getsockname()[1]
        self.check_refused(f"http://127.0.0.1:{port}/", words=["127.0.0.1"])

    def test_a_certificate_that_nobody_vouches_for(self):
        if shutil.which("openssl") is None:
            self.skipTest("openssl is not installed")
        key, certificate = self.folder / "key.pem", self.folder / "certificate.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key,
                        "-out", certificate, "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"],
                       check=True, capture_output=True)
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(certificate, key)
        site = self.serve({"/": (ANNOUNCEMENT.read_bytes(),)}, tls)
        self.check_refused(site.address("/"), words=["127.0.0.1"])

    def test_what_a_server_says_no_to(self):
        site = self.serve({"/500": lambda handler: handler.send_error(500)})
        self.check_refused(site.address("/404"))
        self.check_refused(site.address("/500"), words=["500"])

    def test_what_is_no_article(self):
        site = self.serve({"/image": (PNG, "image/png"), "/disguised": (PNG, "text/html"),
                           "/program": (pathlib.Path(support.CLI).read_bytes()[:100_000], "application/octet-stream"),
                           "/empty": (b"",), "/blank": (b"<html><body> \n </body></html>",)})
        for path in site.resources:
            with self.subTest(path):
                self.check_refused(site.address(path))

    def test_a_page_without_an_end(self):
        site = self.serve({"/": drip})
        self.check_refused("--timeout", "2", site.address("/"))

    def test_a_page_that_is_too_large(self):
        site = self.serve({"/": pour})
        self.check_refused(site.address("/"), words=["20"])

    def test_redirects_in_a_circle(self):
        site = self.serve({"/a": redirect_to("/b"), "/b": redirect_to("/a"), "/self": redirect_to("/self")})
        self.check_refused(site.address("/a"))
        self.check_refused(site.address("/self"))

    def test_files_that_cannot_be_read(self):
        self.check_refused(self.folder / "absent.html", words=["absent.html"])
        for address in ("ministry.example/news/1234", "www.ministry.example", "127.0.0.1:80/a.html", "ftp://127.0.0.1/a"):
            self.check_refused(address, words=["https://"])
        self.check_refused(self.folder)
        picture = self.folder / "photo.html"
        picture.write_bytes(PNG * 100)
        self.check_refused(picture)
        huge = self.folder / "huge.html"
        with huge.open("wb") as file:
            file.truncate(50_000_000)
        self.check_refused(huge)
        self.check_refused("-", stdin=b"")


class PageOddsTest(support.CliTest):
    """Pages that are no error, but about which there is something to say, in one line."""

    def check_kept(self, page):
        run = self.run_cli("import", "-", stdin=page)
        self.assertEqual((run.returncode, len(run.stderr.splitlines())), (0, 1), run.stderr)
        [line] = self.listed()
        self.do("undo")
        return line.split("\t")

    def test_a_page_without_headline_and_meeting(self):
        text = "The ministry is closed on Friday. Its telephone is not answered until Monday."
        _, _, status, title = self.check_kept(f"<html><body><p>{text}</p></body></html>")
        self.assertEqual((status, title), ("to review", ""))

    def test_a_page_of_signs(self):
        self.check_kept("<html><body>" + "&lt;" * 100_000 + "</body></html>")


class LongRecordsTest(support.CliTest):
    def test_a_title_of_many_pages_is_printed(self):
        """Its length must not be paid for again on each page: that took minutes, more than a run may take."""
        exported = self.folder / "long.json"
        meeting = {"title": "Wörd " * 2_000, "meeting": {"date": "2020-03-03", "kind": "meeting"}}
        exported.write_text(json.dumps({"format": "chancery", "version": 1, "meetings": [meeting]}))
        self.do("import", exported)
        self.do("print", "--search", "wörd", "-o", self.folder / "a.pdf")
        self.assertTrue((self.folder / "a.pdf").read_bytes().startswith(b"%PDF"))


def snapshot(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


class LogFaultsTest(support.CliTest):
    def check_refused(self, words=()):
        """No command takes the log, and none changes a byte of it."""
        before = snapshot(self.log)
        self.refuse("list", words=words)
        self.refuse("import", ANNOUNCEMENT, words=words)
        self.assertEqual(snapshot(self.log), before)

    def test_a_log_that_is_not_a_log(self):
        self.log.mkdir()
        (self.log / "log.sqlite").write_text("Dear diary\n" * 500)
        self.check_refused()

    def test_another_programs_database(self):
        self.log.mkdir()
        with contextlib.closing(sqlite3.connect(self.log / "log.sqlite")) as database:
            database.execute("CREATE TABLE meeting (day TEXT)")
            database.commit()
        self.check_refused()

    def test_a_folder_of_other_things(self):
        self.log.mkdir()
        (self.log / "holiday.jpg").write_bytes(PNG)
        self.check_refused()

    def test_a_file_in_place_of_the_folder(self):
        self.log.write_text("not a folder\n")
        self.refuse("import", ANNOUNCEMENT)
        self.assertEqual(self.log.read_text(), "not a folder\n")

    def test_a_log_of_a_newer_chancery(self):
        self.do_import(ANNOUNCEMENT)
        with contextlib.closing(sqlite3.connect(self.log / "log.sqlite")) as database:
            version = database.execute("PRAGMA user_version").fetchone()[0]
            database.execute(f"PRAGMA user_version = {version + 1}")
        self.check_refused()

    def test_a_damaged_log(self):
        for _ in range(3):
            self.do_import(ANNOUNCEMENT)
        path = self.log / "log.sqlite"
        with contextlib.closing(sqlite3.connect(path)) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = path.stat().st_size
        with path.open("r+b") as file:
            for place in range(8192, size, 8192):
                file.seek(place)
                file.write(b"\xa5" * 4096)
        self.refuse("check")

    def test_damage_that_comes_to_light_later(self):
        """The pages that hold a long text are read by nobody until it is shown."""
        text = " ".join(f"They spoke of berth {n} and of tide {n * 7919 % 10007} at some length." for n in range(400))
        page = self.folder / "long.txt"
        page.write_text(f"Harbour masters meet\n\nOn 9 March 2021 the Minister of Harbours Ana Berg met Ambassador Piet Zand. {text}\n")
        [uid] = self.do_import("--confirm", page)
        with contextlib.closing(sqlite3.connect(self.log / "log.sqlite")) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            try:
                pages = database.execute("SELECT pageno FROM dbstat WHERE name = 'article' AND pagetype = 'overflow'").fetchall()
            except sqlite3.OperationalError as error:
                self.skipTest(f"SQLite cannot say where the text lies: {error}")
        self.assertTrue(pages)
        with (self.log / "log.sqlite").open("r+b") as file:
            for [number] in pages:
                file.seek((number - 1) * 4096)
                file.write(b"\xa5" * 4096)

        self.assertIn(uid, self.do("list"))
        run = self.run_cli("show", uid)
        self.assertEqual((run.returncode, run.stdout), (1, ""))
        self.assertEqual(run.stderr, f"chancery-cli: {uid}: The log is damaged.\n"
                         "chancery-cli: There is no good backup; “chancery-cli salvage” saves what can be read.\n")

    def test_a_sound_log(self):
        self.do_import(ANNOUNCEMENT)
        run = self.run_cli("check")
        self.assertEqual((run.returncode, run.stderr), (0, ""))

    def as_nobody(self):
        """The rights of an unprivileged user: root may write anywhere."""
        if os.geteuid() != 0:
            return {}
        try:
            nobody = pwd.getpwnam("nobody")
        except KeyError:
            self.skipTest("there is no user without rights")
        self.folder.chmod(0o755)
        options = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        if subprocess.run([support.CLI, "--version"], capture_output=True, **options).returncode != 0:
            self.skipTest("an unprivileged user may not run the program where it stands")
        return options

    def test_a_folder_that_may_not_be_written(self):
        rights = self.as_nobody()
        locked = self.folder / "locked"
        locked.mkdir(mode=0o555)
        self.log = locked / "log"
        self.refuse("import", "-", stdin=ANNOUNCEMENT.read_bytes(), **rights)
        self.assertEqual(list(locked.iterdir()), [])

    def test_a_log_that_may_not_be_written(self):
        rights = self.as_nobody()
        self.do_import(ANNOUNCEMENT)
        for path in (self.log, *self.log.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        before = snapshot(self.log)
        self.refuse("import", "-", stdin=ANNOUNCEMENT.read_bytes(), **rights)
        self.assertEqual(snapshot(self.log), before)

    def test_a_full_disk(self):
        disk = self.folder / "disk"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True).returncode != 0:
            self.skipTest("no small file system can be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", disk], check=True)
        self.log = disk / "log"
        self.do_import(ANNOUNCEMENT)
        before = self.exported()
        filler = disk / "filler"
        with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
            while True:
                file.write(b"\0" * 1024)
        for _ in range(20):  # the log may still use what room it has in files of its own
            run = self.run_cli("import", ANNOUNCEMENT)
            if run.returncode != 0:
                break
            before = self.exported()
        self.assertEqual((run.returncode, len(run.stderr.splitlines())), (1, 1), run.stderr)
        filler.unlink()
        self.do("check")
        self.assertEqual(self.exported(), before)
        self.do_import(ANNOUNCEMENT)

    def test_a_limit_of_the_size_of_files(self):
        self.do_import(ANNOUNCEMENT)
        before = self.exported()
        limited = subprocess.run(["sh", "-c", 'ulimit -f 8; exec "$@"', "sh", support.CLI, "--log", self.log, "import",
                                  ANNOUNCEMENT], capture_output=True, env=self.environment, timeout=support.PATIENCE)
        self.assertEqual((limited.returncode, len(limited.stderr.splitlines())), (1, 1), limited.stderr)
        self.do("check")
        self.assertEqual(self.exported(), before)

    def limited(self, blocks, *args):
        """Runs the program, whose files may not grow beyond so many blocks of 512 bytes; it must fail."""
        run = subprocess.run(["sh", "-c", f'ulimit -f {blocks}; exec "$@"', "sh", support.CLI, "--log", self.log, *args],
                             capture_output=True, env=self.environment, timeout=support.PATIENCE, text=True)
        self.assertEqual((run.returncode, len(run.stderr.splitlines())), (1, 1), run.stderr)
        self.assertNotIn("not an error", run.stderr)
        return run.stderr

    def test_a_limit_in_the_middle_of_a_copy(self):
        """Nothing is left of what could not be finished, and the file that was to be written is named."""
        [uid] = self.do_import(ANNOUNCEMENT)
        photo = self.folder / "photo.png"
        photo.write_bytes(noisy_picture(550))
        self.run_cli("attach", uid, photo)
        before = self.exported()
        backups, files, output = self.folder / "backups", self.folder / "files", self.folder / "out.json"

        self.assertIn("backups/log.sqlite", self.limited(100, "backup", backups))
        self.assertEqual(list(backups.iterdir()), [])
        self.assertIn(str(files), self.limited(1000, "export", "-o", output, "--with-files", files))
        self.assertFalse(output.exists())
        self.assertFalse([path for path in files.iterdir() if path.stat().st_size > 100_000])
        larger = self.folder / "larger.png"
        larger.write_bytes(noisy_picture(600))
        self.assertIn("larger.png", self.limited(1000, "attach", uid, larger))
        [backup] = self.do("backup", backups).splitlines()
        self.assertIn("log.sqlite", self.limited(100, "restore", backup))

        self.assertEqual(self.exported(), before)
        self.assertEqual(sum(path.is_file() for path in (self.log / "files").rglob("*")),
                         sum(path.is_file() for path in pathlib.Path(backup, "files").rglob("*")))
        self.assertFalse([path for path in self.folder.iterdir() if "restoring" in path.name])
        self.do("check")

    def test_a_copy_that_was_broken_off_is_made_anew(self):
        [uid] = self.do_import(ANNOUNCEMENT)
        photo = self.folder / "photo.png"
        photo.write_bytes(noisy_picture(60))
        self.run_cli("attach", uid, photo)
        files, output = self.folder / "files", self.folder / "out.json"
        self.do("export", "-o", output, "--with-files", files)
        [copy] = [path for path in files.iterdir() if path.stat().st_size == photo.stat().st_size]
        copy.write_bytes(photo.read_bytes()[:5000])
        self.do("export", "-o", output, "--with-files", files)
        self.assertEqual(copy.read_bytes(), photo.read_bytes())

    def test_a_log_that_was_left_open_on_media_that_cannot_be_written(self):
        """What was saved last is in the write-ahead log alone, and SQLite could not make the file that goes with it."""
        rights = self.as_nobody()
        self.do_import(ANNOUNCEMENT)
        database = self.log / "log.sqlite"
        with contextlib.closing(sqlite3.connect(database)) as writer:
            writer.execute("UPDATE meeting SET title = 'Saved a moment ago'")
            writer.commit()
            copies = {path: path.read_bytes() for path in (database, self.log / "log.sqlite-wal")}
        for path, content in copies.items():
            path.write_bytes(content)
        (self.log / "log.sqlite-shm").unlink(missing_ok=True)
        for path in (self.log, *self.log.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        before = snapshot(self.log)
        self.assertIn("Saved a moment ago", self.do("list", **rights))
        self.do("check", **rights)
        self.refuse("import", "-", stdin=ANNOUNCEMENT.read_bytes(), **rights)
        self.assertEqual(snapshot(self.log), before)

    def test_a_log_that_may_not_be_read(self):
        rights = self.as_nobody()
        self.do_import(ANNOUNCEMENT)
        (self.log / "log.sqlite").chmod(0)
        self.log.chmod(0o755)
        self.refuse("list", words=["log.sqlite", "cannot be read"], **rights)
        (self.log / "log.sqlite").chmod(0o644)
        self.log.chmod(0o644)
        self.refuse("list", words=["log.sqlite", "cannot be read"], **rights)
        self.log.chmod(0o755)

    def test_an_attached_file_that_is_a_link(self):
        """A backup has what a link leads to, not the link."""
        self.do_import(ANNOUNCEMENT)
        [attached] = [path for path in (self.log / "files").rglob("*") if path.is_file()]
        elsewhere = self.folder / "elsewhere"
        attached.rename(elsewhere)
        content = elsewhere.read_bytes()
        attached.symlink_to(elsewhere)
        [backup] = self.do("backup", self.folder / "backups").splitlines()
        copy = pathlib.Path(backup) / attached.relative_to(self.log)
        elsewhere.unlink()
        self.assertFalse(copy.is_symlink())
        self.assertEqual(copy.read_bytes(), content)

    def test_an_output_that_cannot_be_written(self):
        [uid] = self.do_import(ANNOUNCEMENT)
        path = self.folder / "no" / "such" / "folder" / "a.pdf"
        self.refuse("print", uid, "-o", path)
        self.refuse("print", uid, "-o", "/dev/full", words=["/dev/full"])
        self.refuse("export", "-o", "/dev/full", words=["/dev/full"])

    def test_a_uid_that_is_not_there(self):
        self.do_import(ANNOUNCEMENT)
        self.refuse("show", "00000000")
        self.refuse("print", "00000000", "-o", self.folder / "a.pdf")
        self.assertFalse((self.folder / "a.pdf").exists())


if __name__ == "__main__":
    support.main()
