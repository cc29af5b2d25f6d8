/** Every "no" that a hall says to a program: a code, a sentence, and a status that HTTP libraries understand. */
import { service } from '../text/code/service.ts';

const STATUS = {
  noBoard: 404,
  notYourTurn: 409,
  askedAlready: 409,
  outside: 409,
  notGivenUp: 409,
  gameOver: 410,
  gamesOver: 410,
  roundOver: 410,
} as const;

export type HallRefusalCode = keyof typeof STATUS;
export type HallRefusal = {
  readonly code: HallRefusalCode;
  readonly message: string;
  readonly status: number;
};

type Values = Readonly<Record<'board' | 'boards' | 'score', number>> & { readonly bound: number | undefined };

/** The refusal in words. @param values for the {{braces}} of its sentence */
export function hallRefusal(code: HallRefusalCode, values: Values): HallRefusal {
  const sentence = code === 'roundOver' && values.bound !== undefined ? 'roundOverOf' : code;
  const message = service.hall[sentence].replace(/\{\{(\w+)\}\}/g, (_, name: keyof Values) =>
    String(values[name]),
  );
  return { code, message, status: STATUS[code] };
}
