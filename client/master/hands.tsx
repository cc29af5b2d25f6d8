/** The ready queue as big targets: the hands that are up, in the order in which they went up. */
import { useEffect, useRef } from 'preact/hooks';
import type { BoardId } from '../../shared/simul/index.ts';
import { t } from '../app/text.ts';
import type { MasterModel, MasterView } from '../models/picture.ts';
import { useTick } from '../models/tick.ts';
import { KEYS_MAX, waitWords } from './hall.ts';

type Props = {
  readonly view: MasterView;
  readonly model: MasterModel;
  readonly nameAt: (board: BoardId) => string;
  readonly send: (to: BoardId) => void;
};

export function Hands({ view, model, nameAt, send }: Props) {
  const nowMs = useTick(model.clockMs).value;
  const { hands, handsUp, sentTo } = view;
  const { list, focusCame, focusWent } = useFocusInQueue();
  const more = handsUp - KEYS_MAX;
  return (
    <div class="master-hands">
      <h2>{t('master.hands')}</h2>
      {hands.length === 0 && <p class="muted">{t('master.noHands')}</p>}
      <ol ref={list} onFocusIn={focusCame} onFocusOut={focusWent}>
        {hands.slice(0, KEYS_MAX).map((hand, index) => {
          const wait = waitWords(hand, nowMs);
          const name = nameAt(hand.board);
          return (
            <li key={hand.board}>
              <button
                type="button"
                class={`master-hand ${hand.board === sentTo ? 'is-next' : ''}`}
                aria-label={t('master.hand', { board: hand.board, name, wait })}
                aria-keyshortcuts={String(index + 1)}
                onClick={() => send(hand.board)}
              >
                <span class="master-key mono" data-drawn={index + 1} />
                <b class="ticking">{hand.board}</b> <bdi>{name}</bdi> <span class="ticking">{wait}</span>
              </button>
            </li>
          );
        })}
        {more > 0 && <li class="master-more">{t('master.more', { count: more })}</li>}
      </ol>
      <p class="muted small master-keys">{t('master.keys')}</p>
    </div>
  );
}

/** A hand that was pressed goes down and leaves the list: the focus is then on the first, and not lost. */
function useFocusInQueue() {
  const list = useRef<HTMLOListElement>(null);
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const isLost = last.current !== null && !last.current.isConnected;
    if (isLost && document.activeElement === document.body) list.current?.querySelector('button')?.focus();
  });
  return {
    list,
    focusCame: (event: FocusEvent) => {
      last.current = event.target instanceof Element ? event.target : null;
    },
    focusWent: (event: FocusEvent) => {
      if (event.relatedTarget !== null) last.current = null;
    },
  };
}
