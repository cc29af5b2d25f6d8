/** "What if this very class had met another master?" Chosen here, played by the core, shown beside what was played. */
import { useState } from 'preact/hooks';
import { POLICY_NAMES, policies, type QueueOrder } from '../../../../shared/simul/index.ts';
import { Choice } from '../../../app/choice.tsx';
import { t } from '../../../app/text.ts';
import type { Data } from '../data.ts';
import { RoundField } from '../rounds/round-field.tsx';
import type { Settled } from '../rounds/settled.ts';
import type { Room } from '../sheet.tsx';
import { type OtherMaster, playedBy } from './replay.ts';
import { Outcome } from './replay-outcome.tsx';
import './replay.css';

const ORDERS: readonly QueueOrder[] = ['fifo', 'lifo', 'lowest', 'nearest'];
const MASTERS = [1, 2, 3, 4, 5, 6, 7, 8];

export function Replay({ data, room }: { data: Data; room: Room }) {
  const played = data.rounds.filter(({ round }) => !round.isShow);
  const [first] = data.pair.filter((settled) => played.includes(settled)).concat(played);
  if (!first) return <p class="part">{t('debrief.replay.none')}</p>;
  return <Chosen played={played} first={first} room={room} />;
}

type ChosenProps = { played: readonly Settled[]; first: Settled; room: Room };

function Chosen({ played, first, room }: ChosenProps) {
  const [number, choose] = useState(first.number);
  const settled = played.find((one) => one.number === number) ?? first;
  const [master, chooseMaster] = useState<OtherMaster>(() => ({
    ...playedBy(first.round.scenario),
    policy: 'event-loop',
  }));
  return (
    <div class="part replay">
      <header class="part-head">
        <h2 class="part-title">{t('debrief.replay.title')}</h2>
        <p>{t('debrief.replay.lead')}</p>
      </header>
      <div class="replay-choices">
        <RoundField
          label={t('debrief.replay.round')}
          rounds={played}
          value={settled.number}
          onChoose={choose}
        />
        <Choice
          label={t('debrief.replay.policy')}
          options={POLICY_NAMES.map((value) => ({ value, text: t(`debrief.policy.${value}`) }))}
          value={master.policy}
          onChoose={(policy) => chooseMaster({ ...master, policy })}
        />
        <Choice
          label={t('debrief.replay.masters')}
          options={MASTERS.map((value) => ({ value, text: String(value) }))}
          value={master.masters}
          onChoose={(masters) => chooseMaster({ ...master, masters })}
        />
        {policies[master.policy].followsQueue && (
          <Choice
            label={t('debrief.replay.queue')}
            options={ORDERS.map((value) => ({ value, text: t(`debrief.notes.queue.${value}`) }))}
            value={master.queue}
            onChoose={(queue) => chooseMaster({ ...master, queue })}
          />
        )}
      </div>
      <Outcome settled={settled} master={master} room={room} />
    </div>
  );
}
