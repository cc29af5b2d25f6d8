/** `npm run bench -- house`: how large the house is, and what is shredded, heaped or circular in it. */
import { dirname } from 'node:path';
import { circlesAmong, FOLDERS, importsOf, sourcesBelow, textOf } from '../../shared/testing/sources.ts';

/** A file of one importer that is no longer than this hardly earns its import. */
const SHORT_LINES = 30;
/** More files than this are not seen at a glance. */
const HEAP_FILES = 15;

type Piece = { readonly name: string; readonly lines: number };

const files = FOLDERS.flatMap(sourcesBelow);
const sizes = files.map((name): Piece => ({ name, lines: textOf(name).split('\n').length - 1 }));

/** Functions and methods by their indentation, which the formatter keeps: from a head that opens a block to its end. */
function functionsIn(file: string): readonly Piece[] {
  const lines = textOf(file).split('\n');
  const head =
    /^(\s*)(?:export )?(?:default )?(?:async )?(?:function\*? (\w+)|(?:static |override |private )*(?:get |set )?(#?\w+)(?=\()|const (\w+) = .*=>)/;
  const keyword = /^(if|for|while|switch|catch|return|do|else|expect|it|describe)$/;
  return lines.flatMap((line, at) => {
    const [, indent = '', ...names] = head.exec(line) ?? [];
    const name = names.find(Boolean);
    if (name === undefined || keyword.test(name)) return [];
    const opens = lines.findIndex((one, index) => index >= at && /[{;]$/.test(one));
    if (opens < 0 || lines[opens]?.endsWith(';')) return [];
    const closes = lines.findIndex(
      (one, index) => index > opens && /^\s*[})]/.test(one) && one.startsWith(`${indent}}`),
    );
    return closes < 0 ? [] : [{ name: `${file} ${name}`, lines: closes - at + 1 }];
  });
}

const median = (pieces: readonly Piece[]) =>
  pieces.map(({ lines }) => lines).sort((a, b) => a - b)[Math.floor(pieces.length / 2)] ?? 0;
const longest = (pieces: readonly Piece[]) =>
  pieces.reduce((most, one) => (one.lines > most.lines ? one : most));
const said = ({ name, lines }: Piece) => `${lines} (${name})`;

const importers = new Map(files.map((file) => [file, new Set<string>()]));
for (const file of files) for (const { to } of importsOf(file)) importers.get(to)?.add(file);
const ofOne = sizes.filter(({ name }) => importers.get(name)?.size === 1);
const functions = files.flatMap(functionsIn);
const folders = Map.groupBy(sizes, ({ name }) => dirname(name));
const heaps = [...folders].filter(([, pieces]) => pieces.length > HEAP_FILES);

for (const folder of FOLDERS) {
  const pieces = sizes.filter(({ name }) => name.startsWith(`${folder}/`));
  const lines = pieces.reduce((sum, piece) => sum + piece.lines, 0);
  console.log(
    `${folder.padEnd(8)} ${String(pieces.length).padStart(4)} files ${String(lines).padStart(6)} lines`,
  );
}
console.log(`all      ${String(files.length).padStart(4)} files, in ${folders.size} folders`);
console.log(
  `of one importer: ${ofOne.length} files, ${ofOne.filter(({ lines }) => lines <= SHORT_LINES).length} of them of ${SHORT_LINES} lines or fewer`,
);
console.log(`a file: median ${median(sizes)} lines, longest ${said(longest(sizes))}`);
console.log(`a function: median ${median(functions)} lines, longest ${said(longest(functions))}`);
console.log(
  `heaps of more than ${HEAP_FILES} files: ${heaps.map(([folder, pieces]) => `${folder} ${pieces.length}`).join(', ') || 'none'}`,
);
console.log(
  `circles: ${
    circlesAmong(files)
      .map((circle) => circle.join(' > '))
      .join('; ') || 'none'
  }`,
);
