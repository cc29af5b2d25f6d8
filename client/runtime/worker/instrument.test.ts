import { describe, expect, it } from 'vitest';
import { instrumented } from './instrument.ts';

const HELPER = 'http://a/code/simul.mjs';
const of = (source: string) => {
  const told = instrumented(source, HELPER);
  return 'source' in told ? told.source : `${told.line}: ${told.message}`;
};

/** Runs what was made of a program. @returns what it told, in order */
async function told(source: string): Promise<readonly string[]> {
  const said: string[] = [];
  const follower = {
    at: (line: number) => void said.push(`at ${line}`),
    parks: (line: number, value: unknown) => {
      said.push(`parks ${line}`);
      return value;
    },
    back: (line: number, value: unknown) => {
      said.push(`back ${line}`);
      return value;
    },
  };
  const AsyncFunction = (async () => {}).constructor as new (
    ...parts: string[]
  ) => (...values: unknown[]) => Promise<void>;
  await new AsyncFunction('$simul', 'print', of(source))(follower, (value: unknown) =>
    said.push(String(value)),
  );
  return said;
}

describe('a program that tells where it is', () => {
  it('says so before each statement', async () =>
    expect(await told('let x = 1;\nx += 1\nprint(x)')).toEqual(['at 1', 'at 2', 'at 3', '2']));

  it('in loops and conditions, with braces and without', async () => {
    const source =
      'for (const n of [1, 2])\n  if (n > 1) print(n);\n  else\n    print("no");\nlet i = 0;\ndo i++; while (i < 2)';
    expect(await told(source)).toEqual([
      'at 1',
      'at 2',
      'at 4',
      'no',
      'at 2',
      'at 2',
      '2',
      'at 5',
      'at 6',
      'at 6',
      'at 6',
    ]);
  });

  it('in functions, when they are called', async () =>
    expect(
      await told('"use strict"\nfunction f() {\n  return 2;\n}\nconst g = () => {\n  print(f()) };\ng();'),
    ).toEqual(['at 5', 'at 7', 'at 6', 'at 3', '2']));

  it('round each await, and gives on its value', async () => {
    const source = 'const f = async () => 3;\nprint(await f() +\n  await (await f, 4))';
    expect(await told(source)).toEqual([
      'at 1',
      'at 2',
      'parks 2',
      'back 2',
      'parks 3',
      'back 3',
      'parks 3',
      'back 3',
      '7',
    ]);
  });

  it('keeps its lines, and labels, switches and classes', async () => {
    const source =
      'out: for (;;) {\n  switch (1) {\n    case 1: print("one"); break out;\n  }\n}\nclass A { static { print("A") } }';
    expect(of(source).split('\n')).toHaveLength(source.split('\n').length);
    expect(await told(source)).toEqual(['at 1', 'at 2', 'at 3', 'one', 'at 3', 'at 6', 'A']);
  });

  it.each(["'./simul.mjs'", "'simul'", '"simul.js"'])('finds the helper as %s', (name) => {
    expect(of(`import { hall } from ${name};`)).toBe(`import { hall } from "${HELPER}";`);
    expect(of(`const it = 1; export * from ${name}`)).toContain(`export * from "${HELPER}"`);
  });

  it('or says what is no JavaScript, and in which line', () => {
    expect(of('let a = 1;\nlet b = ;')).toBe('2: SyntaxError: Unexpected token');
    expect(of('const f = () => { await g(); }')).toMatch(/^1: SyntaxError: /);
  });
});
