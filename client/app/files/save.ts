/** Files that this browser makes and hands to its person; nothing is sent anywhere. */

/** Tells a program that the letters are Unicode, where it would take them for something older. */
const BYTE_ORDER_MARK = '\uFEFF';
const TAKEN_AFTER_MS = 60_000;

/**
 * Hands a file to the person. It works without a secure context, as most classrooms have none.
 * @param name of the file, its ending included
 */
export function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers start to read the file only after a while.
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN_AFTER_MS);
}

/** A table as a spreadsheet opens it. */
export const csvFile = (table: string): Blob => new Blob([BYTE_ORDER_MARK, table], { type: 'text/csv' });

/** Today where this person is: "2026-11-26". */
export function today(now = new Date()): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
