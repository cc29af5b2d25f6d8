import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ProgramEvent } from '../program.ts';
import { filesToCome } from './compiled.ts';
import { countFetched } from './fetched.ts';

const bytes = { 'pyodide.asm.wasm': 3_000, 'python_stdlib.zip': 1_000 };
const compiled = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
let told: ProgramEvent[];

beforeEach(() => {
  told = [];
  const files: Readonly<Record<string, number>> = { ...bytes, 'simul.py': 200 };
  vi.stubGlobal('self', {
    fetch: async (url: string) => new Response('x'.repeat(files[url.slice(url.lastIndexOf('/') + 1)] ?? 0)),
  });
});
afterEach(() => void vi.unstubAllGlobals());

const fetched = async (name: string) => (await self.fetch(`http://here/pyodide/${name}`)).text();

it('says how much of Python has come, and at the end that all has', async () => {
  countFetched(filesToCome(bytes, null), (event) => told.push(event));
  await fetched('python_stdlib.zip');
  expect(told.at(-1)).toEqual({ kind: 'loading', doneBytes: 1_000, allBytes: 4_000 });
  await fetched('simul.py');
  await fetched('pyodide.asm.wasm');
  expect(told.at(-1)).toEqual({ kind: 'loading', doneBytes: 4_000, allBytes: 4_000 });
});

it('waits for nothing that another worker has compiled', async () => {
  countFetched(filesToCome(bytes, compiled), (event) => told.push(event));
  await fetched('python_stdlib.zip');
  expect(told.at(-1)).toEqual({ kind: 'loading', doneBytes: 1_000, allBytes: 1_000 });
});
