// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many pages Mozilla Readability on linkedom reads in a second, measured as bench-articles
// measures ours: one process, its processor time, the best round.  Called by bench-readability.py.
// The threads that compile and clear up beside it can make that longer than the time on the clock;
// the shorter of the two counts.
//
//   node readability.mjs MODULES FOLDER ROUNDS

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, folder, rounds] = process.argv.slice(2);
const require = createRequire(join(modules, "x.js"));
const { Readability } = require("@mozilla/readability");
const { parseHTML } = require("linkedom");

const pages = readdirSync(folder)
  .filter((name) => name.endsWith(".html"))
  .map((name) => readFileSync(join(folder, name), "utf8"));

let read = 0;
let best = Infinity;
for (let round = 0; round < Number(rounds); round++) {
  read = 0;
  const begin = process.cpuUsage();
  const clock = performance.now();
  for (const page of pages) {
    try {
      const article = new Readability(parseHTML(page).document).parse();
      if (article && article.textContent.trim()) read++;
    } catch {
      // A page that it cannot read counts as one that it has read.
    }
  }
  const { user, system } = process.cpuUsage(begin);
  best = Math.min(best, user + system, (performance.now() - clock) * 1000);
}
console.log(JSON.stringify({ pages: pages.length, read, speed: (pages.length * 1e6) / best }));
