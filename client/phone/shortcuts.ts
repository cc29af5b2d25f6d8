/** Single keys that do something on the phone's page. */
import { useEffect, useRef } from 'preact/hooks';
import { singleKeys } from '../app/settings.ts';

export type Shortcut =
  | 'suggest1'
  | 'suggest2'
  | 'suggest3'
  | 'cough'
  | 'state'
  | 'lastMove'
  | 'queue'
  | 'board';

const KEYS: Readonly<Record<string, Shortcut>> = {
  1: 'suggest1',
  2: 'suggest2',
  3: 'suggest3',
  c: 'cough',
  s: 'state',
  l: 'lastMove',
  q: 'queue',
  b: 'board',
};

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** What a key press means; null where it means nothing, belongs to the browser, or single keys are switched off. */
export function shortcutOf(press: Key, allowed: boolean): Shortcut | null {
  if (!allowed || press.ctrlKey || press.altKey || press.metaKey) return null;
  return KEYS[press.key.toLowerCase()] ?? null;
}

/** Listens on the whole page, but not while somebody types or a dialog is open. */
export function useShortcuts(act: (shortcut: Shortcut) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKeyDown = (press: KeyboardEvent) => {
      const target = press.target instanceof Element ? press.target : null;
      if (target?.closest('input, textarea, select, dialog')) return;
      const shortcut = shortcutOf(press, singleKeys.value === 'on');
      if (shortcut) latest.current(shortcut);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
