/** What the colours of a lane mean, without those that cannot come up in the scenario. */
import { mastersHired, type Scenario } from '../../shared/simul/index.ts';
import './charts.css';
import { type WordKey, word } from '../models/words.ts';

export function Legend({ scenario }: { scenario?: Scenario }) {
  const overhead = scenario ? overheadOf(scenario) : [];
  return (
    <ul class="legend">
      <Entry fill="fill-busy" words={word('stage.timeline.plays')} />
      <Entry fill="legend-walks" words={word('stage.timeline.walks')} />
      {overhead.length > 0 && (
        <Entry fill="legend-overhead" words={overhead.map((key) => word(key)).join(', ')} />
      )}
      <Entry fill="hatch-idle" words={word('stage.timeline.idle')} />
      {scenario && scenario.brains < mastersHired(scenario) && (
        <Entry fill="legend-queues" words={word('stage.timeline.queues')} />
      )}
      <Entry fill="legend-calm" words={word('stage.timeline.calm')} />
    </ul>
  );
}

function Entry({ fill, words }: { fill: string; words: string }) {
  return (
    <li>
      <i class={fill} /> {words}
    </li>
  );
}

/** What takes a master's time in this scenario and serves nobody. */
function overheadOf(scenario: Scenario): readonly WordKey[] {
  const { switchMs, recallMs, cleanupMs, timeoutMs, groups, brains } = scenario;
  const clears = cleanupMs !== 'leak' && cleanupMs > 0 && (timeoutMs !== null || groups.length > 0);
  return [
    ...(switchMs > 0 && brains < mastersHired(scenario) ? (['stage.timeline.switches'] as const) : []),
    ...(recallMs > 0 ? (['stage.timeline.recalls'] as const) : []),
    ...(clears ? (['stage.timeline.clears'] as const) : []),
  ];
}
