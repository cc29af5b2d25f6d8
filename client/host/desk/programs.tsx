/** What everybody's programs have come to, and the way to the stage for one of them. */
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import type { ClassStatus, HostModel, Refused } from '../../models/picture.ts';
import './people.css';

type Props = {
  readonly model: HostModel;
  readonly status: ClassStatus;
  readonly refused: (refused: Refused | null) => void;
};

export function Programs({ model, status, refused }: Props) {
  const programs = model.programs.value;
  const isTime = status.phase === 'program' || (status.phase === 'round' && status.mayBeDriven);
  if (programs === null || !isTime) return null;
  const nameAt = (board: number) => model.hall.value?.tables[board - 1]?.name ?? '';
  return (
    <section class="card programs-card" aria-labelledby="programs">
      <h2 id="programs">{t('host.programs.title')}</h2>
      <p class="muted small">
        {programs.seats.length === 0
          ? t('host.programs.none')
          : t(status.mayBeDriven ? 'host.programs.hint' : 'host.programs.noRound')}
      </p>
      <ul class="people-list">
        {programs.seats.map(({ board, best, runs }) => {
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
