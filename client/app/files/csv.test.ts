/** Tables that spreadsheets open as they are meant, and in which nothing is a formula. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvDialect, csvOf } from './csv.ts';

describe('a table as CSV', () => {
  it('quotes what needs it', () =>
    expect(csvOf([['a', 'b,c', 'say "x"', 'two\nlines', 1.5, null]])).toBe(
      'a,"b,c","say ""x""","two\nlines",1.5,\r\n',
    ));
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '＝1'])('%j is no formula', (name) =>
    expect(csvOf([[name]])).toBe(`'${name}\r\n`),
  );
  it.each([
    ['de-DE', 'a;1,5;"x;y"\r\n'],
    ['fr-FR', 'a;1,5;"x;y"\r\n'],
    ['pt-BR', 'a;1,5;"x;y"\r\n'],
    ['en-GB', 'a,1.5,"x;y"\r\n'],
    ['ja-JP', 'a,1.5,"x;y"\r\n'],
  ])('is separated as a spreadsheet in %s expects, and no number is a date there', (language, row) =>
    expect(csvOf([['a', 1.5, 'x;y']], csvDialect(language))).toBe(row),
  );
  it('a number below zero stays a number', () => expect(csvOf([[-1]])).toBe('-1\r\n'));
  it('whatever a name is, it comes back as it was, but for the sign that makes it harmless', () =>
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (names) => {
        const back = cellsOf(csvOf([names]));
        expect(back.map((cell, index) => (cell === names[index] ? cell : cell.slice(1)))).toEqual(names);
        for (const cell of back) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    ));
});

/** Reads one row back, as a spreadsheet does. */
function cellsOf(row: string): string[] {
  return [...`,${row.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
