/** Who is the master: he by himself, the host, or somebody of the class; before the round, and in it. */
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { driverWords, HOST, isDriven } from '../../models/lesson-words.ts';
import type { ClassStatus, HostModel, Refused } from '../../models/picture.ts';
import './who-is-master.css';

type Props = {
  readonly model: HostModel;
  readonly status: ClassStatus;
  readonly refused: (refused: Refused | null) => void;
};

const NOBODY = 'nobody';

export function WhoIsMaster({ model, status, refused }: Props) {
  const { driver, mayBeDriven } = status;
  if (!mayBeDriven) return null;
  const isNow = isDriven(status);
  const people = model.hall.value?.tables.filter(({ bot }) => !bot) ?? [];
  const name = (value: string) =>
    void model.nameDriver(value === NOBODY ? null : Number(value)).then(refused);
  return (
    <section class="card who" aria-labelledby="who">
      <h2 id="who">{t(isNow ? 'host.master.now' : 'host.master.next')}</h2>
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
