/** What each trial of the room came to, in one sentence that says what to do. */
import { bytes } from '../../app/format.ts';
import { grouped } from '../../app/grouped.ts';
import { type TextKey, t } from '../../app/text.ts';
import type { RoomOfServer } from '../../models/classroom.ts';
import { SEATS } from '../../models/classroom.ts';
import { peopleByFiles } from './carries.ts';

export type Check = { readonly state: 'good' | 'todo' | 'bad'; readonly says: string };

const FEATURES = ['sockets', 'workers', 'drawing', 'sound', 'storage', 'fullscreen'] as const;
type Feature = (typeof FEATURES)[number];

/** What this browser lacks of what the big screen needs. */
export function missingFeatures(): readonly Feature[] {
  const has: Readonly<Record<Feature, () => boolean>> = {
    sockets: () => 'WebSocket' in globalThis,
    workers: () => 'Worker' in globalThis,
    drawing: () => document.createElement('canvas').getContext('webgl') !== null,
    sound: () => 'AudioContext' in globalThis,
    storage: () => {
      localStorage.setItem('simul.trial', '1');
      localStorage.removeItem('simul.trial');
      return true;
    },
    fullscreen: () => document.fullscreenEnabled,
  };
  return FEATURES.filter((feature) => !succeeds(has[feature]));
}

function succeeds(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return false;
  }
}

export function browserCheck(missing: readonly Feature[]): Check {
  if (missing.length === 0) return { state: 'good', says: t('room.browser.good') };
  const words = missing.map((feature) => t(`room.browser.features.${feature}`)).join(', ');
  return { state: 'bad', says: t('room.browser.bad', { missing: words }) };
}

/** @param hasLock whether this browser has a wake lock; without one a screen stays on by a video, which begins with a click */
export function awakeCheck(hasLock = 'wakeLock' in navigator): Check {
  const state = hasLock ? 'good' : 'todo';
  return { state, says: t(`room.awake.${state}` satisfies TextKey) };
}

/** What people in the room have to say. @param answer null: nobody has said it yet */
export function askedCheck(about: 'projector' | 'sound', answer: boolean | null): Check {
  const state = answer === null ? 'todo' : answer ? 'good' : 'bad';
  return { state, says: t(`room.${about}.${state}` satisfies TextKey) };
}

/** @param address that phones are shown; null: there is none */
export function phoneCheck(address: string | null, arrived: boolean): Check {
  const state = arrived ? 'good' : address === null ? 'bad' : 'todo';
  return { state, says: t(`room.phone.${state}` satisfies TextKey) };
}

/** @param origin where this very page was opened */
export function addressCheck(address: string | null, origin: string): Check {
  if (address === null) return { state: 'bad', says: t('room.address.bad') };
  const state = address === origin ? 'good' : 'todo';
  return { state, says: t(`room.address.${state}` satisfies TextKey, { address }) };
}

/** A large class; a hall of thousands is told by the set-up page how many fit. */
const CLASS_PEOPLE = 200;

export function filesCheck({ openFiles }: RoomOfServer): Check {
  if (openFiles === null) return { state: 'good', says: t('room.files.unknown') };
  const people = Math.min(SEATS.max, peopleByFiles(openFiles));
  const state = people >= CLASS_PEOPLE ? 'good' : 'bad';
  const values = { count: openFiles, files: grouped(openFiles), people: grouped(people) };
  return { state, says: t(`room.files.${state}` satisfies TextKey, values) };
}

/** A class of two hundred writes a few megabytes; below this the system itself may need what is left. */
const FREE_BYTES_MIN = 200e6;

export function diskCheck({ freeBytes }: RoomOfServer): Check {
  if (freeBytes === null) return { state: 'good', says: t('room.disk.unknown') };
  const state = freeBytes >= FREE_BYTES_MIN ? 'good' : 'bad';
  return { state, says: t(`room.disk.${state}` satisfies TextKey, { free: bytes(freeBytes) }) };
}
