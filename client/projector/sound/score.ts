/** Which sounds a moment calls for, and how few of them are played: pure, so that silence can be tested. */
import type { BoardId, Ms } from '../../../shared/simul/index.ts';
import type { Mood } from '../../models/mood.ts';
import type { ClassStatus } from '../../models/picture.ts';
import type { Sound } from './recipes.ts';

/** What can be heard of the class at one moment. All times are on the wall's clock, whatever speed the round runs at. */
export type SoundMoment = {
  readonly phase: ClassStatus['phase'];
  readonly roundIndex: number;
  readonly paused: boolean;
  /** The mood of the hall, and when that began. */
  readonly mood: Mood;
  readonly sinceMs: Ms;
  readonly nowMs: Ms;
  /** What the first few masters do, and since when. */
  readonly masters: readonly { readonly mood: Mood; readonly sinceMs: Ms }[];
};

const TICK_EVERY_MS = 1000;
const CRICKET = { afterMs: 5000, everyMs: 4000 } as const;
const STEP_EVERY_MS = 400;
/** A master who has stood idle for so long makes the hall sigh when he moves again. */
const SIGHED_AT_AFTER_MS = 12_000;

/**
 * The sounds that fall between two moments, the most important first.
 * @param before null where the stage has only just been opened: nothing sounds then
 */
export function soundsBetween(before: SoundMoment | null, now: SoundMoment): Sound[] {
  if (before === null) return [];
  const plays = now.phase === 'round';
  if (plays !== (before.phase === 'round') || (plays && now.roundIndex !== before.roundIndex))
    return ['gong'];
  if (!plays || now.paused) return [];
  const sounds: Sound[] = [];
  if (sighs(before, now)) sounds.push('ahh');
  if (hasPlayed(before, now)) sounds.push('clack');
  const passes = (firstMs: Ms, everyMs: Ms) => hasCome(before, now, firstMs, everyMs);
  if (now.mood === 'wasting') {
    if (passes(CRICKET.afterMs, CRICKET.everyMs)) sounds.push('cricket');
    if (passes(TICK_EVERY_MS, TICK_EVERY_MS)) sounds.push('tick');
  }
  if (now.mood === 'walks' && passes(0, STEP_EVERY_MS)) sounds.push('step');
  return sounds;
}

function sighs(before: SoundMoment, now: SoundMoment): boolean {
  const lastedMs = before.nowMs - before.sinceMs;
  return before.mood === 'wasting' && now.mood !== 'wasting' && lastedMs >= SIGHED_AT_AFTER_MS;
}

/** Whether a master who was playing has made his move. */
function hasPlayed(before: SoundMoment, now: SoundMoment): boolean {
  return before.masters.some(({ mood, sinceMs }, index) => {
    const master = now.masters[index];
    return mood === 'plays' && (master?.mood !== 'plays' || master.sinceMs !== sinceMs);
  });
}

/** Whether a sound is due between the two moments that comes `firstMs` after the mood began, and then every `everyMs`. */
function hasCome(before: SoundMoment, now: SoundMoment, firstMs: Ms, everyMs: Ms): boolean {
  const same = before.mood === now.mood && before.sinceMs === now.sinceMs;
  const cameBefore = same ? countAt(before.nowMs - before.sinceMs, firstMs, everyMs) : 0;
  return countAt(now.nowMs - now.sinceMs, firstMs, everyMs) > cameBefore;
}

/** How often such a sound has come in a mood that has lasted for `lastsMs`. */
function countAt(lastsMs: Ms, firstMs: Ms, everyMs: Ms): number {
  return lastsMs < firstMs ? 0 : Math.floor((lastsMs - firstMs) / everyMs) + 1;
}

/** The cough of whoever sits at that board; they always have the same throat. */
export function coughOf(board: BoardId): Sound {
  return (['cough-0', 'cough-1', 'cough-2', 'cough-3'] as const)[board % 4] as Sound;
}

const MOST_IN_A_SECOND = 4;
/** The same sound is not played again before so much time has passed. */
const GAP_MS = 250;
/** All coughs count as one sound, of which there may be three in a second. */
const COUGH_GAP_MS = 334;

export type Played = { readonly sound: Sound; readonly atMs: number };

/**
 * Those of `sounds` that may be played now: a class that moves fast must not rattle.
 * @param atMs the wall's clock, whatever speed the exhibition runs at
 * @param played what was played before, in order
 */
export function audible(sounds: readonly Sound[], atMs: number, played: readonly Played[]): Sound[] {
  const recent = played.filter((one) => atMs - one.atMs < 1000);
  const allowed: Sound[] = [];
  for (const sound of sounds) {
    const isCough = sound.startsWith('cough');
    const alike = (other: Sound) => (isCough ? other.startsWith('cough') : other === sound);
    const gapMs = isCough ? COUGH_GAP_MS : GAP_MS;
    const tooSoon = allowed.some(alike) || recent.some((one) => alike(one.sound) && atMs - one.atMs < gapMs);
    if (!tooSoon && recent.length + allowed.length < MOST_IN_A_SECOND) allowed.push(sound);
  }
  return allowed;
}
