/** Who is here; bots sit in the other seats. */
import { useState } from 'preact/hooks';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import type { ClassStatus, HostModel, Refused, TablePicture } from '../../models/picture.ts';
import { Confirm, Rename, SeatCode } from './dialogs.tsx';

type Props = {
  readonly model: HostModel;
  readonly status: ClassStatus;
  readonly refused: (refused: Refused | null) => void;
};

export function People({ model, status, refused }: Props) {
  const [leaving, setLeaving] = useState<TablePicture | null>(null);
  const [renaming, setRenaming] = useState<TablePicture | null>(null);
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
      <Wishes model={model} refused={refused} />
      <Removed model={model} refused={refused} />
      <Blocked model={model} refused={refused} />
      {people.length === 0 && <p class="muted">{t('host.nobodyYet')}</p>}
      <ul class="people-list" aria-live="polite">
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

type PartProps = Pick<Props, 'model' | 'refused'>;

/** Who was removed just now, and the way back. */
function Removed({ model, refused }: PartProps) {
  const { removed } = model.roster.value;
  const [first] = removed;
  return (
    <div class="removed" role="status">
      {first && (
        <>
          <p>{t('host.removed', { count: removed.length, name: first.name })}</p>
          <button
            type="button"
            class="button button-primary"
            onClick={() => void model.undoRemoval().then(refused)}
          >
            {t('host.undo')}
          </button>
        </>
      )}
    </div>
  );
}

/** Devices that may not come in, and the way back. */
function Blocked({ model, refused }: PartProps) {
  const { blocked } = model.roster.value;
  if (blocked.length === 0) return null;
  return (
    <section class="wishes" aria-labelledby="blocked">
      <h3 id="blocked">{t('host.blocked', { count: blocked.length })}</h3>
      <ul class="wish-list">
        {blocked.map(({ id, name }) => (
          <li key={id} class="wish">
            <bdi class="wish-name">{name}</bdi>
            <button
              type="button"
              class="button"
              aria-label={t('host.unblockNamed', { name })}
              onClick={() => void model.unblock(id).then(refused)}
            >
              {t('host.unblock')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Clears a hall that somebody has flooded: everybody at once who has done nothing. */
function RemoveIdle({ model, refused }: PartProps) {
  const [sure, ask] = useState(false);
  const count = model.roster.value.idle.length;
  return (
    <>
      {count > 1 && (
        <button type="button" class="button" onClick={() => ask(true)}>
          <Icon name="user-x" />
          {t('host.removeIdle', { count })}
        </button>
      )}
      {sure && (
        <Confirm
          question={t('host.removeIdleSure', { count })}
          text={t('host.removeIdleSureText')}
          yes={t('host.yesRemove')}
          onYes={() => void model.removeIdle().then(refused)}
          onDone={() => ask(false)}
        />
      )}
    </>
  );
}

/** Names that a list of words doubts: often somebody's own. The host decides, and nobody else sees them until then. */
function Wishes({ model, refused }: PartProps) {
  const { wishes } = model.roster.value;
  if (wishes.length === 0) return null;
  const answer = (board: number, name: string, show: boolean) =>
    void model.answerWish(board, name, show).then(refused);
  return (
    <section class="wishes" aria-labelledby="wishes">
      <h3 id="wishes">{t('host.wishes', { count: wishes.length })}</h3>
      <p class="muted small">{t('host.wishesHint')}</p>
      <ul class="wish-list">
        {wishes.map(({ board, name }) => (
          <li key={board} class="wish">
            <span class="wish-name">
              <span class="muted small">{t('host.wishAt', { board })}</span> <bdi>{name}</bdi>
            </span>
            <button
              type="button"
              class="button button-primary"
              aria-label={t('host.wishShowNamed', { name })}
              onClick={() => answer(board, name, true)}
            >
              {t('host.wishShow')}
            </button>
            <button
              type="button"
              class="button"
              aria-label={t('host.wishNoNamed', { name })}
              onClick={() => answer(board, name, false)}
            >
              {t('host.wishNo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
