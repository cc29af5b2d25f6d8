/**
 * The master's seat: whoever is the master sees all boards, the hands that are up in their order, and what he does now. A
 * tap on a board sends him there.
 */
import './text.ts';
import './master.css';
import { useEffect, useState } from 'preact/hooks';
import type { BoardId } from '../../shared/simul/index.ts';
import { countdown } from '../app/format.ts';
import { grouped } from '../app/grouped.ts';
import { singleKeys } from '../app/settings.ts';
import { t } from '../app/text.ts';
import type { MasterModel, MasterView, Refused } from '../models/picture.ts';
import { useTick } from '../models/tick.ts';
import { Boards } from './boards.tsx';
import { Cough } from './cough.tsx';
import { handOf, moodOf, nowWords } from './hall.ts';
import { Hands } from './hands.tsx';
import { RealChess } from './real-chess.tsx';

export function MastersSeat({ model }: { model: MasterModel }) {
  const view = model.view.value;
  const isPaused = model.status.value?.paused === true;
  const [refused, setRefused] = useState<Refused | null>(null);
  const [sent, setSent] = useState('');
  const nameAt = (board: BoardId) => model.names.value[board - 1] ?? '';
  const send = async (to: BoardId) => {
    const refusal = await model.send(to);
    setRefused(refusal);
    setSent(refusal ? '' : t('master.sent', { board: to, name: nameAt(to) }));
  };
  useHandKeys((key) => {
    const to = view && !view.chess && handOf(key, view.hands);
    if (to) void send(to);
  });
  if (!view) return null;
  if (view.chess) return <RealChess model={model} chess={view.chess} view={view} nameAt={nameAt} />;
  return (
    <section class="master" aria-label={t('master.title')} data-mood={isPaused ? 'paused' : moodOf(view)}>
      <p class="master-now">{isPaused ? t('master.now.paused') : nowWords(view, nameAt)}</p>
      <Figures model={model} view={view} />
      {refused && (
        <p class="master-says" role="alert">
          {refused.message}
        </p>
      )}
      <Hands view={view} model={model} nameAt={nameAt} send={(to) => void send(to)} />
      <Boards view={view} names={model.names.value} send={(to) => void send(to)} />
      <Cough model={model} nameAt={nameAt} />
      <Spoken view={view} nameAt={nameAt} />
      <p class="sr-only" role="status">
        {sent}
      </p>
    </section>
  );
}

/** What is left of the round, how many moves he has answered, how many hands are up. */
function Figures({ model, view }: { model: MasterModel; view: MasterView }) {
  const nowMs = useTick(model.clockMs).value;
  const status = model.status.value;
  const durationMs = status?.rounds[status.roundIndex]?.durationMs ?? 0;
  return (
    <dl class="master-figures">
      <div>
        <dd class="ticking">
          <span role="timer">{countdown(durationMs - nowMs)}</span>
        </dd>
        <dt>{t('master.left')}</dt>
      </div>
      <div>
        <dd class="ticking">{grouped(view.movesAnswered)}</dd>
        <dt>{t('master.answered', { count: view.movesAnswered })}</dt>
      </div>
      <div>
        <dd class="ticking">{grouped(view.handsUp)}</dd>
        <dt>{t('master.handsUp', { count: view.handsUp })}</dt>
      </div>
    </dl>
  );
}

/** What a screen reader says when he has nothing to do: more would be said again and again. */
function Spoken({ view, nameAt }: { view: MasterView; nameAt: (board: BoardId) => string }) {
  const [first] = view.hands;
  const isFree = view.isIdle || view.doing === 'rest';
  const hands = first ? t('master.say', { board: first.board, name: nameAt(first.board) }) : '';
  return (
    <p class="sr-only" role="status">
      {isFree && `${nowWords(view, nameAt)} ${hands}`}
    </p>
  );
}

/** Single keys, wherever the focus is, but not while somebody types or a dialog is open. */
function useHandKeys(pressed: (key: string) => void): void {
  useEffect(() => {
    const listener = (press: KeyboardEvent) => {
      const target = press.target instanceof Element ? press.target : null;
      const isTaken = press.ctrlKey || press.altKey || press.metaKey || press.repeat;
      if (isTaken || singleKeys.peek() === 'off' || target?.closest('input, textarea, select, dialog'))
        return;
      pressed(press.key);
    };
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  });
}
