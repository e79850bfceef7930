-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE ship (id INTEGER PRIMARY KEY) STRICT;
