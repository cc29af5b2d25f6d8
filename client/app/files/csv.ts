/** Tables as spreadsheets open them, in the language of this browser. */
export type Cell = string | number | null;

/** How a spreadsheet in some country reads a table: what stands between two cells, and inside a number. */
export type CsvDialect = { readonly separator: ',' | ';'; readonly decimal: '.' | ',' };

/**
 * What a spreadsheet in this language expects: where decimals have a comma, the cells are separated by semicolons, and
 * "1.5" would become the first of May.
 */
export function csvDialect(language: string): CsvDialect {
  const hasComma = new Intl.NumberFormat(language).format(1.5).includes(',');
  return hasComma ? { separator: ';', decimal: ',' } : { separator: ',', decimal: '.' };
}

/**
 * A table as comma-separated values (RFC 4180), or separated by semicolons. It is safe to open in a spreadsheet: no cell is
 * ever taken for a formula.
 * @param rows the first one may hold the titles of the columns
 */
export function csvOf(
  rows: readonly (readonly Cell[])[],
  dialect: CsvDialect = { separator: ',', decimal: '.' },
): string {
  const line = (row: readonly Cell[]) => row.map((cell) => cellOf(cell, dialect)).join(dialect.separator);
  return rows.map((row) => `${line(row)}\r\n`).join('');
}

/** What a spreadsheet takes for the beginning of a formula, the full-width forms of the signs included. */
const FORMULA = /^\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

function cellOf(cell: Cell, { decimal }: CsvDialect): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
