/** Reads what people write (`250ms`, `8MB`, `24`), and writes it back. */
import type { Ms } from '../../shared/simul/index.ts';
import { simulate as words } from '../../shared/text/en/terminal.ts';
import { Misunderstood, say } from './say.ts';

const MS_PER: Readonly<Record<string, Ms>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
};
/** Decimal, so that 4 GB hold five hundred stacks of 8 MB. */
const BYTES_PER: Readonly<Record<string, number>> = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };

const amountIn = (units: Readonly<Record<string, number>>, text: string): number | null => {
  const [, number, unit] = /^(\d+(?:\.\d+)?|\.\d+)([a-zµ]+)$/i.exec(text) ?? [];
  const factor = unit === undefined ? undefined : units[unit];
  if (Number(text) === 0 && text !== '') return 0;
  return factor === undefined ? null : scaled(Number(number), factor);
};

/** 0.1 of a thousandth is exactly what 0.0001 is: dividing by whole factors loses less than multiplying by broken ones. */
const scaled = (number: number, factor: number): number =>
  factor < 1 ? number / Math.round(1 / factor) : number * factor;

export function durationOf(flag: string, value: string): Ms {
  const ms = amountIn(MS_PER, value);
  if (ms === null) throw new Misunderstood(say(words.badDuration, { flag, value }));
  return ms;
}

export function sizeOf(flag: string, value: string): number {
  const bytes = amountIn(BYTES_PER, value.toUpperCase());
  if (bytes === null) throw new Misunderstood(say(words.badSize, { flag, value }));
  return bytes;
}

export function countOf(flag: string, value: string): number {
  if (!/^\d+$/.test(value) || Number(value) < 1)
    throw new Misunderstood(say(words.badCount, { flag, value }));
  return Number(value);
}

/** Numbers of boards with commas between. */
export function boardsOf(flag: string, value: string): number[] {
  if (!/^\d+(,\d+)*$/.test(value)) throw new Misunderstood(say(words.badBoards, { flag, value }));
  return value.split(',').map(Number);
}

export function seedOf(flag: string, value: string): number {
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(Number(value)))
    throw new Misunderstood(say(words.badSeed, { flag, value }));
  return Number(value);
}

export function numberOf(flag: string, value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number))
    throw new Misunderstood(say(words.badNumber, { flag, value }));
  return number;
}

export function choiceOf<Choice extends string>(
  flag: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((one) => one === value);
  if (choice === undefined)
    throw new Misunderstood(say(words.badChoice, { flag, value, choices: choices.join(', ') }));
  return choice;
}

const rounded = (number: number, digits = 4): string => String(Number(number.toPrecision(digits)));

/** A duration as people read it: `1 h 55 s`, `34.8 s`, `1.02 ms`. */
export function durationText(ms: Ms): string {
  if (ms === 0) return '0 s';
  if (ms < 1) return `${rounded(ms * 1_000)} µs`;
  if (ms < 1_000) return `${rounded(ms)} ms`;
  if (ms < 60_000) return `${rounded(ms / 1_000)} s`;
  const seconds = Math.round(ms / 1_000);
  const parts = [
    [Math.floor(seconds / 3_600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(' ');
}

export function sizeText(bytes: number): string {
  const unit = Object.entries(BYTES_PER).findLast(([, factor]) => bytes >= factor) ?? ['B', 1];
  return `${rounded(bytes / unit[1])} ${unit[0]}`;
}

export const numberText = (number: number): string => rounded(number);
export const percentText = (share: number): string => `${rounded(share * 100, 3)} %`;
