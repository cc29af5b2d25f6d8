/** Rounds below each other on one axis, and in words what happens in each of them at the playhead. */
import { useEffect, useRef } from 'preact/hooks';
import type { Scenario } from '../../../../shared/simul/index.ts';
import { t } from '../../../app/text.ts';
import { Legend } from '../../../charts/legend.tsx';
import { word } from '../../../models/words.ts';
import { overloadNote } from '../../results/overload.ts';
import { isTrapped } from '../../results/so-what.ts';
import type { Data } from '../data.ts';
import type { Settled } from '../rounds/settled.ts';
import { titleOf } from '../rounds/titles.ts';
import { momentWords } from './moment-words.ts';
import type { Playhead } from './playhead.ts';
import { RoundLane } from './round-lane.tsx';
import { TimeAxis } from './time-axis.tsx';
import { momentAt, trackOf } from './track.ts';

type Props = {
  readonly rounds: readonly Settled[];
  readonly namesIn: Data['namesIn'];
  readonly playhead: Playhead;
  readonly width: number;
  readonly height: number;
};

export function LaneStack({ rounds, namesIn, playhead, width, height }: Props) {
  const place = usePlace(playhead);
  // A long legend has a line of its own: beside it words change, and the lanes must not jump.
  const special = mostToldOf(rounds);
  return (
    <div class="lane-stack" ref={place} style={{ width: `${width}px` }}>
      {special && <Legend scenario={special} />}
      {rounds.map((settled, index) => (
        <section key={settled.number} class="debrief-lane">
          <header>
            <h2 class={isTrapped(settled) ? 'is-blocked' : undefined}>
              {titleOf(settled)} <small>{overloadNote(settled)}</small>
            </h2>
            {index === 0 && !special && <Legend />}
            <Says settled={settled} namesIn={namesIn} playhead={playhead} />
          </header>
          <RoundLane
            settled={settled}
            axisMs={playhead.axisMs}
            width={width}
            height={height}
            playhead={playhead}
          />
        </section>
      ))}
      <TimeAxis playhead={playhead} words={() => saidOf(rounds, namesIn, playhead)} />
    </div>
  );
}

/** The scenario that needs the longest legend: one in which masters wait for a crown. Undefined where there is none. */
export function mostToldOf(rounds: readonly Settled[]): Scenario | undefined {
  const scenarios = rounds.map(({ round }) => round.scenario);
  return scenarios.find(({ brains, masters }) => brains < masters);
}

/** Moves the lines over the lanes with the playhead, without drawing any lane again. @returns the ref of their element */
export function usePlace(playhead: Playhead) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      playhead.share.subscribe((share) => {
        element.current?.style.setProperty('--share', String(share ?? 0));
        element.current?.toggleAttribute('data-untouched', share === null);
      }),
    [playhead],
  );
  return element;
}

type SaysProps = { settled: Settled; namesIn: Data['namesIn']; playhead: Playhead };

/** What happens in the round at the playhead; before anybody has moved it, the rule of its policy. */
export function Says({ settled, namesIn, playhead }: SaysProps) {
  return <p class="lane-says">{wordsAt(settled, namesIn, playhead)}</p>;
}

function wordsAt(settled: Settled, namesIn: Data['namesIn'], playhead: Playhead): string {
  const share = playhead.textShare.value;
  if (share === null) return word(`common.policyRule.${settled.round.scenario.policy}`);
  return momentWords(momentAt(trackOf(settled), share * playhead.axisMs), namesIn(settled));
}

/** The words of all rounds, for those who hear them. */
export function saidOf(rounds: readonly Settled[], namesIn: Data['namesIn'], playhead: Playhead): string {
  return rounds
    .map((settled) =>
      t('debrief.playhead.roundSays', {
        number: settled.number,
        words: wordsAt(settled, namesIn, playhead),
      }),
    )
    .join('. ');
}
