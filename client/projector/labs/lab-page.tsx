/** A lab before the class: its question, what it shows while it runs, and what was measured. It is fetched when it comes. */
import { allSettings } from '../../../shared/labs/limits.ts';
import { lazy } from '../../app/lazy.tsx';
import type { ClassStatus, StageModel } from '../../models/picture.ts';
import { AnswersSoFar } from '../questions/answers-so-far.tsx';

const StageLab = lazy(async () => (await import('../../lab/class/stage-lab.tsx')).StageLab);

export function LabPage({ model, status }: { model: StageModel; status: ClassStatus }) {
  const { now, lab, step, people } = status;
  if (now?.kind !== 'lab') return null;
  const question = model.questions.value.find((one) => one.step === step) ?? null;
  const isOpen = question?.isOpen === true && people > 0;
  return (
    <StageLab
      name={now.lab}
      settings={allSettings(now.lab, now.settings)}
      now={lab}
      question={question}
      answers={isOpen && <AnswersSoFar status={status} question={question} />}
      server={model.labs}
      nameAt={(board) => model.hall.value?.tables[board - 1]?.name ?? ''}
      isLineOpen={model.link.value === 'open'}
      measured={(run, figures) => model.labMeasured?.(run, figures)}
    />
  );
}
