/**
 * Keeps a screen on while it matters. Over https a browser has a wake lock for that. On a school's plain http it has none,
 * and a tiny video that plays, with no sound in it, keeps the phone awake instead.
 */
import { effect, signal } from '@preact/signals';
import type NoSleep from '@zakj/no-sleep';
import { useEffect } from 'preact/hooks';
import type { PlayerModel } from '../models/picture.ts';

/** So long without a line, and the class is over, though nobody could say so: the laptop was shut. */
const LOST_MS = 120_000;

let wanted = false;
/** The lock that is held or asked for. The library would lose one whenever the page fills the screen, and never give it back. */
let lock: Promise<WakeLockSentinel | null> | null = null;
let video: InstanceType<typeof NoSleep> | null = null;

const hasLock = () => 'wakeLock' in navigator;

async function bringVideo(): Promise<void> {
  if (hasLock() || video) return;
  const { default: Video } = await import('@zakj/no-sleep');
  video ??= new Video();
  // It has nothing to say to a reader.
  document.querySelector('video[title="No Sleep"]')?.setAttribute('aria-hidden', 'true');
  keepOn();
}

function keepOn(): void {
  if (!wanted || document.visibilityState !== 'visible') return;
  if (hasLock()) takeLock();
  // A video that nobody has tapped for is refused; the next tap asks again.
  else if (navigator.userActivation?.hasBeenActive !== false) video?.enable();
}

function takeLock(): void {
  if (lock) return;
  const asked = navigator.wakeLock.request('screen').catch(() => null);
  lock = asked;
  // Refused where the battery is low, and gone whenever the page is hidden: asked for again then.
  const forget = () => {
    if (lock === asked) lock = null;
  };
  void asked.then((held) => (held ? held.addEventListener('release', forget) : forget()));
}

function letGo(): void {
  void lock?.then((held) => held?.release());
  lock = null;
  if (video?.enabled) video.disable();
}

/** Everything after which a screen may be kept on again: a tap, a key, and that the page is seen again. */
const MOMENTS = ['click', 'keydown', 'visibilitychange', 'fullscreenchange'] as const;

/**
 * Keeps the screen on as long as it matters.
 * @param matters read anew whenever a signal in it changes
 * @returns how to stop that
 */
export function keepAwake(matters: () => boolean): () => void {
  void bringVideo();
  const stop = effect(() => {
    wanted = matters();
    if (wanted) keepOn();
    else letGo();
  });
  for (const moment of MOMENTS) document.addEventListener(moment, keepOn, true);
  return () => {
    stop();
    for (const moment of MOMENTS) document.removeEventListener(moment, keepOn, true);
    wanted = false;
    letGo();
  };
}

type InClass = Pick<PlayerModel, 'link' | 'ended' | 'status'>;

/**
 * Keeps the screen on while a class runs: on a phone until all rounds are over, on the big screen until the hall is closed.
 * @returns how to stop that
 */
export function keepAwakeInClass({ link, ended, status }: InClass, as: 'phone' | 'screen'): () => void {
  const isLostForGood = signal(false);
  const watch = effect(() => {
    isLostForGood.value = false;
    if (link.value === 'open') return;
    const timer = setTimeout(() => {
      isLostForGood.value = true;
    }, LOST_MS);
    return () => clearTimeout(timer);
  });
  const stop = keepAwake(() => {
    const isOver = as === 'phone' && status.value?.phase === 'debrief';
    return ended.value === null && link.value !== 'closed' && !isLostForGood.value && !isOver;
  });
  return () => {
    stop();
    watch();
  };
}

/** The same while a page is shown; null: it has no class. */
export function useAwakeInClass(model: InClass | null, as: 'phone' | 'screen'): void {
  useEffect(() => (model === null ? undefined : keepAwakeInClass(model, as)), [model]);
}
