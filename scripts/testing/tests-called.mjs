/** Which tests are meant by words of somebody's own: `npm test -- phone`. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, nodeForTheServer, root } from '../ready.mjs';

const FOLDERS_WITH_UNITS = ['shared', 'server', 'client', 'scripts', 'assets'];
const UNIT = /\.test\.tsx?$/;
/** Names that are made of a table, or of values: what they say isn't in the file's text. */
const NAMED_BY_DATA = /\.(each|for)\b|\b(it|test|describe)\(\s*`/;

const says = (text, words) => text.toLowerCase().includes(words.toLowerCase());

/**
 * @param {string} words
 * @returns {{ byFile: string[], byName: string[] }} the files of which all is meant, and those others in which a test's
 * name may say the words
 */
export function unitFilesCalled(words) {
  const files = FOLDERS_WITH_UNITS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  ).filter((path) => UNIT.test(path));
  const maySay = (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return says(text, words) || NAMED_BY_DATA.test(text);
  };
  return {
    byFile: files.filter((file) => says(file, words)),
    byName: files.filter((file) => !says(file, words) && maySay(file)),
  };
}

/** @returns {string[]} `FILE:LINE` of each journey whose file or title says the words */
export function journeysCalled(words) {
  const list = [join('node_modules', '@playwright/test/cli.js'), 'test', '--list', '--reporter=json'];
  const { stdout } = spawnSync(nodeForTheServer(), list, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  const { suites = [], errors = [] } = JSON.parse(stdout || '{}');
  if (errors.length > 0 || suites.length === 0)
    giveUp(`The journeys could not be listed.\n${errors[0]?.message ?? ''}`);
  return [...new Set(suites.flatMap((suite) => called(suite, '', words)))];
}

/** @param titles of all that the suite stands in */
function called({ title, suites = [], specs = [] }, titles, words) {
  const all = `${titles} ${title}`;
  return [
    ...specs.filter((spec) => says(`${all} ${spec.title}`, words)).map(({ file, line }) => `${file}:${line}`),
    ...suites.flatMap((inner) => called(inner, all, words)),
  ];
}
