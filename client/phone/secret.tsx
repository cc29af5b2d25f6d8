/** What only the saboteur is told: once in full, then as a small sign that neighbours read past. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../app/icon.tsx';
import { t } from '../app/text.ts';
import type { PlayerModel } from '../models/picture.ts';
import type { PhoneState } from './state.ts';
import './secret.css';

export type Secret = {
  /** This board holds the blocking call of the round that is running. */
  readonly isMine: boolean;
  /** The notice is open; it opens by itself when the round begins. */
  readonly isOpen: Signal<boolean>;
};

const IN_PLAY: ReadonlySet<PhoneState> = new Set([
  'yourTurn',
  'youBlock',
  'handUp',
  'nobodyComes',
  'heIsHere',
]);

export function useSecret(state: PhoneState, model: PlayerModel): Secret {
  const isMine = IN_PLAY.has(state) && model.board.value?.isSaboteur === true;
  const isOpen = useSignal(false);
  const moment = model.status.value?.moment ?? 0;
  const openedAt = useRef<number | null>(null);
  useEffect(() => {
    const isNew = isMine && openedAt.current !== moment;
    if (isNew) openedAt.current = moment;
    isOpen.value = isNew;
  }, [isMine, moment]);
  return { isMine, isOpen };
}

export function SecretNotice({ isOpen }: Pick<Secret, 'isOpen'>) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <section class="secret" role="alertdialog" aria-labelledby="secret-title" aria-describedby="secret-text">
      <div class="card">
        <h2 id="secret-title">
          <Icon name="lock" /> {t('phone.secret.title')}
        </h2>
        <p id="secret-text">
          {t('phone.secret.text')} {t('phone.secret.how')}
        </p>
        <button
          ref={button}
          type="button"
          class="button button-primary"
          onClick={() => {
            isOpen.value = false;
          }}
        >
          {t('phone.secret.understood')}
        </button>
      </div>
    </section>
  );
}

export function SecretSign({ isMine, isOpen }: Secret) {
  if (!isMine) return null;
  return (
    <button
      type="button"
      class="secret-sign"
      title={t('phone.secret.signMore')}
      onClick={() => {
        isOpen.value = true;
      }}
    >
      <Icon name="lock" /> {t('phone.secret.sign')}
    </button>
  );
}
