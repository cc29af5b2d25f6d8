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

/** The keys of the answers to a question, each twice. */
const OPTIONS = ['1a', '2b', '3c', '4d'] as const;

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** What a key press means; null where it means nothing, belongs to the browser, or single keys are switched off. */
export function shortcutOf(press: Key, allowed: boolean): Shortcut | null {
  return isOurs(press, allowed) ? (KEYS[press.key.toLowerCase()] ?? null) : null;
}

/** Which answer to a question a key means, from 0: 1 to 4, or A to D; null as above. */
export function optionOf(press: Key, allowed: boolean): number | null {
  if (!isOurs(press, allowed) || press.key.length !== 1) return null;
  const option = OPTIONS.findIndex((keys) => keys.includes(press.key.toLowerCase()));
  return option === -1 ? null : option;
}

function isOurs({ ctrlKey, altKey, metaKey }: Key, allowed: boolean): boolean {
  return allowed && !ctrlKey && !altKey && !metaKey;
}

/** Listens on the whole page, but not while somebody types or a dialog is open. */
export function useKeys(act: (press: KeyboardEvent, allowed: boolean) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKeyDown = (press: KeyboardEvent) => {
      const target = press.target instanceof Element ? press.target : null;
      if (target?.closest('input, textarea, select, dialog')) return;
      latest.current(press, singleKeys.value === 'on');
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Listens as long as its component is shown. */
export function useShortcuts(act: (shortcut: Shortcut) => void): void {
  useKeys((press, allowed) => {
    const shortcut = shortcutOf(press, allowed);
    if (shortcut) act(shortcut);
  });
}
