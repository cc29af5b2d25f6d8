/** After the rounds: the same evening twice, side by side, and the one word that makes the difference. */
import { useMemo } from 'preact/hooks';
import { settle } from '../../shared/simul/index.ts';
import type { StageModel } from '../app/picture.ts';
import { t } from '../app/text.ts';
import { Code } from '../charts/code.tsx';
import { useFit, WIDE } from '../charts/fit.ts';
import { usualMoodOf } from '../charts/snippets.ts';
import { Cards } from './cards.tsx';
import { headlineOf } from './headline.ts';
import { Lanes } from './lanes.tsx';
import { Mapping } from './mapping.tsx';
import './debrief.css';

/** The two ways that the lesson is about. */
const COMPARED = ['blocking', 'event-loop'] as const;

/** The rounds of `model`, over or not, as they stand when this is shown. */
export function Debrief({ model }: { model: Pick<StageModel, 'rounds'> }) {
  const fit = useFit(1);
  const pictures = model.rounds.value;
  const rounds = useMemo(
    () => pictures.map((round) => ({ round, ledger: settle(round.scenario, round.facts) })),
    [pictures],
  );
  const wide = fit.layout === 'wide';
  const style = wide
    ? { transform: `translate(${fit.left}px, ${fit.top}px) scale(${fit.scale})` }
    : undefined;
  return (
    <article class="debrief" data-layout={fit.layout} style={style} aria-label={t('debrief.title')}>
      <h1>{headlineOf(rounds)}</h1>
      <Lanes
        rounds={rounds}
        width={wide ? WIDE.width - 80 : Math.max(280, innerWidth - 32)}
        height={wide ? laneHeightOf(rounds.length) : 48}
      />
      <Cards rounds={rounds} />
      <div class="debrief-code">
        {COMPARED.map((policy) => (
          <Code key={policy} policy={policy} language="python" mood={usualMoodOf(policy)} />
        ))}
      </div>
      <Mapping />
    </article>
  );
}

/** All lanes share the room of two. */
function laneHeightOf(rounds: number): number {
  return rounds <= 2 ? 84 : Math.max(20, 200 / rounds - 46);
}
