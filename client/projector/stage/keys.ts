/**
 * The stage's keys, for the person at the laptop: F full screen, M mute, L light or dark, + and - text size, C the code to
 * join with, G and T the program that the master lives, W the machine's words, ? help.
 */
import { type Signal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { singleKeys, sound, TEXT_SIZES, textSize, theme, themeInForce } from '../../app/settings.ts';
import { ghostLanguage, ghostShown } from '../../charts/showing.ts';
import { vocabulary } from '../../models/words.ts';

/** What lies over the stage. */
export type Sheet = 'none' | 'code' | 'keys';

export const sheet: Signal<Sheet> = signal('none');

const toggle = (which: Sheet) => {
  sheet.value = sheet.value === which ? 'none' : which;
};

const ACTIONS: { readonly [key: string]: () => void } = {
  f: toggleFullScreen,
  l: () => {
    theme.value = themeInForce.value === 'light' ? 'dark' : 'light';
  },
  '+': () => resize(1),
  '=': () => resize(1),
  '-': () => resize(-1),
  m: () => {
    sound.value = sound.value === 'on' ? 'off' : 'on';
  },
  c: () => toggle('code'),
  g: () => {
    ghostShown.value = !ghostShown.value;
  },
  t: () => {
    ghostLanguage.value = ghostLanguage.value === 'python' ? 'typescript' : 'python';
  },
  w: () => {
    vocabulary.value = vocabulary.value === 'hall' ? 'machine' : 'hall';
  },
  '?': () => toggle('keys'),
  escape: () => {
    sheet.value = 'none';
  },
};

/** Listens while the stage is shown. Keys that belong to a field or to the browser are left alone. */
export function useStageKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
      const key = event.key.toLowerCase();
      if (key !== 'escape' && singleKeys.value === 'off') return;
      // The first Esc closes the sheet; only the next one is for the host's page around the stage.
      if (key === 'escape' && sheet.value !== 'none') event.preventDefault();
      ACTIONS[key]?.();
    };
    addEventListener('keydown', press);
    return () => {
      removeEventListener('keydown', press);
      sheet.value = 'none';
    };
  }, []);
}

function toggleFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.();
}

function resize(by: 1 | -1): void {
  const next = TEXT_SIZES[TEXT_SIZES.indexOf(textSize.value) + by];
  if (next) textSize.value = next;
}
