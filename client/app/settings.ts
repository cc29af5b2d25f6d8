/** What one person chose for this browser: kept in localStorage only, never sent anywhere. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { recall, remember } from './storage.ts';

const LANGUAGES = ['en'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const MOTIONS = ['system', 'reduced'] as const;
/** Per cent; everything grows with the words, so that nothing is cut off. */
export const TEXT_SIZES = ['100', '125', '150'] as const;
export const SWITCH = ['on', 'off'] as const;

/** The choice kept under `key`, or the first of `choices`; every change is kept. */
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

/** Whether the machine itself asks for `query`, kept up to date; false where nobody can be asked. */
function asked(query: string): ReadonlySignal<boolean> {
  const list = globalThis.matchMedia?.(query);
  const answer = signal(list?.matches ?? false);
  list?.addEventListener?.('change', (event) => {
    answer.value = event.matches;
  });
  return answer;
}

const systemReduces = asked('(prefers-reduced-motion: reduce)');
const systemIsDark = asked('(prefers-color-scheme: dark)');

/** True where things must not move: the person or the system asks for it. */
export const motionReduced = computed(() => motion.value === 'reduced' || systemReduces.value);

/** The theme in force. */
export const themeInForce = computed<'light' | 'dark'>(() => {
  if (theme.value !== 'system') return theme.value;
  return systemIsDark.value ? 'dark' : 'light';
});

/** Writes the settings on the page's root element, where the style sheets look for them. */
export function applySettings(root: HTMLElement): void {
  effect(() => {
    root.lang = language.value;
    root.dataset.theme = themeInForce.value;
    root.dataset.motion = motionReduced.value ? 'reduced' : 'full';
    root.style.setProperty('--zoom', String(Number(textSize.value) / 100));
  });
}
