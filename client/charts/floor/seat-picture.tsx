/** What every board of a small hall shows: the table, whoever sits there, its number, and how it stands. */
import { assetUrl } from '../../app/paths/address.ts';
import { t } from '../../app/text.ts';
import type { GlyphName } from '../glyphs.ts';
import { Sign } from '../sign.tsx';
import type { Place, Walker } from './floor.ts';

type SeatPictureProps = {
  readonly place: Place;
  /** A master has been sent there. */
  readonly isNext: boolean;
};

const SIGNS: Readonly<Record<Place['state'], GlyphName>> = {
  thinking: 'hourglass',
  ready: 'hand',
  served: 'check',
  outside: 'door',
  closed: 'cross',
};

export function SeatPicture({ place, isNext }: SeatPictureProps) {
  const { board, state, why } = place;
  return (
    <>
      <span class="floor-table">
        <img src={assetUrl('hall/table.svg')} alt="" draggable={false} />
        <img src={assetUrl('board/board-128.svg')} alt="" draggable={false} class="floor-chess" />
      </span>
      <Opponent place={place} />
      <span class="floor-key">{board}</span>
      <span class="floor-badge">
        <Sign name={isNext ? 'steps' : why === 'finished' ? 'check' : SIGNS[state]} />
      </span>
    </>
  );
}

const POSES: Readonly<Record<Place['state'], 'think' | 'hand' | 'done'>> = {
  thinking: 'think',
  ready: 'hand',
  served: 'hand',
  outside: 'think',
  closed: 'done',
};
/** So many people are drawn. */
const PEOPLE = 6;

/** All three poses are there from the beginning, so that none is fetched when it is needed. */
function Opponent({ place: { board, state } }: { place: Place }) {
  const person = ((board - 1) % PEOPLE) + 1;
  return (
    <span class="floor-opponent">
      {(['think', 'hand', 'done'] as const).map((pose) => (
        <img
          key={pose}
          src={assetUrl(`opponent/body-${person}-${pose}.svg`)}
          alt=""
          draggable={false}
          class={pose === POSES[state] ? 'is-shown' : ''}
        />
      ))}
    </span>
  );
}

/** The look of a board's frame. */
export const seatClasses = ({ state }: Place, isNext: boolean): string =>
  `floor-seat is-${state}${isNext ? ' is-next' : ''}`;

/** Why a game ended otherwise than by its last move, in a word; null: it did not. */
export const closedWords = ({ why }: Place): string | null =>
  why === null || why === 'finished' ? null : t(`hall.closed.${why}`);

/** A board for who listens. @param tag what is special about it; null: nothing */
export function seatWords(
  { board, state }: Place,
  masters: readonly Walker[],
  isNext: boolean,
  tag: string | null,
): string {
  const isHere = masters.some((master) => master.board === board && master.mood !== 'walks');
  return [
    t('levels.board.number', { board }),
    t(`levels.board.${state}`),
    ...(tag ? [tag] : []),
    ...(isHere && state !== 'served' ? [t('levels.board.here')] : []),
    ...(isNext ? [t('levels.board.next')] : []),
  ].join(', ');
}
