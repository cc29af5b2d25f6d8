/** Failures in words: whatever went wrong on the way becomes a code, a sentence, and whether trying again can help. */
import { REFUSALS, type RefusalCode, refusal } from '../../../shared/protocol/refusals.ts';
import { refusals } from '../../../shared/text/en/refusals.ts';
import { t } from '../../app/text.ts';
import type { Refused } from '../../models/picture.ts';

/** Colyseus' own sentences about a room, which it says instead of our refusals where it answers by itself. */
const COLYSEUS_SAYS: readonly (readonly [RegExp, RefusalCode])[] = [
  [/not found|invalid roomid/i, 'unknownCode'],
  [/locked|already full/i, 'hallFull'],
];

/**
 * What a class says for good to whoever is at its door, and what only its operator can mend. Nothing else ends a line: a server
 * that was too busy to read a request takes it for a broken one, and so may whatever stands in between; asked again it is
 * answered.
 */
const FINAL: ReadonlySet<string> = new Set<RefusalCode>([
  'unknownCode',
  'hallFull',
  'hallLocked',
  'hallClosed',
  'badName',
  'wrongSecret',
  'wrongSeatCode',
  'openedElsewhere',
  'removed',
  'blocked',
  'foreignPage',
]);

/** The refusal that a text of the server stands for: our code, our sentence, or Colyseus' words; null: none of them. */
export function refusedBy(said: string | undefined): Refused | null {
  if (!said) return null;
  const codes = Object.keys(REFUSALS) as RefusalCode[];
  const code =
    codes.find((known) => known === said || refusals[known] === said) ??
    COLYSEUS_SAYS.find(([words]) => words.test(said))?.[1];
  return code ? refusal(code) : null;
}

/** Whether trying again cannot help. */
export function isFinal(refused: Refused): boolean {
  return FINAL.has(refused.code);
}

/** What is said where the server does not answer. */
export function unreachable(): Refused {
  return { code: 'unreachable', message: t('common.unreachable'), retry: true };
}
