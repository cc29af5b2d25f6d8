/** Sending an answer: what is on its way, and what the hall said where it was refused. */
import { useSignal } from '@preact/signals';
import type { PlayerModel } from '../../models/picture.ts';

export type Answering = {
  /** The option that is on its way; null: none is. */
  readonly sending: number | null;
  /** The refusal in words; empty where there was none. */
  readonly refused: string;
  readonly choose: (option: number) => Promise<void>;
};

/** @param step the question's place in the plan */
export function useAnswering(model: PlayerModel, step: number): Answering {
  const sending = useSignal<number | null>(null);
  const refused = useSignal('');
  const choose = async (option: number) => {
    sending.value = option;
    refused.value = '';
    const no = await model.choose(step, option);
    // Another tap may be on its way by now.
    if (sending.value === option) sending.value = null;
    refused.value = no?.message ?? '';
  };
  return { sending: sending.value, refused: refused.value, choose };
}
