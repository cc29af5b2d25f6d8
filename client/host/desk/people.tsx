/** Who is here; bots sit in the other seats. */
import { useRef, useState } from 'preact/hooks';
import { grouped } from '../../app/grouped.ts';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { Arrivals } from '../../models/live/arrivals.ts';
import { foundBy } from '../../models/live/found.ts';
import type { ClassStatus, HostModel, Refused, TablePicture } from '../../models/picture.ts';
import { Confirm, Rename, SeatCode } from './dialogs.tsx';
import { FindField } from './find-field.tsx';
import { Blocked, Removed, RemoveIdle, Wishes } from './people-parts.tsx';

type Props = {
  readonly model: HostModel;
  readonly status: ClassStatus;
  readonly refused: (refused: Refused | null) => void;
};

/** More names than this nobody reads: the last to come are shown, and all others are found. */
export const MOST_ROWS = 40;

export function People({ model, status, refused }: Props) {
  const [leaving, setLeaving] = useState<TablePicture | null>(null);
  const [renaming, setRenaming] = useState<TablePicture | null>(null);
  const [given, setGiven] = useState<{ name: string; seatCode: string } | null>(null);
  const giveCode = async ({ board, name }: TablePicture) => {
    const answer = await model.seatCode(board);
    if ('seatCode' in answer) setGiven({ name, seatCode: answer.seatCode });
    else refused(answer);
  };
  const { people, isLarge, typed, type, says } = useShownPeople(model.hall.value?.tables ?? []);
  return (
    <section class="card people" aria-labelledby="people">
      <h2 id="people">
        {t('host.people', {
          count: status.people,
          people: grouped(status.people),
          bots: grouped(status.seats - status.people),
        })}
      </h2>
      <Wishes model={model} refused={refused} />
      <Removed model={model} refused={refused} />
      <Blocked model={model} refused={refused} />
      {people.length === 0 && !isLarge && <p class="muted">{t('host.nobodyYet')}</p>}
      {isLarge && <FindField typed={typed} type={type} says={says} />}
      <ul class="people-list" aria-live={isLarge ? 'off' : 'polite'}>
        {people.map((person) => (
          <li key={person.board} class={`person ${person.connected ? '' : 'person-away'}`}>
            <span class="person-board mono">{person.board}</span>
            <span class="person-name">
              <button
                type="button"
                class="person-rename"
                aria-label={t('host.rename', { name: person.name })}
                title={t('host.rename', { name: person.name })}
                onClick={() => setRenaming(person)}
              >
                <bdi>{person.name}</bdi>
              </button>
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
      <RemoveIdle model={model} refused={refused} />
      {given && <SeatCode {...given} onDone={() => setGiven(null)} />}
      {renaming && (
        <Rename
          name={renaming.name}
          rename={(name) => void model.rename(renaming.board, name).then(refused)}
          onDone={() => setRenaming(null)}
        />
      )}
      {leaving && (
        <Confirm
          question={t('host.removeSure', { name: leaving.name })}
          text={t('host.removeSureText')}
          yes={t('host.yesRemove')}
          more={{
            text: t('host.blockText'),
            yes: t('host.block'),
            onYes: () => void model.block(leaving.board).then(refused),
          }}
          onYes={() => void model.removePlayer(leaving.board).then(refused)}
          onDone={() => setLeaving(null)}
        />
      )}
    </section>
  );
}

/** Whom the list shows: everybody, or of a large hall those who came last, or those whom the host looks for. */
function useShownPeople(tables: readonly TablePicture[]) {
  const [typed, type] = useState('');
  const arrivals = useRef(new Arrivals());
  const newest = arrivals.current.newest(tables, MOST_ROWS);
  const all = tables.filter(({ bot }) => !bot);
  if (all.length <= MOST_ROWS) return { people: all, isLarge: false, typed, type, says: '' };
  const found = foundBy(typed, all, MOST_ROWS);
  const isAsked = typed.trim() !== '';
  return {
    people: isAsked ? found.shown : newest,
    isLarge: true,
    typed,
    type,
    says: isAsked ? foundWords(found) : t('host.find.newest', { count: newest.length }),
  };
}

/** "312 found, the first 40 are shown." */
export function foundWords({ count, shown }: { count: number; shown: readonly unknown[] }): string {
  if (count <= shown.length) return t('host.find.found', { count });
  return t('host.find.more', { count, found: grouped(count), shown: shown.length });
}
