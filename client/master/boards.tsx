/** All boards at their places, by number, so that none moves away under the finger. */
import { useState } from 'preact/hooks';
import type { BoardId } from '../../shared/simul/index.ts';
import { SearchField } from '../app/fields/search-field.tsx';
import { t } from '../app/text.ts';
import type { MasterView } from '../models/picture.ts';
import { BOARDS_MAX, type BoardMark, KEYS_MAX, markOf, placesOf, shownBoards } from './hall.ts';

type Props = {
  readonly view: MasterView;
  readonly names: readonly string[];
  readonly send: (to: BoardId) => void;
};

/** So many boards have room to be large on a phone. */
const FEW = 12;

export function Boards({ view, names, send }: Props) {
  const [typed, type] = useState('');
  const places = placesOf(view.hands);
  const isLarge = names.length > BOARDS_MAX;
  return (
    <div class={`master-boards ${names.length <= FEW ? 'is-few' : ''}`}>
      <h2>{t('master.boards')}</h2>
      {isLarge && <SearchField class="master-find" label={t('master.find')} typed={typed} type={type} />}
      <ol>
        {shownBoards(view, names, typed).map(({ board, name }) => {
          const place = places.get(board) ?? 0;
          return <Board key={board} {...{ board, name, place, send }} mark={markOf(view, board)} />;
        })}
      </ol>
    </div>
  );
}

type BoardProps = {
  readonly board: BoardId;
  readonly name: string;
  readonly mark: BoardMark;
  /** In the order of the hands, from 1; 0: its hand is down. */
  readonly place: number;
  readonly send: (to: BoardId) => void;
};

function Board({ board, name, mark, place, send }: BoardProps) {
  return (
    <li>
      <button
        type="button"
        class={`master-board is-${mark}`}
        aria-label={t(`master.board.${mark}`, { board, name, place })}
        aria-disabled={mark === 'closed'}
        onClick={() => mark !== 'closed' && send(board)}
      >
        <b class="ticking">{board}</b> <bdi>{name}</bdi>
        {place > 0 && place <= KEYS_MAX && <span class="master-place ticking" data-drawn={place} />}
      </button>
    </li>
  );
}
