/** The lanes of a round's masters, thin where they are many, and the moments at which the rule changed. */
import { lanesOf, type Ms, type Way } from '../../../shared/simul/index.ts';
import { Lane } from '../../charts/timeline/lane.tsx';
import type { RoundPicture } from '../../models/picture.ts';
import { stretchesOf } from '../../models/stretches.ts';

/** A moment at which another rule began, with its sign. */
export type Change = { readonly at: Ms; readonly sign: string };

/** The moments at which the rule changed. @param signOf the sign of the rule that begins there; without it there is none */
export const changesIn = (
  { facts }: RoundPicture,
  signOf: (way: Way) => string = () => '',
): readonly Change[] =>
  facts.flatMap((fact) => (fact.kind === 'policyChanged' ? [{ at: fact.at, sign: signOf(fact) }] : []));

type RoundLaneProps = {
  readonly round: RoundPicture;
  /** What the whole width stands for. */
  readonly durationMs: Ms;
  /** Where the round is; null for a round that is over. */
  readonly nowMs: Ms | null;
  readonly width: number;
  /** Of all lanes together. */
  readonly height: number;
  readonly label: string;
  readonly changes?: readonly Change[];
};

export function RoundLane({ round, durationMs, nowMs, width, height, label, changes = [] }: RoundLaneProps) {
  const lanes = lanesOf(round.scenario, round.facts, nowMs ?? durationMs);
  return (
    <div class={`lanes solo-lanes ${lanes.length > 1 ? 'is-many' : ''}`} role="img" aria-label={label}>
      {lanes.map(({ master, segments }) => (
        <Lane
          key={master}
          stretches={stretchesOf(segments)}
          durationMs={durationMs}
          nowMs={nowMs}
          width={width}
          height={height / lanes.length}
        />
      ))}
      {changes.map(({ at, sign }) => (
        <i key={at} class="solo-change" style={{ left: `${(at / durationMs) * 100}%` }}>
          <b>{sign}</b>
        </i>
      ))}
    </div>
  );
}
