/** Sending a move: one at a time, and what the hall said where it was refused. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PlayerModel } from '../../models/picture.ts';

/** How long a refusal stays on the screen, if the board doesn't change before. */
const SHOWN_MS = 5000;

export type Playing = {
  readonly sending: boolean;
  /** The refusal in words; empty where there was none lately. */
  readonly refused: ReadonlySignal<string>;
  /** Resolves to whether the move was accepted. */
  readonly play: (move: Asked) => Promise<boolean>;
};

/** A move, and whether it was the silly one of the three. */
type Asked = Parameters<PlayerModel['move']>[0];

/** Moves of this phone: what was refused stands until the board changes, and not for long. */
export function usePlaying(model: PlayerModel): Playing {
  const sending = useSignal(false);
  const refused = useSignal('');
  const board = model.board.value;
  useEffect(() => {
    refused.value = '';
  }, [board]);
  useEffect(() => {
    const timer = setTimeout(() => {
      refused.value = '';
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [refused.value]);
  const play = async (move: Asked): Promise<boolean> => {
    sending.value = true;
    const no = await model.move(move);
    sending.value = false;
    refused.value = no?.message ?? '';
    return no === null;
  };
  return { sending: sending.value, refused, play };
}
