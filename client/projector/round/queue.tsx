/**
 * The ready queue in the order of service: a ticket joins when a hand goes up, and flies off when the master takes it. The
 * row closes at once: at no moment has it a hole, and tickets and the number of the others are all hands that are up.
 */
import { useRef } from 'preact/hooks';
import type { BoardId } from '../../../shared/simul/index.ts';
import { t } from '../../app/text.ts';
import { lettersOf } from '../../models/classroom.ts';
import { handsIn } from '../../models/mood.ts';
import type { HallPicture } from '../../models/picture.ts';
import { word } from '../../models/words.ts';
import './queue.css';

/** @param props.places how many tickets fit; where more are in the queue, the last place says how many follow */
export function ReadyQueue({ hall, places }: { hall: HallPicture; places: number }) {
  const { readyQueue } = hall;
  const hands = handsIn(hall);
  const shown = hands > places ? readyQueue.slice(0, places - 1) : readyQueue;
  const more = hands - shown.length;
  const torn = useTorn(readyQueue);
  return (
    <>
      <div class="queue-title">
        <h2>{word('stage.queue.title')}</h2>
        <p>{word('stage.queue.rule')}</p>
      </div>
      <svg class="queue-head" viewBox="0 0 24 36" width="24" height="36" aria-hidden="true">
        <path d="M18 4L6 18l12 14" />
      </svg>
      <ol class="queue-places">
        {shown.map((board, place) => (
          <Ticket key={board} hall={hall} board={board} place={place} />
        ))}
        {more > 0 && (
          <li class="ticket ticket-more" style={placeStyle(places - 1)}>
            <b class={`ticking ${more >= LONG_NUMBER ? 'is-long' : ''}`}>
              {t('stage.queue.more', { count: more })}
            </b>
            <span>{t('stage.queue.moreWord')}</span>
          </li>
        )}
        {torn !== null && <Ticket key={`torn ${torn.count}`} hall={hall} board={torn.board} place={0} torn />}
        {readyQueue.length === 0 && <li class="queue-empty">{word('stage.queue.empty')}</li>}
      </ol>
    </>
  );
}

/** A name of more letters than this is written smaller. */
const LONG_NAME = 9;
/** From here on numbers are written smaller. */
const LONG_NUMBER = 1000;

type TicketProps = { hall: HallPicture; board: BoardId; place: number; torn?: boolean };

function Ticket({ hall, board, place, torn = false }: TicketProps) {
  const name = hall.tables[board - 1]?.name ?? '';
  return (
    <li
      class={`ticket ${torn ? 'is-torn' : ''}`}
      style={placeStyle(place)}
      aria-hidden={torn}
      aria-label={word('stage.queue.ticket', { board, name })}
    >
      <b class={board >= LONG_NUMBER ? 'is-long' : undefined}>{board}</b>
      <span class={lettersOf(name).length > LONG_NAME ? 'is-long' : undefined}>{name}</span>
    </li>
  );
}

const placeStyle = (place: number) => ({ '--place': place });

/** The ticket that was torn off last; `count` tells two tickets of the same board apart. */
function useTorn(queue: readonly BoardId[]): { board: BoardId; count: number } | null {
  const before = useRef<readonly BoardId[]>([]);
  const torn = useRef<{ board: BoardId; count: number } | null>(null);
  const head = before.current[0];
  if (before.current !== queue && head !== undefined && !queue.includes(head))
    torn.current = { board: head, count: (torn.current?.count ?? 0) + 1 };
  before.current = queue;
  return torn.current;
}
