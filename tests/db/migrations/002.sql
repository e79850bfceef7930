-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE ship ADD COLUMN port TEXT;
UPDATE ship SET port = 'unknown';
