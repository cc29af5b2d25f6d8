/** What must hold of every name that somebody types, whatever it is. */
import { csvOf } from '../../client/app/files/csv.ts';
import { NAME_LETTERS_MAX } from '../../shared/protocol/classroom.ts';
import { cleanName, lettersOf, nameKey } from '../../shared/protocol/typed-name.ts';

const FORMULA = /^"?\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/** What is wrong with how this name is taken; null: nothing. */
export function objectionTo(typed: string): string | null {
  const name = cleanName(typed);
  const key = nameKey(name ?? typed);
  if (name === null) return null;
  if (lettersOf(name).length > NAME_LETTERS_MAX || name.trim() === '')
    return 'it has too many letters, or none';
  if (name !== name.normalize('NFC')) return 'it is not in its normal form';
  if (UNSEEN.test(name)) return 'it has letters that nobody sees, or half ones';
  if (cleanName(name) !== name) return 'cleaned again it is another one';
  if (nameKey(name) !== key) return 'its key changes';
  const csv = csvOf([[name]]);
  if (csv.split('\r\n').some((line) => FORMULA.test(line))) return 'a spreadsheet takes it for a formula';
  return null;
}
