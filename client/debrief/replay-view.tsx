/** "What if this very class had met another master?" Chosen here, played by the core, shown beside what was played. */
import { useMemo, useState } from 'preact/hooks';
import { type PolicyName, type QueueOrder, settle } from '../../shared/simul/index.ts';
import { Choice } from '../app/choice.tsx';
import { t } from '../app/text.ts';
import { Legend } from '../charts/legend.tsx';
import { axisMs } from './axes.ts';
import { Cards } from './cards.tsx';
import type { Data } from './data.ts';
import { objections, playedBy, replayOf, type Wish } from './replay.ts';
import { RoundField } from './round-field.tsx';
import { RoundLane } from './round-lane.tsx';
import type { Settled } from './settled.ts';
import type { Room } from './sheet.tsx';
import { Ticks } from './time-axis.tsx';
import { wayOf } from './titles.ts';
import './replay.css';

const POLICIES: readonly PolicyName[] = ['blocking', 'blocking-stay', 'in-order', 'event-loop', 'polling'];
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
  const [wish, wishFor] = useState<Wish>(() => ({ ...playedBy(first.round.scenario), policy: 'event-loop' }));
  return (
    <div class="part replay">
      <header class="part-head">
        <h2 class="part-title">{t('debrief.replay.title')}</h2>
        <p>{t('debrief.replay.lead')}</p>
      </header>
      <div class="replay-wish">
        <RoundField
          label={t('debrief.replay.round')}
          rounds={played}
          value={settled.number}
          onChoose={choose}
        />
        <Choice
          label={t('debrief.replay.policy')}
          options={POLICIES.map((value) => ({ value, text: t(`debrief.policy.${value}`) }))}
          value={wish.policy}
          onChoose={(policy) => wishFor({ ...wish, policy })}
        />
        <Choice
          label={t('debrief.replay.masters')}
          options={MASTERS.map((value) => ({ value, text: String(value) }))}
          value={wish.masters}
          onChoose={(masters) => wishFor({ ...wish, masters })}
        />
        {wish.policy === 'event-loop' && (
          <Choice
            label={t('debrief.replay.queue')}
            options={ORDERS.map((value) => ({ value, text: t(`debrief.notes.queue.${value}`) }))}
            value={wish.queue}
            onChoose={(queue) => wishFor({ ...wish, queue })}
          />
        )}
      </div>
      <Outcome settled={settled} wish={wish} room={room} />
    </div>
  );
}

function Outcome({ settled, wish, room }: { settled: Settled; wish: Wish; room: Room }) {
  const outcome = useMemo(() => outcomeOf(settled, wish), [settled, wish]);
  if ('why' in outcome)
    return <p class="replay-said">{t('debrief.replay.cannot', { why: outcome.why.join(' ') })}</p>;
  const { replayed, again } = outcome;
  const both = [settled, again];
  const lengthMs = axisMs(both);
  const size = { axisMs: lengthMs, width: room.width, height: room.wide ? 80 : 44 };
  return (
    <>
      {both.map((one, index) => (
        <section key={index} class="debrief-lane">
          <header>
            <h2>
              {t(index === 0 ? 'debrief.replay.played' : 'debrief.replay.replayed', {
                what: wayOf(one.round.scenario),
              })}
            </h2>
            {index === 0 && <Legend />}
          </header>
          <RoundLane settled={one} {...size} />
        </section>
      ))}
      <Ticks lengthMs={lengthMs} />
      <Cards rounds={both} labels={[t('debrief.replay.before'), t('debrief.replay.after')]} />
      <p class="replay-said">
        <b>{t('debrief.replay.counts', { measured: replayed.measured, repeated: replayed.repeated })}</b>{' '}
        {replayed.isExact && `${t('debrief.replay.exact')} `}
        {replayed.repeated === 0
          ? t('debrief.replay.measured', { count: replayed.measured })
          : t('debrief.replay.repeated', { count: replayed.repeated })}
      </p>
    </>
  );
}

type Outcome = { why: readonly string[] } | { replayed: ReturnType<typeof replayOf>; again: Settled };

function outcomeOf({ number, round }: Settled, wish: Wish): Outcome {
  const why = objections(round, wish);
  if (why.length > 0) return { why };
  const replayed = replayOf(round, wish);
  const { scenario, facts } = replayed;
  return { replayed, again: { number, round: { scenario, facts }, ledger: settle(scenario, facts) } };
}
