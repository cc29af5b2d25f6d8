/** Who is the master: he by himself, the host, or somebody of the class; before the round, and in it. */
import { useState } from 'preact/hooks';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { driverWords, HOST, isDriven } from '../../models/lesson-words.ts';
import { foundBy } from '../../models/live/found.ts';
import type { ClassStatus, HostModel, Refused, TablePicture } from '../../models/picture.ts';
import { FindField } from './find-field.tsx';
import { foundWords, MOST_ROWS } from './people.tsx';
import './who-is-master.css';

type Props = {
  readonly model: HostModel;
  readonly status: ClassStatus;
  readonly refused: (refused: Refused | null) => void;
};

const NOBODY = 'nobody';

export function WhoIsMaster(props: Props) {
  return props.status.mayBeDriven ? <Named {...props} /> : null;
}

function Named({ model, status, refused }: Props) {
  const { driver } = status;
  const isNow = isDriven(status);
  const { people, isLarge, typed, type, says } = useNameable(model.hall.value?.tables ?? [], driver?.board);
  const name = (value: string) =>
    void model.nameDriver(value === NOBODY ? null : Number(value)).then(refused);
  return (
    <section class="card who" aria-labelledby="who">
      <h2 id="who">{t(isNow ? 'host.master.now' : 'host.master.next')}</h2>
      {isLarge && <FindField typed={typed} type={type} says={says} />}
      <div class="who-row">
        <select
          class="field"
          aria-labelledby="who"
          value={driver ? String(driver.board) : NOBODY}
          onChange={({ currentTarget }) => name(currentTarget.value)}
        >
          <option value={NOBODY}>{t(isNow ? 'host.master.loop' : 'host.master.nobody')}</option>
          <option value={HOST}>{t('host.master.me')}</option>
          {people.map((person) => (
            <option key={person.board} value={person.board}>
              {t('common.seatOf', { board: person.board, name: person.name })}
            </option>
          ))}
        </select>
        {driver?.board !== HOST && (
          <button type="button" class="button" onClick={() => name(String(HOST))}>
            <Icon name="crown" />
            {t(isNow ? 'host.master.takeOver' : 'host.master.iAm')}
          </button>
        )}
      </div>
      <p class="muted small" role="status">
        {whoWords(status, isNow)}
      </p>
    </section>
  );
}

/** What it means: who sends him, what becomes of their board, who stands in. */
function whoWords({ driver }: ClassStatus, isNow: boolean): string {
  if (driver === null) return t(isNow ? 'host.master.loopHint' : 'host.master.nobodyHint');
  if (!driver.isHere && driver.board !== HOST) return t('host.master.away', { name: driver.name });
  if (isNow) return driverWords(driver, 'host.master.driving', 'host.master.youDrive');
  return driverWords(driver, 'host.master.named', 'host.master.youNamed');
}

/** Who can be named: everybody, or of a large hall those who are looked for, and whoever is it. */
function useNameable(tables: readonly TablePicture[], driver: number | undefined) {
  const [typed, type] = useState('');
  const all = tables.filter(({ bot }) => !bot);
  if (all.length <= MOST_ROWS) return { people: all, isLarge: false, typed, type, says: '' };
  const found = foundBy(typed, all, MOST_ROWS);
  const isIt = all.filter(({ board }) => board === driver && !found.shown.some((one) => one.board === board));
  const says = typed.trim() === '' ? t('host.find.whom') : foundWords(found);
  return { people: [...isIt, ...found.shown], isLarge: true, typed, type, says };
}
