/** The keys of a level: one for each board, whatever the keyboard's layout. */
import { useEffect, useRef } from 'preact/hooks';
import type { BoardId } from '../../../../shared/simul/index.ts';
import { singleKeys } from '../../../app/settings.ts';

/** By board: 1 to 9, then letters as in hexadecimal numbers. */
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c'] as const;

/** The key that serves a board whose number is none, as it is printed; null: its number is its key. */
export const letterOf = (board: BoardId): string | null =>
  board > 9 ? (KEYS[board - 1]?.toUpperCase() ?? null) : null;

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** The board that a key press means; null: it means none. Digits count where a layout has them on the shift key, too. */
export function boardOf({ key, code, ctrlKey, altKey, metaKey }: Press): BoardId | null {
  if (ctrlKey || altKey || metaKey) return null;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  const board = KEYS.findIndex((one) => one === (digit ?? key.toLowerCase())) + 1;
  return board === 0 ? null : board;
}

/** Listens on the whole page while its component is shown; letters and digits only where single keys are allowed. */
export function useLevelKeys(serve: (board: BoardId) => void, others: Readonly<Record<string, () => void>>) {
  const latest = useRef({ serve, others });
  latest.current = { serve, others };
  useEffect(() => {
    const onKeyDown = (press: KeyboardEvent) => {
      if (press.repeat || press.defaultPrevented) return;
      if (press.key !== 'Escape' && singleKeys.value === 'off') return;
      const board = boardOf(press);
      const other = latest.current.others[press.key.toLowerCase()];
      if (board !== null) latest.current.serve(board);
      else if (other && !press.ctrlKey && !press.altKey && !press.metaKey) other();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
