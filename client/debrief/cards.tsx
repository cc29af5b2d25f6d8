/** The four figures of every round, beside each other. */

import { t } from '../app/text.ts';
import { FIGURES, figureOf } from '../charts/figures.ts';
import type { Settled } from './headline.ts';

export function Cards({ rounds }: { rounds: readonly Settled[] }) {
  return (
    <dl class="debrief-cards" data-many={rounds.length > 2}>
      {FIGURES.map((name) => (
        <div key={name} class="debrief-card">
          <dt>{t(`debrief.figures.${name}`)}</dt>
          <dd>
            {rounds.map(({ round, ledger }, index) => (
              <span key={index} class={round.scenario.policy === 'event-loop' ? 'is-flowing' : 'is-blocking'}>
                <b>{figureOf(ledger, name)}</b>
                <small>{t(`common.policy.${round.scenario.policy}`)}</small>
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
