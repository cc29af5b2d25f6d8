/** What everybody's programs have come to, and the way to the stage for one of them. */
import { useState } from 'preact/hooks';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { foundBy } from '../../models/live/found.ts';
import type { ClassPrograms, ClassStatus, HostModel, Refused } from '../../models/picture.ts';
import { FindField } from './find-field.tsx';
import { foundWords, MOST_ROWS } from './people.tsx';
import './people.css';

type Props = {
  readonly model: HostModel;
  readonly status: ClassStatus;
  readonly refused: (refused: Refused | null) => void;
};

export function Programs({ model, status, refused }: Props) {
  const programs = model.programs.value;
  const nameAt = (board: number) => model.hall.value?.tables[board - 1]?.name ?? '';
  const { seats, isLarge, typed, type, says } = useShownPrograms(programs?.seats ?? [], nameAt);
  const isTime = status.phase === 'program' || (status.phase === 'round' && status.mayBeDriven);
  if (programs === null || !isTime) return null;
  return (
    <section class="card programs-card" aria-labelledby="programs">
      <h2 id="programs">{t('host.programs.title')}</h2>
      <p class="muted small">
        {programs.seats.length === 0
          ? t('host.programs.none')
          : t(status.mayBeDriven ? 'host.programs.hint' : 'host.programs.noRound')}
      </p>
      {isLarge && <FindField typed={typed} type={type} says={says} />}
      <ul class="people-list">
        {seats.map(({ board, best, runs }) => {
          const name = nameAt(board);
          const isIt = status.driver?.board === board;
          return (
            <li key={board} class="person">
              <span class="person-board mono">{board}</span>
              <span class="person-name">
                <bdi>{name}</bdi>{' '}
                <span class="muted small ticking">
                  {t('host.programs.best', { best, bound: programs.bound, count: runs })}
                </span>
              </span>
              {status.mayBeDriven && (
                <button
                  type="button"
                  class={`button ${isIt ? 'button-primary' : ''}`}
                  aria-pressed={isIt}
                  aria-label={t('host.programs.putNamed', { name })}
                  onClick={() => void model.nameDriver(isIt ? null : board).then(refused)}
                >
                  {isIt ? <Icon name="check" /> : <Icon name="crown" />} {t('host.programs.put')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Whose programs are shown: everybody's, or of a large hall the best, or those that the host looks for. */
function useShownPrograms(all: ClassPrograms['seats'], nameAt: (board: number) => string) {
  const [typed, type] = useState('');
  if (all.length <= MOST_ROWS) return { seats: all, isLarge: false, typed, type, says: '' };
  const isAsked = typed.trim() !== '';
  const named = isAsked ? all.map((seat) => ({ ...seat, name: nameAt(seat.board) })) : [];
  const found = foundBy(typed, named, MOST_ROWS);
  const best = isAsked
    ? []
    : [...all].sort((a, b) => b.best - a.best || a.board - b.board).slice(0, MOST_ROWS);
  const says = isAsked ? foundWords(found) : t('host.find.best', { count: best.length });
  return { seats: isAsked ? found.shown : best, isLarge: true, typed, type, says };
}
