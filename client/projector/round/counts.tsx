/** What is counted beside the hall: hands and answers always, more where the scenario has more to count. */
import type { Scenario } from '../../../shared/simul/index.ts';
import { grouped } from '../../app/grouped.ts';
import type { GlyphName } from '../../charts/glyphs.ts';
import { Sign } from '../../charts/sign.tsx';
import type { FiguresSoFar } from '../../models/live/ledger.ts';
import { word } from '../../models/words.ts';

type CountsProps = {
  readonly scenario: Scenario;
  readonly ledger: FiguresSoFar;
  readonly handsUp: number;
  readonly rate: number | null;
  /** Whether there is much to tell: short words then stand side by side. */
  readonly brief: boolean;
};

export function Counts({ scenario, ledger, handsUp, rate, brief }: CountsProps) {
  const { movesAnswered, cancelled, outside } = ledger;
  if (!brief)
    return (
      <>
        <Count sign="hand" count={handsUp} label={word('stage.meters.readyNotServed')} />
        <Count
          sign="check"
          count={movesAnswered}
          label={
            rate === null ? word('stage.meters.movesAnswered') : word('stage.meters.movesRate', { rate })
          }
        />
      </>
    );
  const answered =
    rate === null ? word('stage.meters.answered') : word('stage.meters.answeredRate', { rate });
  const mayCancel = scenario.timeoutMs !== null || scenario.groups.some(({ kind }) => kind === 'group');
  return (
    <div class="meter-counts">
      <Count sign="hand" count={handsUp} label={word('stage.meters.ready')} />
      <Count sign="check" count={movesAnswered} label={answered} />
      {mayCancel && <Count sign="cross" count={cancelled} label={word('stage.meters.cancelled')} />}
      {scenario.door !== null && <Count sign="door" count={outside} label={word('stage.meters.outside')} />}
    </div>
  );
}

/** From here on the digits of a count are smaller; from there on they and the words fill their line. */
const LONG_COUNT = { from: 1_000, crowdedFrom: 10_000 } as const;

function Count({ sign, count, label }: { sign: GlyphName; count: number; label: string }) {
  return (
    <p class={`meter-count ${count >= LONG_COUNT.crowdedFrom ? 'is-crowded' : ''}`}>
      <Sign name={sign} />
      <b class={`ticking ${count >= LONG_COUNT.from ? 'is-long' : ''}`}>{grouped(count)}</b>
      <span>{label}</span>
    </p>
  );
}
