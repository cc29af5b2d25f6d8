/** What somebody chose for this browser: kept in localStorage only, and never sent anywhere. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { recall, remember } from './browser/storage.ts';

const LANGUAGES = ['en'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const MOTIONS = ['system', 'reduced'] as const;
/** In per cent; everything grows with the words, so that nothing is cut off. */
export const TEXT_SIZES = ['100', '125', '150'] as const;
export const SWITCH = ['on', 'off'] as const;

/** The choice that was kept under `key`, or the first of `choices`, as a signal whose changes are kept. */
function setting<Choice extends string>(
  key: string,
  choices: readonly [Choice, ...Choice[]],
): Signal<Choice> {
  const kept = () => recall(`simul.${key}`);
  const chosen = signal(choices.find((choice) => choice === kept()) ?? choices[0]);
  effect(() => {
    if (chosen.value !== (kept() ?? choices[0])) remember(`simul.${key}`, chosen.value);
  });
  return chosen;
}

export const language = setting('language', LANGUAGES);
export const theme = setting('theme', THEMES);
export const motion = setting('motion', MOTIONS);
export const textSize = setting('textSize', TEXT_SIZES);
/** Whether single letters and digits act as shortcuts (WCAG 2.1.4 wants them to be switchable). */
export const singleKeys = setting('singleKeys', SWITCH);

/** Whether the stage may be heard. */
export const sound = setting('sound', SWITCH);

/** Whether the media query matches, kept up to date; false where there are no media queries. */
function mediaMatches(query: string): ReadonlySignal<boolean> {
  const list = globalThis.matchMedia?.(query);
  const matches = signal(list?.matches ?? false);
  list?.addEventListener?.('change', (event) => {
    matches.value = event.matches;
  });
  return matches;
}

const systemReduces = mediaMatches('(prefers-reduced-motion: reduce)');
const systemIsDark = mediaMatches('(prefers-color-scheme: dark)');

/** Whether things must not move, because the person or the system wants it so. */
export const motionReduced = computed(() => motion.value === 'reduced' || systemReduces.value);

/** The theme in force. */
export const themeInForce = computed<'light' | 'dark'>(() => {
  if (theme.value !== 'system') return theme.value;
  return systemIsDark.value ? 'dark' : 'light';
});

/** Writes the settings to the page's root element, where the style sheets read them. */
export function applySettings(root: HTMLElement): void {
  effect(() => {
    root.lang = language.value;
    root.dataset.theme = themeInForce.value;
    root.dataset.motion = motionReduced.value ? 'reduced' : 'full';
    root.style.setProperty('--zoom', String(Number(textSize.value) / 100));
  });
}
