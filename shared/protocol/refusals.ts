/** Every refusal: a code, a sentence from the catalogue, and whether trying again can help. A refusal changes nothing. */
import { refusals } from '../text/en/refusals.ts';

export const REFUSALS = {
  unknownCode: { retry: true },
  hallFull: { retry: true },
  hallLocked: { retry: true },
  hallClosed: { retry: false },
  inLine: { retry: true },
  tooManyGuesses: { retry: true },
  badName: { retry: true },
  wrongPin: { retry: true },
  wrongSecret: { retry: false },
  badRequest: { retry: false },
  unknownRequest: { retry: false },
  foreignPage: { retry: false },
  tooFast: { retry: true },
  tooLarge: { retry: false },
  notAPlayer: { retry: false },
  notTheMaster: { retry: false },
  cantGoThere: { retry: true },
  notInFront: { retry: true },
  moveStands: { retry: false },
  cantBeDriven: { retry: false },
  notTheHost: { retry: false },
  illegalMove: { retry: true },
  notYourTurn: { retry: true },
  noRound: { retry: false },
  paused: { retry: true },
  wrongPhase: { retry: false },
  questionClosed: { retry: false },
  notWriting: { retry: false },
  labRefused: { retry: true },
  badPlan: { retry: false },
  notSaved: { retry: true },
  updating: { retry: true },
  wrongSeatCode: { retry: true },
  openedElsewhere: { retry: false },
  removed: { retry: true },
  blocked: { retry: false },
  tooManyHalls: { retry: true },
  internal: { retry: true },
} as const;

export type RefusalCode = keyof typeof REFUSALS;
export type Refusal = { readonly code: RefusalCode; readonly message: string; readonly retry: boolean };

/** The refusal in words, ready to send. */
export function refusal(code: RefusalCode): Refusal {
  return { code, message: refusals[code], retry: REFUSALS[code].retry };
}
