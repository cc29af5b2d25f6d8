/** Who is here; bots sit in the other seats. */
import { useState } from 'preact/hooks';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import type { ClassStatus, HostModel, Refused, TablePicture } from '../../models/picture.ts';
import { Confirm, SeatCode } from './dialogs.tsx';

type Props = {
  readonly model: HostModel;
  readonly status: ClassStatus;
  readonly refused: (refused: Refused | null) => void;
};

export function People({ model, status, refused }: Props) {
  const [leaving, setLeaving] = useState<TablePicture | null>(null);
  const [given, setGiven] = useState<{ name: string; seatCode: string } | null>(null);
  const giveCode = async ({ board, name }: TablePicture) => {
    const answer = await model.seatCode(board);
    if ('seatCode' in answer) setGiven({ name, seatCode: answer.seatCode });
    else refused(answer);
  };
  const people = model.hall.value?.tables.filter(({ bot }) => !bot) ?? [];
  return (
    <section class="card people" aria-labelledby="people">
      <h2 id="people">{t('host.people', { count: status.people, bots: status.seats - status.people })}</h2>
      {people.length === 0 && <p class="muted">{t('host.nobodyYet')}</p>}
      <ul class="people-list" aria-live="polite">
        {people.map((person) => (
          <li key={person.board} class={`person ${person.connected ? '' : 'person-away'}`}>
            <span class="person-board mono">{person.board}</span>
            <span class="person-name">
              <bdi>{person.name}</bdi>
              {!person.connected && <span class="muted small"> · {t('host.away')}</span>}
            </span>
            <button
              type="button"
              class="button button-quiet person-remove"
              aria-label={t('host.newPhone', { name: person.name })}
              title={t('host.newPhone', { name: person.name })}
              onClick={() => void giveCode(person)}
            >
              <Icon name="qr-code" />
            </button>
            <button
              type="button"
              class="button button-quiet person-remove"
              aria-label={t('host.remove', { name: person.name })}
              onClick={() => setLeaving(person)}
            >
              <Icon name="user-x" />
            </button>
          </li>
        ))}
      </ul>
      {given && <SeatCode {...given} onDone={() => setGiven(null)} />}
      {leaving && (
        <Confirm
          question={t('host.removeSure', { name: leaving.name })}
          text={t('host.removeSureText')}
          yes={t('host.yesRemove')}
          onYes={() => void model.removePlayer(leaving.board).then(refused)}
          onDone={() => setLeaving(null)}
        />
      )}
    </section>
  );
}
