/** What players rarely want, behind a button; what cannot be undone asks once more. */
import { useRef, useState } from 'preact/hooks';
import { t } from '../app/text.ts';
import { isRealChess } from '../models/lesson-words.ts';
import type { PlayerModel } from '../models/picture.ts';
import type { PhoneState } from './state.ts';
import './menu.css';

type Sure = 'resign' | 'leave';

export function Menu({ state, model }: { state: PhoneState; model: PlayerModel }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [sure, setSure] = useState<Sure | null>(null);
  const mayResign = state === 'yourTurn' || state === 'youBlock';
  const isReal = isRealChess(model.status.value);
  if (state === 'closed' || state === 'openedElsewhere') return null;
  const doIt = () => {
    if (sure === 'resign') model.resign();
    if (sure === 'leave') model.leave();
    dialog.current?.close();
  };
  return (
    <>
      <button type="button" class="button phone-menu-button" onClick={() => dialog.current?.showModal()}>
        {t('phone.menu.open')}
      </button>
      <dialog
        ref={dialog}
        class="phone-menu"
        aria-label={t('phone.menu.title')}
        onClose={() => setSure(null)}
      >
        {sure ? (
          <>
            <p>{t(sure === 'resign' && isReal ? 'phone.menu.resignForGood' : `phone.menu.${sure}Sure`)}</p>
            <button type="button" class="button button-primary" onClick={doIt}>
              {t(`phone.menu.${sure}Yes`)}
            </button>
            <button type="button" class="button" onClick={() => setSure(null)}>
              {t('phone.menu.no')}
            </button>
          </>
        ) : (
          <>
            <p class="small">{t('phone.menu.shortcuts')}</p>
            {isReal && (
              <button
                type="button"
                class="button"
                disabled={!mayResign}
                onClick={() => {
                  void model.offerDraw?.();
                  dialog.current?.close();
                }}
              >
                {t('phone.menu.offerDraw')}
              </button>
            )}
            <button type="button" class="button" disabled={!mayResign} onClick={() => setSure('resign')}>
              {t('phone.menu.resign')}
            </button>
            <button type="button" class="button" onClick={() => setSure('leave')}>
              {t('phone.menu.leave')}
            </button>
            <button type="button" class="button button-primary" onClick={() => dialog.current?.close()}>
              {t('phone.menu.close')}
            </button>
          </>
        )}
      </dialog>
    </>
  );
}
