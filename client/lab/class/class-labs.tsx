/** What the labs of a class have measured, a card for each step: its figures, and how the class had guessed. */

import { t } from '../../app/text.ts';
import { guessOf } from '../../models/labs/guesses.ts';
import type { LabMeasured, QuestionStatus } from '../../models/picture.ts';
import { numberWords } from '../frame/number-words.ts';
import { useLab } from './loaded.ts';
import './class-labs.css';

type Props = {
  readonly runs: readonly LabMeasured[];
  readonly questions: readonly QuestionStatus[];
};

export function ClassLabs({ runs, questions }: Props) {
  const steps = [...new Set(runs.map(({ step }) => step))].sort((a, b) => a - b);
  const lastOf = (step: number) => runs.findLast((run) => run.step === step);
  return (
    <div class="class-labs">
      {steps.map((step) => {
        const run = lastOf(step);
        return (
          run && <One key={step} run={run} question={questions.find((one) => one.step === step) ?? null} />
        );
      })}
    </div>
  );
}

type OneProps = { readonly run: LabMeasured; readonly question: QuestionStatus | null };

function One({ run, question }: OneProps) {
  const lab = useLab(run.lab);
  if (!lab) return null;
  const rows = lab.rows(run.figures, run.settings).filter(({ value }) => Number.isFinite(value));
  return (
    <section class="class-lab">
      <h3>{t(`labs.names.${run.lab}.title`)}</h3>
      <dl>
        {rows.map(({ label, value, unit }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="ticking">{numberWords(value, unit)}</dd>
          </div>
        ))}
      </dl>
      <Guessed run={run} question={question} />
    </section>
  );
}

/** How many had guessed what came out. */
function Guessed({ run, question }: OneProps) {
  if (!question?.counts || question.answers === 0 || question.right === null) return null;
  const answer = guessOf(run.lab, run.settings).choices[question.right]?.text ?? '';
  return (
    <p>
      {t('labs.inClass.guessedBefore', {
        answer,
        count: question.counts[question.right] ?? 0,
        answers: question.answers,
      })}
    </p>
  );
}
