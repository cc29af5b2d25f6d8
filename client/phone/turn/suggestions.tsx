/** Three moves as big numbered buttons, and the time that is left. */
import type { ReadonlySignal } from '@preact/signals';
import type { Suggestion } from '../../../shared/chess/taste.ts';
import { t } from '../../app/text.ts';
import type { PlayerModel } from '../../models/picture.ts';
import { turnEndsMs } from '../round.ts';
import { moveWords } from './move-words.ts';

type SuggestionsProps = {
  readonly list: readonly Suggestion[];
  /** Plays the suggestion with this index; null while nothing may be played. */
  readonly choose: ((index: number) => void) | null;
  readonly model: PlayerModel;
  readonly tick: ReadonlySignal<number>;
};

export function Suggestions({ list, choose, model, tick }: SuggestionsProps) {
  return (
    <>
      <ol class="suggestions" aria-label={t('phone.suggestions')} aria-busy={list.length === 0}>
        {list.map((suggestion, i) => (
          <li key={suggestion.taste}>
            <button
              type="button"
              class={`suggestion suggestion-${i + 1}`}
              disabled={choose === null}
              onClick={() => choose?.(i)}
            >
              <span class="suggestion-number">{i + 1}</span>
              <span class="suggestion-words">
                <b>{moveWords(suggestion)}</b>
                <small>{t(`phone.taste.${suggestion.taste}`)}</small>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <TimeBar model={model} tick={tick} />
    </>
  );
}

function TimeBar({ model, tick }: Pick<SuggestionsProps, 'model' | 'tick'>) {
  const board = model.board.value;
  const endsMs = board && turnEndsMs(board, model.status.value);
  if (!board || endsMs === null) return null;
  const share = (endsMs - tick.value) / (endsMs - board.sinceMs);
  const left = Math.min(1, Math.max(0, share));
  return (
    <div
      class="time-bar"
      role="progressbar"
      aria-label={t('phone.time')}
      aria-valuenow={Math.round(left * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span style={{ width: `${left * 100}%` }} />
    </div>
  );
}
