# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of chancery-cli share: the program, a log of its own for each test, a site on the
loopback interface."""

import http.server
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import unittest

HERE = pathlib.Path(__file__).resolve().parent
PAGES = HERE.parent / "pages"
SHARED = HERE.parent.parent.parent / "shared"
CLI = str(pathlib.Path(os.environ["CHANCERY_CLI"]).resolve())
PATIENCE = 400  # seconds that one run may take, on a slow machine or under a sanitizer


class Handler(http.server.BaseHTTPRequestHandler):
    """Gives what the site holds: bytes of some type, or a function that answers by itself."""

    def do_GET(self):
        resource = self.server.resources.get(self.path)
        if resource is None:
            self.send_error(404)
        elif callable(resource):
            resource(self)
        else:
            self.give(*resource)

    def give(self, body, media_type="text/html; charset=utf-8", status=200):
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


class Site(http.server.ThreadingHTTPServer):
    """A real HTTP server on 127.0.0.1; RESOURCES by path."""

    daemon_threads = True

    def __init__(self, resources, tls=None):
        super().__init__(("127.0.0.1", 0), Handler)
        self.resources = resources
        self.scheme = "https" if tls else "http"
        if tls:
            self.socket = tls.wrap_socket(self.socket, server_side=True)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request, client_address):
        pass  # a client that turns away is what some tests are about

    def close(self):
        self.shutdown()
        self.server_close()

    def address(self, path):
        return f"{self.scheme}://127.0.0.1:{self.server_port}{path}"


def split_hints(told):
    """What was told, without the lines on meetings that are there already; and those lines."""
    lines = told.splitlines(keepends=True)
    hints = [line for line in lines if "This may be the meeting" in line]
    return "".join(line for line in lines if line not in hints), hints


class CliTest(unittest.TestCase):
    """A test with a folder, a home and a log of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.log = self.folder / "log"
        self.environment = dict(os.environ, HOME=folder.name, LC_ALL="C.UTF-8", GSETTINGS_BACKEND="memory",
                                XDG_DATA_HOME=f"{folder.name}/data", XDG_CONFIG_HOME=f"{folder.name}/config",
                                XDG_CACHE_HOME=f"{folder.name}/cache")

    def serve(self, resources, tls=None):
        site = Site(resources, tls)
        self.addCleanup(site.close)
        return site

    def run_cli(self, *args, stdin=None, log=True, **options):
        """Runs the program on the test's log; gives what it wrote and how it ended."""
        command = [CLI, *(["--log", str(self.log)] if log else []), *map(str, args)]
        if isinstance(stdin, str):
            stdin = stdin.encode()
        options.setdefault("env", self.environment)
        source = {"stdin": subprocess.DEVNULL} if stdin is None else {"input": stdin}
        run = subprocess.run(command, capture_output=True, timeout=PATIENCE, **source, **options)
        run.stdout, (run.stderr, run.hints) = run.stdout.decode(), split_hints(run.stderr.decode())
        return run

    def do(self, *args, **options):
        """Runs the program, which must succeed and have nothing to say on standard error."""
        run = self.run_cli(*args, **options)
        self.assertEqual((run.returncode, run.stderr), (0, ""), args)
        return run.stdout

    def refuse(self, *args, words=(), **options):
        """Runs the program, which must fail with one clear line that holds WORDS."""
        run = self.run_cli(*args, **options)
        self.assertEqual(run.returncode, 1, (args, run.stdout, run.stderr))
        self.assertEqual(len(run.stderr.splitlines()), 1, run.stderr)
        self.assertRegex(run.stderr, r"^chancery-cli: .+[.:!?”)\w]\n$")
        for word in words:
            self.assertIn(word, run.stderr)
        return run

    def do_import(self, *args, **options):
        """Imports; gives the UIDs."""
        return [line.split("\t")[0] for line in self.do("import", *args, **options).splitlines()]

    def assert_holds(self, whole, part, place=""):
        """WHOLE says all that PART says, and may say more."""
        if isinstance(part, dict):
            for key, value in part.items():
                self.assertIn(key, whole, place)
                self.assert_holds(whole[key], value, f"{place}.{key}")
        elif isinstance(part, list):
            self.assertEqual(len(whole), len(part), place)
            for i, value in enumerate(part):
                self.assert_holds(whole[i], value, f"{place}[{i}]")
        else:
            self.assertEqual(whole, part, place)

    def listed(self):
        return self.do("list").splitlines()

    def exported(self, *args):
        return json.loads(self.do("export", "--format", "json", *args))


def shared(*parts):
    """A path among the shared material, or a skipped test where that is absent."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        raise unittest.SkipTest(f"{'/'.join(parts)} is not here")
    return path


def main():
    unittest.main(verbosity=2, argv=[sys.argv[0], *sys.argv[1:]])
