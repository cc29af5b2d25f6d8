/** `/solo`: the exhibition in this browser alone, with the side-by-side at its end. */
import '../screen-text.ts';
import { lazy } from '../../app/lazy.tsx';
import type { PlayerModel } from '../../models/picture.ts';
import { Phone } from '../../phone/phone.tsx';
import { Solo } from '../../solo/solo.tsx';
import { useAwakeInClass } from '../awake.ts';
import { FromCourse } from './from-course.tsx';
import { useOrigin } from './origin.ts';

const Debrief = lazy(async () => (await import('../../projector/debrief/debrief.tsx')).Debrief);

function AwakePhone({ model }: { model: PlayerModel }) {
  useAwakeInClass(model, 'phone');
  return <Phone model={model} />;
}

export function SoloPage() {
  return (
    <FromCourse>
      <Solo phone={AwakePhone} debrief={Debrief} origin={useOrigin()} />
    </FromCourse>
  );
}
