#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Manners of the desktop: preferences, what is remembered, one instance, logs that are opened by a click."""

import functools
import os
import pathlib
import shutil
import subprocess
import threading
import unittest

import desktop
import office
from gi.repository import Gio, GLib

CLI = pathlib.Path(os.environ["CHANCERY_BUILD"], "src/cli/chancery-cli")


class Manners(office.Office):
    def cli(self, *args):
        return subprocess.run([CLI, "--log", self.folder / "log", *args], capture_output=True, text=True, check=True).stdout

    def type_meeting(self, program, title):
        desktop.press("ctrl+n")
        program.type_into("Title", title)
        desktop.press("ctrl+s")
        desktop.wait_for(f"“{title}” in the list", lambda: title in self.listed(program))

    def test_preferences_count_at_once_and_stay(self):
        program = self.start()
        desktop.press("ctrl+,")
        program.wait_window("Preferences")
        program.type_into("Your Name in the History.*", "Registry")
        program.type_into("Marking of New Meetings", "Restricted")
        desktop.press("Escape")
        program.wait_no_window("Preferences")
        program.wait_active("Chancery")
        self.type_meeting(program, "Talks on tides")
        program.find("label", "Restricted · Meeting")
        self.assertIn("\tRegistry\t", self.cli("history"))
        self.quit(program)

        program = self.start()
        desktop.press("ctrl+,")
        program.wait_window("Preferences")
        program.find_entry_with("Marking of New Meetings", "Restricted")
        desktop.press("Escape")
        program.wait_no_window("Preferences")
        self.quit(program)

    def test_a_log_is_opened_by_its_file_and_is_among_the_recent_ones(self):
        self.cli("import", office.PAGES / "announcement.html")
        program = desktop.Program(office.CHANCERY, str(self.folder / "log/log.sqlite"))
        self.addCleanup(program.kill)
        program.find_button("New Meeting")
        program.wait_active("Chancery")
        self.wait_listed(program, [office.TITLE])

        # A second start is told to the first, which goes on to the other log.
        subprocess.run([office.CHANCERY, "--log", str(self.folder / "other")], check=True)
        self.wait_listed(program, [])
        program.find("label", "No Meetings Yet")
        desktop.press("F10")
        program.find(None, "Recent Logs")
        desktop.press("r")
        first = f"{self.folder.name}/log"
        item = program.find(None, first.replace("_", "__") + "|" + first)
        item.act()
        self.wait_listed(program, [office.TITLE])
        self.quit(program)

    def test_a_slip_in_a_name_makes_no_log(self):
        self.cli("import", office.PAGES / "announcement.html")
        program = self.start()
        self.wait_listed(program, [office.TITLE])
        slip = self.folder / "lgo"
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.call_sync("org.chancery.Chancery", "/org/chancery/Chancery", "org.gtk.Actions", "Activate",
                      GLib.Variant("(sava{sv})", ("open-folder", [GLib.Variant("s", str(slip))], {})), None,
                      Gio.DBusCallFlags.NONE, -1, None)
        program.find("label", "There is no such folder.")
        self.assertFalse(slip.exists())
        self.assertEqual(self.listed(program), [office.TITLE])
        self.quit(program)

    def test_somebody_comes_back_to_where_they_were(self):
        program = self.start()
        for title in ("Talks on tides", "Talks on ice"):
            self.type_meeting(program, title)
        desktop.press("ctrl+f")
        program.type_into("Search Meetings", "tides")
        self.wait_listed(program, ["Talks on tides"])
        desktop.press("Return")
        desktop.wait_for("the meeting", lambda: len(list(program.things("label", "Talks on tides"))) > 1)
        self.quit(program)

        program = self.start()
        self.wait_listed(program, ["Talks on tides"])
        desktop.wait_for("the meeting", lambda: len(list(program.things("label", "Talks on tides"))) > 1)
        self.quit(program)

    def change_elsewhere(self, program):
        """The place is typed and saved; while the title is typed, somebody else takes the place back."""
        self.type_meeting(program, "Talks on tides")
        desktop.press("ctrl+e")
        program.type_into("Venue", "Harbour House")
        desktop.press("ctrl+s")
        program.find("label", "Harbour House")
        desktop.press("ctrl+e")
        program.type_into("Title", "Talks on ice")
        self.cli("undo")
        desktop.press("ctrl+s")
        program.wait_window("Changed Elsewhere")
        program.wait_active("Changed Elsewhere")
        program.find("label", "Harbour House")  # mine …
        program.find("label", "None")           # … and what is in the log now

    def test_two_versions_are_joined_field_by_field(self):
        program = self.start()
        self.change_elsewhere(program)
        # Each field is taken from whoever changed it.
        desktop.press("ctrl+s")
        program.wait_no_window("Changed Elsewhere")
        self.wait_listed(program, ["Talks on ice"])
        program.wait_without("label", "Harbour House")
        self.quit(program)

    def test_one_of_two_versions_is_kept(self):
        program = self.start()
        self.change_elsewhere(program)
        desktop.press("alt+y")
        desktop.wait_for("mine to be chosen", lambda: program.thing(None, "Venue, Yours: Harbour House").has(desktop.State.CHECKED))
        desktop.press("ctrl+s")
        program.wait_no_window("Changed Elsewhere")
        self.wait_listed(program, ["Talks on ice"])
        program.find("label", "Harbour House")
        self.quit(program)

    @unittest.skipUnless(shutil.which("xdotool"), "xdotool is not installed")
    def test_a_batch_that_ends_unseen_is_told(self):
        enough = threading.Event()
        self.addCleanup(enough.set)

        class Slow(office.Quiet):
            def do_GET(self):
                enough.wait(desktop.PATIENCE)
                super().do_GET()

        address = self.serve(functools.partial(Slow, directory=office.PAGES)) + "/announcement.html"
        told = self.listen_to_notifications()
        program = self.start()
        self.ask_for(program, f"{address} {address}?again")
        program.find("label", "1 of 2: .*")
        # Nobody looks at windows that are put away.
        for window in subprocess.run(["xdotool", "search", "--pid", str(program.process.pid)], capture_output=True, text=True,
                                     check=True).stdout.split():
            subprocess.run(["xdotool", "windowminimize", window], capture_output=True, check=False)
        program.wait_inactive("Import")
        enough.set()
        desktop.wait_for("the notification", lambda: told)
        self.assertEqual(told, ["2 meetings imported, to be reviewed"])
        program.kill()

    def listen_to_notifications(self):
        """Stands for the desktop's service; returns the list that summaries are added to."""
        told = []
        node = Gio.DBusNodeInfo.new_for_xml("""<node><interface name="org.freedesktop.Notifications">
          <method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
            <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
            <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/></method>
          <method name="GetCapabilities"><arg type="as" direction="out"/></method>
          <method name="CloseNotification"><arg type="u" direction="in"/></method>
          </interface></node>""")

        def on_call(connection, sender, path, interface, method, arguments, invocation):
            if method == "Notify":
                told.append(arguments.unpack()[3])
            invocation.return_value({"Notify": GLib.Variant("(u)", (1,)),
                                     "GetCapabilities": GLib.Variant("(as)", ([],))}.get(method))

        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.register_object("/org/freedesktop/Notifications", node.interfaces[0], on_call, None, None)
        self.addCleanup(Gio.bus_unown_name,
                        Gio.bus_own_name_on_connection(bus, "org.freedesktop.Notifications", Gio.BusNameOwnerFlags.NONE))
        return told


if __name__ == "__main__":
    office.main()
