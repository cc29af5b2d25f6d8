/** Everybody guesses first, with one tap; afterwards the guess stands beside what was measured. */
import { Choice } from '../../app/choice.tsx';
import { t } from '../../app/text.ts';
import { guessOf } from '../../models/labs/guesses.ts';
import type { LabDesk } from './desk.ts';

export function Predict({ desk }: { readonly desk: LabDesk }) {
  const { question, choices } = guessOf(desk.lab.name, desk.settings.value);
  if (desk.state.value === 'running' || desk.state.value === 'done') return <Proven desk={desk} />;
  return (
    <section class="card labs-predict" aria-label={t('labs.page.predict')}>
      <Choice
        label={question}
        options={choices}
        value={desk.guess.value ?? ''}
        onChoose={(value) => {
          desk.guess.value = value;
        }}
      />
      <p class="muted small">{t('labs.page.predictSkip')}</p>
    </section>
  );
}

function Proven({ desk }: { readonly desk: LabDesk }) {
  const settings = desk.settings.value;
  const figures = desk.figures.value;
  const textOf = (value: string | null) =>
    guessOf(desk.lab.name, settings).choices.find((choice) => choice.value === value)?.text ?? null;
  const guess = textOf(desk.guess.value);
  const proven = figures === null ? null : desk.lab.claim.proven(figures, settings);
  const provenText = textOf(proven);
  if (guess === null || provenText === null || desk.state.value === 'running') return null;
  return (
    <p class="labs-proven" role="status">
      {proven === desk.guess.value
        ? t('labs.page.saidRight', { guess })
        : t('labs.page.saidWrong', { guess, proven: provenText })}
    </p>
  );
}
