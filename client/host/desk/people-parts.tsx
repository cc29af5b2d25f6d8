/** What else there is to say of people: names that wait, who was removed, devices that are blocked, who has done nothing. */
import { useState } from 'preact/hooks';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import type { HostModel, Refused } from '../../models/picture.ts';
import { Confirm } from './dialogs.tsx';

type PartProps = {
  readonly model: HostModel;
  readonly refused: (refused: Refused | null) => void;
};

/** A list that somebody can make long shows its first, and how many follow. */
const MOST_SHOWN = 20;

function Following({ all }: { all: readonly unknown[] }) {
  const count = all.length - MOST_SHOWN;
  return count > 0 ? <p class="muted small">{t('host.following', { count })}</p> : null;
}

/** Who was removed just now, and the way back. */
export function Removed({ model, refused }: PartProps) {
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
export function Blocked({ model, refused }: PartProps) {
  const { blocked } = model.roster.value;
  if (blocked.length === 0) return null;
  return (
    <section class="wishes" aria-labelledby="blocked">
      <h3 id="blocked">{t('host.blocked', { count: blocked.length })}</h3>
      <ul class="wish-list">
        {blocked.slice(-MOST_SHOWN).map(({ id, name }) => (
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
      <Following all={blocked} />
    </section>
  );
}

/** Clears a hall that somebody has flooded: everybody at once who has done nothing. */
export function RemoveIdle({ model, refused }: PartProps) {
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
export function Wishes({ model, refused }: PartProps) {
  const { wishes } = model.roster.value;
  if (wishes.length === 0) return null;
  const answer = (board: number, name: string, show: boolean) =>
    void model.answerWish(board, name, show).then(refused);
  return (
    <section class="wishes" aria-labelledby="wishes">
      <h3 id="wishes">{t('host.wishes', { count: wishes.length })}</h3>
      <p class="muted small">{t('host.wishesHint')}</p>
      <ul class="wish-list">
        {wishes.slice(0, MOST_SHOWN).map(({ board, name }) => (
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
      <Following all={wishes} />
    </section>
  );
}
