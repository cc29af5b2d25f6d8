/** Of a large hall: the names of those who came last. Its seats would be a field of dots. */
import { useRef } from 'preact/hooks';
import { t } from '../../app/text.ts';
import { Arrivals } from '../../models/live/arrivals.ts';
import type { StageModel } from '../../models/picture.ts';
import './newest.css';

const NAMES = 24;

export function Newest({ model }: { model: Pick<StageModel, 'hall'> }) {
  const arrivals = useRef(new Arrivals());
  const people = arrivals.current.newest(model.hall.value?.tables ?? [], NAMES);
  return (
    <section class="newest" aria-labelledby="newest">
      <h2 id="newest">
        {people.length > 0 ? t('stage.lobby.newest') : t('stage.lobby.people', { count: 0 })}
      </h2>
      <ol>
        {people.map(({ board, name }) => (
          <li key={board}>
            <b>{board}</b> <bdi>{name}</bdi>
          </li>
        ))}
      </ol>
    </section>
  );
}
