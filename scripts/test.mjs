/**
 * `npm test`: all checks, and as the last line their totals: `N passed, N failed`.
 * Journeys marked `@long` are left to `npm run e2e`, and to whoever calls them by name.
 * `npm test -- WORDS`: only the checks that are called so, the units whose file or name matches, and the journeys.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, ensureSoloBuilt, nodeForTheServer, root, run } from './ready.mjs';

ensureInstalled();
const { ensureBrowser } = await import('./browser.mjs');
const { skipped } = await import('./engines.mjs');
const { skipped: withoutServers } = await import('./class/servers.mjs');
const { journeysCalled, unitFilesCalled } = await import('./testing/tests-called.mjs');
const { toldByJourneys, toldByUnits } = await import('./testing/test-reports.mjs');

const words = process.argv.slice(2).join(' ');
const reports = join(root, 'test-results', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const node = nodeForTheServer();
const totals = { passed: 0, failed: 0 };
/** By name, for the end, where they are found: the lines of a whole run are thousands. */
const broken = [];
const flaky = [];

/** A tool that either finds something or doesn't counts as one check. */
function check(name, script, args) {
  if (!name.includes(words.toLowerCase())) return;
  console.log(`\n— ${name}`);
  if (run(node, [join('node_modules', script), ...args])) totals.passed++;
  else {
    totals.failed++;
    broken.push(name);
  }
}

/** A test runner counts its own tests in a JSON report; one that leaves none, or fails beside its tests, failed once. */
function suite(name, script, args, env, count) {
  console.log(`\n— ${name}`);
  const went = run(node, [join('node_modules', script), ...args], env);
  const file = join(reports, `${name}.json`);
  const told = existsSync(file)
    ? count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, broken: [], flaky: [] };
  if (told.failed === 0 && !went) told.failed = 1;
  if (told.failed > told.broken.length) told.broken.push(`${name}: see above`);
  totals.passed += told.passed;
  totals.failed += told.failed;
  broken.push(...told.broken);
  flaky.push(...told.flaky);
}

/** @param which files, and what else says which tests */
function units(name, which) {
  const report = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, `${name}.json`)}`,
  ];
  suite(name, 'vitest/vitest.mjs', ['run', ...report, ...which], {}, (told) => toldByUnits(told, root));
  for (const sentence of withoutServers) console.log(sentence);
}

/** @param which `FILE:LINE` of each; none: all */
function journeys(which) {
  ensureBuilt();
  ensureSoloBuilt();
  const env = { CHROMIUM: ensureBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'browser.json') };
  // The long ones would take this beyond what anybody waits for: `npm run e2e` plays all.
  const shorter = which.length === 0 ? ['--grep-invert', '@long'] : [];
  suite('browser', '@playwright/test/cli.js', ['test', ...shorter, ...which], env, toldByJourneys);
  for (const sentence of skipped) console.log(sentence);
}

check('lint and format', '@biomejs/biome/bin/biome', ['check', '.']);
check('types', 'typescript/bin/tsc', []);
if (words === '') {
  units('unit', []);
  journeys([]);
} else {
  const { byFile, byName } = unitFilesCalled(words);
  if (byFile.length > 0) units('units by file', byFile);
  if (byName.length > 0) units('units by name', [...byName, '--testNamePattern', literally(words)]);
  const called = journeysCalled(words);
  if (called.length > 0) journeys(called);
}
if (totals.passed + totals.failed === 0) {
  console.error(
    words === ''
      ? '\nNot a single test was found.'
      : `\nNothing is called "${words}": no check, no unit test's file or name, no journey's file or title.`,
  );
  totals.failed = 1;
}

for (const name of flaky) console.log(`\nOnly at the second try: ${name}`);
for (const name of broken) console.log(`\nFAILED: ${name}`);
process.exitCode = totals.failed === 0 ? 0 : 1;
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);

/** Words as a pattern of nothing but themselves. */
function literally(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
