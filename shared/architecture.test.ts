/** The house is as `ARCHITECTURE.md` draws it: its map, its arrows, and both walks through it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesAmong, FOLDERS, importsOf, root, sourcesBelow, textOf } from './testing/sources.ts';

const page = textOf('ARCHITECTURE.md');
const sources = FOLDERS.flatMap(sourcesBelow);

/** More files in one folder than this are not seen at a glance. */
const HEAP_FILES = 15;

describe('files', () => {
  it('import each other in no circle, types included', () => expect(circlesAmong(sources)).toEqual([]));

  it('lie in folders that are seen at a glance', () => {
    const folders = Map.groupBy(sources, dirname);
    const heaps = [...folders].filter(([, files]) => files.length > HEAP_FILES);
    expect(heaps.map(([folder, files]) => `${folder}: ${files.length} files`)).toEqual([]);
  });

  it('that the page names are there', () => {
    const linked = [...page.matchAll(/\]\((?!http)([^)#]+)\)/g)].map((match) => match[1] as string);
    expect(linked.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('the drawing', () => {
  const drawing = /```mermaid\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const folderOf = new Map([...drawing.matchAll(/(\w+)\["([\w/]+)"\]/g)].map(([, id, path]) => [id, path]));
  const folders = [...folderOf.values()] as readonly string[];
  const arrows = [...drawing.matchAll(/^ *(\w+)(?:\[.*?\])? --> (.*)$/gm)].flatMap(([, from, to]) =>
    (to as string).split(' & ').map((id) => [folderOf.get(from), folderOf.get(id.trim())] as const),
  );
  /** The innermost drawn folder that a file lies in. */
  const homeOf = (file: string) =>
    folders.filter((folder) => file.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
  const imports = new Set(
    sources.flatMap(importsOf).flatMap(({ file, to }) => {
      const [from, home] = [homeOf(file), homeOf(to)];
      return from !== undefined && home !== undefined && from !== home ? [`${from} --> ${home}`] : [];
    }),
  );

  it('shows every folder that holds sources', () =>
    expect(
      sources.filter((file) => /^(shared|server|client)\/(?!testing)\w+\//.test(file) && !homeOf(file)),
    ).toEqual([]));

  it('has no arrow without an import', () =>
    expect(arrows.filter(([from, to]) => !imports.has(`${from} --> ${to}`))).toEqual([]));

  it('has an arrow, or a way of arrows, for every import', () => {
    const reaches = (from: string | undefined, to: string | undefined): boolean =>
      from === to || arrows.some(([start, end]) => start === from && reaches(end, to));
    const missing = [...imports].filter((one) => {
      const [from, to] = one.split(' --> ');
      return !reaches(from, to);
    });
    expect(missing).toEqual([]);
  });
});

/** One row of a walk; `from`: the row whose file calls the function, or a word that both know; the first has none. */
type Stop = { readonly row: number; readonly file: string; readonly name: string; readonly from: string };

function walk(title: string): readonly Stop[] {
  const section = page.split(/^## /m).find((one) => one.startsWith(title)) ?? '';
  const rows = section.matchAll(/^\| (\d+) \| \[([^\]]+)\]\([^)]+\) \| `([^`]+)` \| ([^|]*) ?\|/gm);
  return [...rows].map(([, row, file, name, from]) => ({
    row: Number(row),
    file: file as string,
    name: name as string,
    from: (from as string).trim().replaceAll('`', ''),
  }));
}

/** Whether a file has a function, method, class, constant or handler of that name. */
const defines = (file: string, name: string) =>
  new RegExp(
    `(function|const|class|get|async|override) #?${name}\\b|^\\s+(async |private )*#?${name}\\(|\\b${name}: `,
    'm',
  ).test(textOf(file));
const knows = (file: string, word: string) => new RegExp(`\\b${word}\\b`).test(textOf(file));

describe.each([
  ['One move through the house', 26],
  ['One plan through the house', 17],
])('%s', (title, rows) => {
  const stops = walk(title);

  it('is told row by row', () =>
    expect(stops.map(({ row }) => row)).toEqual(Array.from({ length: rows }, (_, index) => index + 1)));

  it.each(stops)('$row: $file has $name', ({ file, name }) => expect(defines(file, name)).toBe(true));

  it.each(stops.slice(1))('$row: $name is reached from $from', ({ row, file, name, from }) => {
    const caller = stops[Number(from) - 1];
    const before = stops.filter((stop) => stop.row < row);
    if (caller !== undefined) expect(before.includes(caller) && knows(caller.file, name)).toBe(true);
    else expect(before.some((stop) => knows(stop.file, from)) && knows(file, from)).toBe(true);
  });
});
