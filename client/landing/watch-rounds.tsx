/** The rounds as a watcher sees them: the one that is running, and those that are over on one time axis. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Ledger, lanesOf, type Ms, mastersHired, settle } from '../../shared/simul/index.ts';
import { percent } from '../app/format.ts';
import { t } from '../app/text.ts';
import { Sign } from '../charts/sign.tsx';
import { HandsCurve } from '../charts/timeline/hands-curve.tsx';
import { Lane } from '../charts/timeline/lane.tsx';
import { Lanes } from '../charts/timeline/lanes.tsx';
import { LiveLedger } from '../models/live/ledger.ts';
import { LiveTimeline } from '../models/live/timeline.ts';
import type { HallPicture, RoundPicture, StageModel } from '../models/picture.ts';
import { stretchesOf } from '../models/stretches.ts';
import { useTick } from '../models/tick.ts';

/** The band is never wider than this, and nobody sees what is finer than half a pixel of it. */
const LANE_PX_MAX = 528;
/** All masters' bands together. */
const LANES_PX = 48;
/** How many of those whose hand is up are named. */
const NAMED = 6;

/**
 * The round's figures, the master's time as a band, and whose hand is up.
 * @param durationMs from its beginning to its bell, on its own clock
 */
export function WatchRound({ model, durationMs }: { model: StageModel; durationMs: Ms }) {
  const nowMs = useTick(model.clockMs).value;
  const ledger = useRef(new LiveLedger());
  const timeline = useRef(new LiveTimeline());
  const [box, width] = useOwnWidth();
  const hall = model.hall.value;
  const round = model.rounds.value.at(-1);
  if (!round || !hall) return null;
  const { movesAnswered, idleWithHandsUpShare } = ledger.current.soFar(round, nowMs);
  const { lanes, crowd, steps } = timeline.current.at(round, durationMs / LANE_PX_MAX / 2);
  const idle = percent(idleWithHandsUpShare);
  const hands = hall.readyQueue.length;
  const axis = { durationMs, nowMs, width };
  return (
    <>
      <Figures moves={movesAnswered} idle={idle} hands={hands} />
      <section class="watch-lane" ref={box}>
        <Lanes
          {...axis}
          lanes={lanes}
          crowd={crowd}
          masters={mastersHired(round.scenario)}
          height={LANES_PX}
          label={t('stage.timeline.laneLabel', { idle })}
        />
        <HandsCurve
          {...axis}
          steps={steps}
          boards={round.scenario.boards}
          height={40}
          label={t('common.hands', { count: hands })}
        />
      </section>
      <HandsUp hall={hall} />
    </>
  );
}

/** In the order of the ready queue. */
function HandsUp({ hall: { readyQueue, tables } }: { hall: HallPicture }) {
  const more = readyQueue.length - NAMED;
  return (
    <ol class="watch-hands" aria-label={t('landing.watchHands')}>
      {readyQueue.slice(0, NAMED).map((board) => (
        <li key={board}>
          <Sign name="hand" /> <bdi>{tables[board - 1]?.name}</bdi>
        </li>
      ))}
      {more > 0 && <li>{t('stage.queue.more', { count: more })}</li>}
    </ol>
  );
}

/** One below the other, on one time axis. */
export function WatchRoundsOver({ model }: { model: StageModel }) {
  const rounds = model.rounds.value;
  const [box, width] = useOwnWidth();
  const ledgers = useMemo(() => rounds.map(({ scenario, facts }) => settle(scenario, facts)), [rounds]);
  const longestMs = Math.max(1, ...ledgers.map(({ makespanMs }) => makespanMs));
  return (
    <div class="watch-rounds" ref={box}>
      {ledgers.map((ledger, index) => (
        <RoundOver
          key={index}
          number={index + 1}
          round={rounds[index] as RoundPicture}
          ledger={ledger}
          pxPerMs={width / longestMs}
        />
      ))}
    </div>
  );
}

type RoundOverProps = {
  readonly number: number;
  readonly round: RoundPicture;
  readonly ledger: Ledger;
  /** Pixels per millisecond of the round. */
  readonly pxPerMs: number;
};

function RoundOver({ number, round: { scenario, facts }, ledger, pxPerMs }: RoundOverProps) {
  const durationMs: Ms = Math.max(1, ledger.makespanMs);
  const stretches = useMemo(
    () => stretchesOf(lanesOf(scenario, facts, durationMs)[0]?.segments ?? []),
    [ledger],
  );
  const idle = percent(ledger.idleWithHandsUpShare);
  return (
    <section class="watch-lane">
      <h2>{t('debrief.laneOf', { number, policy: t(`common.policy.${scenario.policy}`) })}</h2>
      <Lane
        stretches={stretches}
        durationMs={durationMs}
        nowMs={null}
        width={durationMs * pxPerMs}
        height={48}
        label={t('stage.timeline.laneLabel', { idle })}
      />
      <Figures moves={ledger.movesAnswered} idle={idle} />
    </section>
  );
}

type FiguresProps = {
  readonly moves: number;
  /** The share of time, as people read it. */
  readonly idle: string;
  /** How many are up just now; left out where the round is over. */
  readonly hands?: number;
};

function Figures({ moves, idle, hands }: FiguresProps) {
  return (
    <dl class="watch-figures">
      <Figure value={String(moves)} name={t('landing.watchMoves')} />
      <Figure value={idle} name={t('landing.watchIdle')} />
      {hands !== undefined && <Figure value={String(hands)} name={t('landing.watchHands')} />}
    </dl>
  );
}

function Figure({ value, name }: { value: string; name: string }) {
  return (
    <div class="watch-figure">
      <dt>{name}</dt>
      <dd class="ticking">{value}</dd>
    </div>
  );
}

/** An element's width in its own pixels, kept up to date; 0 until it is there. The function is its `ref`. */
function useOwnWidth() {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element) return;
    const watcher = new ResizeObserver(() => setWidth(element.clientWidth));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [element]);
  return [setElement, width] as const;
}
