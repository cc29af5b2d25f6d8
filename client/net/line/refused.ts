/** Failures as words: whatever went wrong on the way becomes a code, a sentence and whether trying again can help. */
import { REFUSALS, type RefusalCode, refusal } from '../../../shared/protocol/refusals.ts';
import { en } from '../../../shared/text/en.ts';
import { t } from '../../app/text.ts';
import type { Refused } from '../../models/picture.ts';

/** Colyseus' own sentences about a room: it hides our refusals behind them where it answers by itself. */
const COLYSEUS_SAYS: readonly (readonly [RegExp, RefusalCode])[] = [
  [/not found|invalid roomid/i, 'unknownCode'],
  [/locked|already full/i, 'hallFull'],
];

/** Refusals that say "later": the line knocks on. All others end it. */
const PASSING: ReadonlySet<string> = new Set<RefusalCode>([
  'internal',
  'tooFast',
  'tooManyGuesses',
  'notSaved',
  'updating',
]);

/** The refusal that a server's text stands for: its code, its sentence, or Colyseus' words for it; null: none. */
export function refusedBy(said: string | undefined): Refused | null {
  if (!said) return null;
  const codes = Object.keys(REFUSALS) as RefusalCode[];
  const code =
    codes.find((known) => known === said || en.refusals[known] === said) ??
    COLYSEUS_SAYS.find(([words]) => words.test(said))?.[1];
  return code ? refusal(code) : null;
}

/** True where knocking again cannot help. */
export function isFinal(refused: Refused): boolean {
  return !PASSING.has(refused.code);
}

export function unreachable(): Refused {
  return { code: 'unreachable', message: t('common.unreachable'), retry: true };
}
