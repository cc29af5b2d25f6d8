/** What the command line says to somebody whose words it couldn't take. */

/** Something in the command was wrong; the message is a sentence that says how to put it right. */
export class Misunderstood extends Error {}

/** Fills the {{braces}} of a sentence from the catalogue. */
export function say(sentence: string, values: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (braces, name: string) => String(values[name] ?? braces));
}
