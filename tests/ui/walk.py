# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the cursor of the keyboard is, and which way it takes through a window by Tab."""

import re

import accessible
import desktop
from accessible import Gone, State
from gi.repository import Gio

# What GTK names by its class has no name.
NAMELESS = re.compile(r"\s*|(Gtk|Adw|Ch)[A-Z]\w*")
# The cursor goes through many things here that are one stop for Tab, and to be walked by the arrow keys.
LISTS = {"list", "table", "tree table"}
MOST_STOPS = 200  # more than any window has


class Cursor:
    """Follows the cursor of a program from one thing to the next."""

    def __init__(self, program):
        self.program = program
        self.last = None
        self.subscription = accessible.bus().signal_subscribe(
            program.root.owner, "org.a11y.atspi.Event.Object", "StateChanged", None, "focused",
            Gio.DBusSignalFlags.NONE, self._on_focused)

    def close(self):
        accessible.bus().signal_unsubscribe(self.subscription)

    def _on_focused(self, connection, sender, path, interface, signal, parameters):
        if parameters.unpack()[1]:
            self.last = accessible.Thing(sender, path)

    def where(self):
        """What has the cursor now; the last window is the one on top."""
        return next((thing for window in reversed(self.program.root.children) for thing in window.walk()
                     if thing.has(State.FOCUSED)), None)

    def find(self):
        """The same, as soon as something has it."""
        return desktop.wait_for("something to have the cursor", self.where)

    def press(self, keys):
        """Presses keys that move the cursor; returns where it has come."""
        self.last = None
        desktop.press(keys)
        return desktop.wait_for(f"the cursor to move by {keys}", self._arrived)

    def _arrived(self):
        return self.last if self.last is not None and self.last.has(State.FOCUSED) else None

    def in_sight(self, thing):
        """Whether at least half of it can be seen, as far as the panes that scroll it have room for it."""
        x, y, width, height = thing.place
        holder = thing.parent
        while holder is not None and holder.path != "/org/a11y/atspi/accessible/root":
            if holder.role in {"scroll pane", "frame", "dialog", "window"}:
                _, top, _, room = holder.place
                seen = min(y + height, top + room) - max(y, top)
                if seen < min(height, room) / 2:
                    return False
            holder = holder.parent
        return True

    def walk(self, problems):
        """Goes once around by Tab from where the cursor is; adds to PROBLEMS what is wrong; returns the stops."""
        stops = [self.find()]
        upwards = []
        while len(stops) < MOST_STOPS:
            stop = self.press("Tab")
            if stop.path == stops[0].path:
                # Once it goes from the end to the beginning.
                problems += upwards[1:]
                return stops
            if any(stop.path == before.path for before in stops):
                problems.append(f"{say(stop)} is come to twice: {say(stops[0])} is never come back to")
                return stops
            self._check(stop, problems)
            if stands_above(stop, stops[-1]):
                upwards.append(f"{say(stop)} stands above {say(stops[-1])} and comes after it")
            stops.append(stop)
        problems.append(f"no end after {MOST_STOPS} stops")
        return stops

    def walk_back(self, stops, problems):
        """Goes back the same way by Shift+Tab."""
        for expected in reversed(stops):
            stop = self.press("shift+Tab")
            if stop.path != expected.path:
                problems.append(f"back from {say(expected)} is {say(stop)}")
                return

    def _check(self, stop, problems):
        if NAMELESS.fullmatch(stop.name):
            problems.append(f"{say(stop)} in {say(stop.parent)} has no name")
        if not desktop.happens(lambda: self.in_sight(stop)):
            problems.append(f"{say(stop)} is not in sight")


def stands_above(thing, other):
    """In the same column."""
    x, y, width, height = thing.place
    other_x, other_y, other_width, _ = other.place
    return y + height <= other_y and x < other_x + other_width and other_x < x + width


def say(thing):
    return f"{thing.role} “{thing.name[:60]}”"


def stops_of(thing):
    """What in THING the cursor has to come to; of a list it is enough to come to one row."""
    if not thing.has(State.SHOWING):
        return
    if thing.has(State.FOCUSABLE) and thing.has(State.SENSITIVE):
        yield thing
    if thing.role in LISTS:
        return
    for child in thing.children:
        yield from stops_of(child)


def passed_by(window, stops):
    """What the cursor never came to."""
    paths = {stop.path for stop in stops}
    return [say(thing) for thing in stops_of(window) if thing.path not in paths]
