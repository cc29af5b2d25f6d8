/** A run as a picture: the verdict, the lanes, where the time went, who held the loop, and the program. */
import { useMemo, useState } from 'preact/hooks';
import { type Hold, holdsOf } from '../../../shared/watched/holds.ts';
import {
  LONG_MS,
  type LongStep,
  type LoopLedger,
  longStepsOf,
  loopLaneOf,
  loopLedgerOf,
} from '../../../shared/watched/loop-lane.ts';
import { type Run, THE_SCRIPT, type WatchedTask } from '../../../shared/watched/run.ts';
import { taskLanesOf } from '../../../shared/watched/task-lanes.ts';
import type { Place } from '../../../shared/watched/trace.ts';
import { whatIfAwaited } from '../../../shared/watched/what-if.ts';
import { percent } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { HoldsTable } from './holds-table.tsx';
import { WatchedLanes } from './lanes.tsx';
import { Source } from './source.tsx';
import { timeWords, verdictOn } from './words.ts';

export function Picture({ run }: { run: Run }) {
  const seen = useMemo(() => seenIn(run), [run]);
  const [shown, setShown] = useState<Place | null>(null);
  const { holds, loop, tasks, other } = seen;
  return (
    <div class="watch-picture">
      <Verdict run={run} holds={holds} />
      <section class="card" aria-label={t('watched.lanes.loop')}>
        <WatchedLanes run={run} loop={loop} tasks={tasks} other={other?.other.lane ?? null} />
      </section>
      {other && <WhatIf runs={other} run={run} holds={holds} />}
      <HoldsTable run={run} holds={holds} show={(place) => setShown({ ...place })} />
      <Source run={run} holds={holds} shown={shown} choose={(file) => setShown({ file, line: 0 })} />
      <Ledger ledger={seen.ledger} />
      <Missing run={run} />
    </div>
  );
}

function seenIn(run: Run) {
  const long = longStepsOf(run);
  const loop = loopLaneOf(run, long);
  return {
    loop,
    holds: holdsOf(long, run.files),
    tasks: taskLanesOf(run, long).filter(({ task }) => isWorthALane(task, run)),
    ledger: loopLedgerOf(loop),
    other: otherRun(run, long),
  };
}

/** The script has one where it is alone; what asyncio.run does at its end is nobody's program. */
const isWorthALane = ({ id, does }: WatchedTask, { tasks }: Run): boolean =>
  id === THE_SCRIPT ? tasks.length === 1 : !/^\w+\.shutdown_/.test(does);

/** The run as the model sees it, and if all harmful calls had been awaited; null: there is none, or it can't be told. */
function otherRun(run: Run, long: readonly LongStep[]) {
  const harmful = long.filter(({ since, step }) => since !== null && step.task !== THE_SCRIPT);
  if (!run.isOver || !run.header.readiness || harmful.length === 0) return null;
  return { now: whatIfAwaited(run, []), other: whatIfAwaited(run, harmful) };
}

function Verdict({ run, holds }: { run: Run; holds: readonly Hold[] }) {
  const { isBad, headline, more } = verdictOn(run, holds);
  return (
    <section class={`watch-verdict ${isBad ? 'is-bad' : ''}`} aria-live="polite">
      <h2>{headline}</h2>
      <p>{more}</p>
    </section>
  );
}

type WhatIfProps = {
  readonly runs: NonNullable<ReturnType<typeof otherRun>>;
  readonly run: Run;
  readonly holds: readonly Hold[];
};

/** Below this nobody would notice that it is over sooner. */
const SOONER_MS = 20;

function WhatIf({ runs: { now, other }, holds }: WhatIfProps) {
  const isSooner = now.endMs - other.endMs > SOONER_MS;
  return (
    <section class="card watch-what-if" aria-labelledby="watch-what-if">
      <h2 id="watch-what-if">{t('watched.whatIf.title')}</h2>
      <p>{t('watched.whatIf.waited', { other: timeWords(other.waitedMs), now: timeWords(now.waitedMs) })}</p>
      <p>
        {isSooner
          ? t('watched.whatIf.sooner', { other: timeWords(other.endMs), now: timeWords(now.endMs) })
          : t('watched.whatIf.same')}
      </p>
      {holds.some(({ kind, harmMs }) => kind === 'computes' && harmMs > 0) && (
        <p>{t('watched.whatIf.computes')}</p>
      )}
    </section>
  );
}

const ACCOUNTS = [
  ['runs', 'fill-busy'],
  ['holds', 'hatch-idle'],
  ['waits', 'watch-swatch-waits'],
  ['parked', 'watch-swatch-parked'],
  ['own', 'watch-swatch-own'],
] as const;

function Ledger({ ledger }: { ledger: LoopLedger }) {
  return (
    <section class="card watch-ledger" aria-labelledby="watch-ledger">
      <h2 id="watch-ledger">{t('watched.ledger.title')}</h2>
      <dl>
        {ACCOUNTS.map(([doing, fill]) => (
          <div key={doing}>
            <dt>
              <i class={fill} />
              <span>
                <b>{t(`watched.ledger.${doing}.stage`)}</b> {t(`watched.ledger.${doing}.machine`)}
              </span>
            </dt>
            <dd class="ticking">
              {timeWords(ledger[doing])} <small>{percent(ledger[doing] / Math.max(1, ledger.allMs))}</small>
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <b>{t('watched.ledger.all')}</b>
          </dt>
          <dd class="ticking">{timeWords(ledger.allMs)}</dd>
        </div>
      </dl>
    </section>
  );
}

/** What a trace does not tell, in words. */
function Missing({ run: { header, tasks, isCut } }: { run: Run }) {
  const { lines, readiness, parks } = header;
  const missing = [
    ...(lines === 'exact' ? [] : [t(`watched.missing.${lines}`)]),
    ...(readiness ? [] : [t('watched.missing.readiness', { limit: timeWords(LONG_MS) })]),
    ...(parks ? [] : [t('watched.missing.parks')]),
    ...(tasks.length > 1 && tasks.every(({ parent }) => parent === null)
      ? [t('watched.missing.parents')]
      : []),
    ...(isCut ? [t('watched.missing.cut')] : []),
  ];
  if (missing.length === 0) return null;
  return (
    <section class="card watch-missing" aria-labelledby="watch-missing">
      <h2 id="watch-missing">{t('watched.missing.title')}</h2>
      <ul>
        {missing.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}
