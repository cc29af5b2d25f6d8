/** What came of it: both lanes, both sets of figures, and how much of the replay is measured. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { settle } from '../../../../shared/simul/index.ts';
import { t } from '../../../app/text.ts';
import { Legend } from '../../../charts/legend.tsx';
import type { RoundPicture } from '../../../models/picture.ts';
import { RoundLane } from '../lanes/round-lane.tsx';
import { Ticks } from '../lanes/time-axis.tsx';
import { axisMs } from '../rounds/axes.ts';
import { Cards } from '../rounds/cards.tsx';
import type { Settled } from '../rounds/settled.ts';
import { wayOf } from '../rounds/titles.ts';
import type { Room } from '../sheet.tsx';
import {
  type OtherMaster,
  objections,
  type Replayed,
  type ReplayTask,
  replayOf,
  takesLong,
} from './replay.ts';

type OutcomeProps = { settled: Settled; master: OtherMaster; room: Room };

export function Outcome({ settled, master, room }: OutcomeProps) {
  const why = useMemo(() => objections(settled.round, master), [settled, master]);
  if (why.length > 0) return <p class="replay-said">{t('debrief.replay.cannot', { why: why.join(' ') })}</p>;
  return <Compared settled={settled} master={master} room={room} />;
}

function Compared({ settled, master, room }: OutcomeProps) {
  const replayed = useReplay(settled.round, master);
  const again = useMemo(() => replayed && settledAgain(settled, replayed), [settled, replayed]);
  if (!replayed || !again) return <p class="replay-said">{t('debrief.replay.computing')}</p>;
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
      <Said replayed={replayed} />
    </>
  );
}

/** How much of it is measured, and how much is a guess. */
function Said({ replayed: { measured, repeated, isExact } }: { replayed: Replayed }) {
  return (
    <p class="replay-said" role="status">
      <b>{t('debrief.replay.counts', { measured, repeated })}</b> {isExact && `${t('debrief.replay.exact')} `}
      {repeated === 0
        ? t('debrief.replay.measured', { count: measured })
        : t('debrief.replay.repeated', { count: repeated })}
    </p>
  );
}

function settledAgain({ number }: Settled, { scenario, facts }: Replayed): Settled {
  return { number, round: { scenario, facts }, ledger: settle(scenario, facts) };
}

/**
 * A replay under another master: a short one at once, a long one when a worker has played it.
 * @returns null while it is being played
 */
function useReplay(round: RoundPicture, master: OtherMaster): Replayed | null {
  const isLong = takesLong(round, master);
  const direct = useMemo(() => (isLong ? null : replayOf(round, master)), [round, master]);
  const [late, setLate] = useState<(ReplayTask & { readonly replayed: Replayed }) | null>(null);
  useEffect(() => {
    if (!isLong) return;
    const worker = new Worker(new URL('./replay-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Replayed>) => setLate({ round, master, replayed: data });
    worker.onerror = () => setLate({ round, master, replayed: replayOf(round, master) });
    worker.postMessage({ round, master } satisfies ReplayTask);
    return () => worker.terminate();
  }, [round, master]);
  if (direct !== null) return direct;
  return late?.round === round && late.master === master ? late.replayed : null;
}
