/** The rounds of the lesson: what the master does in each, and how long. */
import { Choice } from '../app/choice.tsx';
import { Icon } from '../app/icon.tsx';
import { t } from '../app/text.ts';
import { type PlannedRound, ROUND_SECONDS, ROUNDS_MAX, withOneMore } from './plan.ts';

const POLICIES = ['blocking', 'event-loop'] as const;
const S = 1000;

type Props = { readonly rounds: PlannedRound[]; readonly change: (rounds: PlannedRound[]) => void };

export function Rounds({ rounds, change }: Props) {
  const set = (index: number, part: Partial<PlannedRound>) =>
    change(rounds.map((round, at) => (at === index ? { ...round, ...part } : round)));
  return (
    <section class="card host-card" aria-labelledby="host-rounds">
      <h2 id="host-rounds">{t('host.rounds')}</h2>
      <ol class="host-rounds">
        {rounds.map((round, index) => (
          <li key={index} class="host-round">
            <span class="host-round-number headline" aria-hidden="true">
              {index + 1}
            </span>
            <Choice
              quiet
              label={`${t('host.roundNumber', { number: index + 1 })}: ${t('host.policy')}`}
              options={POLICIES.map((value) => ({ value, text: t(`common.policy.${value}`) }))}
              value={round.policy}
              onChoose={(policy) => set(index, { policy })}
            />
            <div class="host-round-length">
              <Choice
                quiet
                label={`${t('host.roundNumber', { number: index + 1 })}: ${t('host.seconds')}`}
                options={ROUND_SECONDS.map((value) => ({ value: value * S, text: `${value} s` }))}
                value={round.durationMs}
                onChoose={(durationMs) => set(index, { durationMs })}
              />
              <p class="muted small">{t(`host.policyHint.${round.policy}`)}</p>
            </div>
            {rounds.length > 1 && (
              <button
                type="button"
                class="button button-quiet host-round-remove"
                aria-label={t('host.removeRound', { number: index + 1 })}
                onClick={() => change(rounds.filter((_, at) => at !== index))}
              >
                <Icon name="x" />
              </button>
            )}
          </li>
        ))}
      </ol>
      {rounds.length < ROUNDS_MAX && (
        <button type="button" class="button host-add" onClick={() => change(withOneMore(rounds))}>
          {t('host.addRound')}
        </button>
      )}
    </section>
  );
}
