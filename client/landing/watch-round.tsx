/** The round that runs: its figures, the master's time as a band, and whose hand is up. */
import { useRef } from 'preact/hooks';
import { type Ms, mastersHired } from '../../shared/simul/index.ts';
import { percent } from '../app/format.ts';
import { t } from '../app/text.ts';
import { HandsCurve } from '../charts/hands-curve.tsx';
import { Lanes } from '../charts/lanes.tsx';
import { Sign } from '../charts/sign.tsx';
import { LiveLedger } from '../models/live/ledger.ts';
import { LiveTimeline } from '../models/live/timeline.ts';
import type { HallPicture, StageModel } from '../models/picture.ts';
import { useTick } from '../models/tick.ts';
import { useOwnWidth } from './own-width.ts';
import { WatchFigures } from './watch-figures.tsx';

/** The band is no wider than this anywhere: what is finer than half a pixel of it can't be seen. */
const LANE_PX_MAX = 528;
/** All masters' bands together. */
const LANES_PX = 48;
/** So many of those whose hand is up are named. */
const NAMED = 6;

/** @param durationMs from its beginning to its bell, on its own clock */
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
      <WatchFigures moves={movesAnswered} idle={idle} hands={hands} />
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

/** The first one first. */
function HandsUp({ hall: { readyQueue, tables } }: { hall: HallPicture }) {
  const more = readyQueue.length - NAMED;
  return (
    <ol class="watch-hands" aria-label={t('landing.watchHands')}>
      {readyQueue.slice(0, NAMED).map((board) => (
        <li key={board}>
          <Sign name="hand" /> {tables[board - 1]?.name}
        </li>
      ))}
      {more > 0 && <li>{t('stage.queue.more', { count: more })}</li>}
    </ol>
  );
}
