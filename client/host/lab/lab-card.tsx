/** The lab of this step on the host's desk: what only it understands, and what was measured. It is fetched when it comes. */
import { allSettings } from '../../../shared/labs/limits.ts';
import { lazy } from '../../app/lazy.tsx';
import type { ClassStatus, HostModel, Refused } from '../../models/picture.ts';

const DeskLab = lazy(async () => (await import('../../lab/class/desk-lab.tsx')).DeskLab);

type Props = {
  readonly model: HostModel;
  readonly status: ClassStatus;
  readonly refused: (refused: Refused | null) => void;
};

export function LabCard({ model, status: { now, step, lab }, refused }: Props) {
  if (now?.kind !== 'lab') return null;
  return (
    <DeskLab
      key={step}
      name={now.lab}
      settings={allSettings(now.lab, now.settings)}
      now={lab}
      runs={model.measured.value.filter((one) => one.step === step)}
      server={model.labs}
      order={(order) => void model.labOrder(order).then(refused)}
    />
  );
}
