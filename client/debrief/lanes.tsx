/** The master's lane of every round, one below the other on one time axis. */
import { useMemo } from 'preact/hooks';
import { lanesOf, type Ms } from '../../shared/simul/index.ts';
import { percent } from '../app/format.ts';
import { t } from '../app/text.ts';
import { Lane } from '../charts/lane.tsx';
import { Legend } from '../charts/legend.tsx';
import { stretchesOf } from '../charts/stretches.ts';
import { word } from '../charts/words.ts';
import type { Settled } from './headline.ts';

type LanesProps = { readonly rounds: readonly Settled[]; readonly width: number; readonly height: number };

export function Lanes({ rounds, width, height }: LanesProps) {
  const longestMs = Math.max(1, ...rounds.map(({ ledger }) => ledger.makespanMs));
  return rounds.map((settled, index) => (
    <section key={index} class="debrief-lane">
      <header>
        <h2>
          {t('debrief.laneOf', {
            number: index + 1,
            policy: word(`common.policy.${settled.round.scenario.policy}`),
          })}
        </h2>
        {index === 0 && <Legend />}
      </header>
      <LaneOf settled={settled} longestMs={longestMs} width={width} height={height} />
    </section>
  ));
}

type LaneOfProps = { settled: Settled; longestMs: Ms; width: number; height: number };

function LaneOf({ settled: { round, ledger }, longestMs, width, height }: LaneOfProps) {
  const { scenario, facts } = round;
  const durationMs = Math.max(1, ledger.makespanMs);
  const stretches = useMemo(
    () => stretchesOf(lanesOf(scenario, facts, durationMs)[0]?.segments ?? []),
    [scenario, facts, durationMs],
  );
  return (
    <Lane
      stretches={stretches}
      durationMs={durationMs}
      nowMs={null}
      width={(width * durationMs) / longestMs}
      height={height}
      label={word('stage.timeline.laneLabel', { idle: percent(ledger.idleWithHandsUpShare) })}
    />
  );
}
