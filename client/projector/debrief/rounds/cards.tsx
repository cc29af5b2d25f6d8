/** The four figures of every round, beside each other. */
import { goesToHands } from '../../../../shared/simul/index.ts';
import { grouped } from '../../../app/grouped.ts';
import { t } from '../../../app/text.ts';
import { FIGURES, figureOf } from '../../../charts/figures.ts';
import { word } from '../../../models/words.ts';
import { isTrapped } from '../../results/so-what.ts';
import { isUnequal, movesAMinute } from './headline.ts';
import type { Settled } from './settled.ts';

type Props = {
  readonly rounds: readonly Settled[];
  /** What stands under the figures of each round; where it is left out, the policy. */
  readonly labels?: readonly string[];
};

/** Figures of more letters than this, on average, are written smaller: they stand side by side. */
const LETTERS = 4;

export function Cards({ rounds, labels }: Props) {
  const byTheMinute = isUnequal(rounds);
  const quick = rounds.reduce((sum, { round }) => sum + (round.quickMoves ?? 0), 0);
  return (
    <dl class="debrief-cards" data-many={rounds.length > 2}>
      {FIGURES.map((name) => {
        const isRate = byTheMinute && name === 'movesAnswered';
        const figures = rounds.map((settled) =>
          isRate ? grouped(movesAMinute(settled)) : figureOf(settled.ledger, name),
        );
        const isLong = figures.join('').length > LETTERS * figures.length;
        return (
          <div key={name} class="debrief-card">
            <dt>
              {isRate ? t('debrief.movesAMinute') : word(`debrief.figures.${name}`)}
              {name === 'movesAnswered' && quick > 0 && (
                <small class="debrief-quick">{t('debrief.quickMoves', { count: quick })}</small>
              )}
            </dt>
            <dd class={isLong ? 'is-long' : undefined}>
              {rounds.map((settled, index) => (
                <span key={index} class={flows(settled) ? 'is-flowing' : 'is-blocking'}>
                  <b>{figures[index]}</b>
                  <small>{labels?.[index] ?? shortWay(settled)}</small>
                </span>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const flows = (settled: Settled): boolean =>
  goesToHands(settled.round.scenario.policy) && !isTrapped(settled);

function shortWay(settled: Settled): string {
  const { policy, masters } = settled.round.scenario;
  if (isTrapped(settled)) return t('debrief.notes.trap');
  const way = t(`debrief.policy.${policy}`);
  return masters > 1 ? `${way} ×${masters}` : way;
}
