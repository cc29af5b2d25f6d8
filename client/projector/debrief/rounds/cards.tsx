/** The four figures of every round, beside each other. */
import { goesToHands } from '../../../../shared/simul/index.ts';
import { t } from '../../../app/text.ts';
import { FIGURES, figureOf } from '../../../charts/figures.ts';
import { word } from '../../../models/words.ts';
import type { Settled } from './settled.ts';

type Props = {
  readonly rounds: readonly Settled[];
  /** What stands under the figures of each round; where it is left out, the policy. */
  readonly labels?: readonly string[];
};

export function Cards({ rounds, labels }: Props) {
  return (
    <dl class="debrief-cards" data-many={rounds.length > 2}>
      {FIGURES.map((name) => (
        <div key={name} class="debrief-card">
          <dt>{word(`debrief.figures.${name}`)}</dt>
          <dd>
            {rounds.map(({ round: { scenario }, ledger }, index) => (
              <span key={index} class={goesToHands(scenario.policy) ? 'is-flowing' : 'is-blocking'}>
                <b>{figureOf(ledger, name)}</b>
                <small>{labels?.[index] ?? shortWay(scenario)}</small>
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function shortWay({ policy, masters }: Settled['round']['scenario']): string {
  const way = t(`debrief.policy.${policy}`);
  return masters > 1 ? `${way} ×${masters}` : way;
}
