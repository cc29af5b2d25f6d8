/** Everybody guesses first, with one tap; afterwards the guess stands beside what was measured. */
import { Choice } from '../../app/choice.tsx';
import { t } from '../../app/text.ts';
import type { LabDesk } from './desk.ts';

export function Predict({ desk }: { readonly desk: LabDesk }) {
  const { prediction } = desk.lab;
  const settings = desk.settings.value;
  const choices = prediction.choices(settings);
  if (desk.state.value === 'running' || desk.state.value === 'done') return <Proven desk={desk} />;
  return (
    <section class="card labs-predict" aria-label={t('labs.page.predict')}>
      <Choice
        label={prediction.question(settings)}
        options={choices.map(({ value, text }) => ({ value, text }))}
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
  const { prediction } = desk.lab;
  const settings = desk.settings.value;
  const figures = desk.figures.value;
  const textOf = (value: string | null) =>
    prediction.choices(settings).find((choice) => choice.value === value)?.text ?? null;
  const guess = textOf(desk.guess.value);
  const proven = figures === null ? null : prediction.proven(figures, settings);
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
