/** Hands a file to the person: it works without a secure context too, as in most class rooms. */

const TAKEN_AFTER_MS = 60_000;

/** @param name of the file, its ending included */
export function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin to read it only after a while.
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN_AFTER_MS);
}
