/** Three moves as big numbered buttons, in words that need no chess, and the time that is left. */
import type { ReadonlySignal } from '@preact/signals';
import type { Suggestion } from '../../../shared/chess/taste.ts';
import { t } from '../../app/text.ts';
import type { PlayerModel } from '../../models/picture.ts';
import { turnEndsMs } from '../round.ts';
import type { Turn } from './turn.ts';
import './suggestions.css';

type SuggestionsProps = Pick<Turn, 'suggested' | 'playSuggestion'> &
  TimeBarProps & { readonly label: string };

export function Suggestions({ suggested, playSuggestion, label, model, tick }: SuggestionsProps) {
  return (
    <>
      <ol class="suggestions" aria-label={label} aria-busy={suggested.length === 0}>
        {suggested.map((suggestion, i) => (
          <li key={suggestion.taste}>
            <button
              type="button"
              class={`suggestion suggestion-${i + 1}`}
              disabled={playSuggestion === null}
              onClick={() => playSuggestion?.(i)}
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

type TimeBarProps = { readonly model: PlayerModel; readonly tick: ReadonlySignal<number> };

function TimeBar({ model, tick }: TimeBarProps) {
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
      <span style={{ transform: `scaleX(${left})` }} />
    </div>
  );
}

/** A suggested move in words: "Knight jumps to f3", and what it does to the other king. */
export function moveWords(suggestion: Suggestion): string {
  const move = bareMoveWords(suggestion);
  if (suggestion.mate) return t('phone.move.mates', { move });
  return suggestion.check ? t('phone.move.checks', { move }) : move;
}

function bareMoveWords({ piece, captures, castles, move: { to, promotion } }: Suggestion): string {
  if (castles) return t('phone.move.castles');
  const becomes = { to, piece: t(`phone.piece.${promotion ?? 'q'}`) };
  if (promotion) return t(captures ? 'phone.move.takesAndBecomes' : 'phone.move.becomes', becomes);
  if (!captures) return t(`phone.move.${piece}`, { to });
  return t('phone.move.takes', {
    piece: t(`phone.pieceFirst.${piece}`),
    taken: t(`phone.piece.${captures}`),
    to,
  });
}
