/** The project's own sources, and what each imports: for tests that hold the house to its plan. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Every folder that holds sources. */
export const FOLDERS = ['shared', 'server', 'client', 'e2e', 'scripts'] as const;

export type Import = { readonly file: string; readonly to: string; readonly typeOnly: boolean };

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** @returns the sources below a folder but for tests and declarations, as paths from the root */
export function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs)$/.test(name) && !/\.(test|spec|d)\.m?tsx?$/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|(?:import\(|new URL\()\s*['"]([^'"]+)['"]/gm;

/** @returns every import of a file, of a worker or a part that is fetched later too; own files as paths from the root */
export function importsOf(file: string): readonly Import[] {
  return [...textOf(file).matchAll(IMPORT)].map((match) => {
    const specifier = (match[2] ?? match[3]) as string;
    const to = specifier.startsWith('.')
      ? relative(root, resolve(root, dirname(file), specifier))
      : specifier;
    return { file, to, typeOnly: match[1] !== undefined };
  });
}

export const importsBelow = (folder: string): readonly Import[] => sourcesBelow(folder).flatMap(importsOf);

/** @returns each circle of files that import each other, one after the other and back to the first (Tarjan 1972) */
export function circlesAmong(files: readonly string[]): readonly (readonly string[])[] {
  const known = new Set(files);
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file) as number);
    path.push(file);
    for (const { to } of importsOf(file)) {
      if (!known.has(to)) continue;
      if (!order.has(to)) visit(to);
      if (path.includes(to)) lower(lowest, file, lowest.get(to) as number);
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = path.splice(path.indexOf(file));
    if (circle.length > 1) circles.push(circle);
  };
  for (const file of files) if (!order.has(file)) visit(file);
  return circles;
}

function lower(numbers: Map<string, number>, key: string, to: number): void {
  numbers.set(key, Math.min(numbers.get(key) ?? to, to));
}
