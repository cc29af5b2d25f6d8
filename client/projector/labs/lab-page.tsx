/** A lab before the class: its question, what it shows while it runs, and what was measured. It is fetched when it comes. */
import { allSettings } from '../../../shared/labs/limits.ts';
import { lazy } from '../../app/lazy.tsx';
import type { ClassStatus, StageModel } from '../../models/picture.ts';

const StageLab = lazy(async () => (await import('../../lab/class/stage-lab.tsx')).StageLab);

export function LabPage({ model, status: { now, lab } }: { model: StageModel; status: ClassStatus }) {
  if (now?.kind !== 'lab') return null;
  return (
    <StageLab
      name={now.lab}
      settings={allSettings(now.lab, now.settings)}
      now={lab}
      server={model.labs}
      nameAt={(board) => model.hall.value?.tables[board - 1]?.name ?? ''}
    />
  );
}
