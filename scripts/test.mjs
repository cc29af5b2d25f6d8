/** `npm test`: all checks, and as the last line their totals: `N passed, N failed`. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, nodeForTheServer, root, run } from './ready.mjs';

ensureInstalled();
const { ensureBrowser } = await import('./browser.mjs');

const reports = join(root, 'test-results', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const node = nodeForTheServer();
const totals = { passed: 0, failed: 0 };

/** A tool that either finds something or doesn't counts as one check. */
function check(name, script, args) {
  console.log(`\n— ${name}`);
  run(node, [join('node_modules', script), ...args]) ? totals.passed++ : totals.failed++;
}

/** A test runner counts its own tests in a JSON report; one that leaves none, or fails beside its tests, failed once. */
function suite(name, script, args, env, count) {
  console.log(`\n— ${name}`);
  const went = run(node, [join('node_modules', script), ...args], env);
  const file = join(reports, `${name}.json`);
  const { passed, failed } = existsSync(file)
    ? count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 };
  totals.passed += passed;
  totals.failed += failed === 0 && !went ? 1 : failed;
}

check('lint and format', '@biomejs/biome/bin/biome', ['check', '.']);
check('types', 'typescript/bin/tsc', []);
suite(
  'unit',
  'vitest/vitest.mjs',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'unit.json')}`],
  {},
  (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
);
ensureBuilt();
suite(
  'browser',
  '@playwright/test/cli.js',
  ['test'],
  { CHROMIUM: ensureBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'browser.json') },
  ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
);

process.exitCode = totals.failed === 0 ? 0 : 1;
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
