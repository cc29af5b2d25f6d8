/** `/solo`: the exhibition in this browser alone, with the side-by-side at its end. */
import '../screen-text.ts';
import { useState } from 'preact/hooks';
import { lazy } from '../../app/lazy.tsx';
import { inHash } from '../../app/navigation.tsx';
import type { PlayerModel } from '../../models/picture.ts';
import { isThisMachine } from '../../net/join-address.ts';
import { Phone } from '../../phone/phone.tsx';
import { Solo } from '../../solo/solo.tsx';
import { useAwakeInClass } from '../awake.ts';
import { network } from '../network.ts';

const Debrief = lazy(async () => (await import('../../projector/debrief/debrief.tsx')).Debrief);

function AwakePhone({ model }: { model: PlayerModel }) {
  useAwakeInClass(model, 'phone');
  return <Phone model={model} />;
}

/** Where others reach this page: from this machine the server says how, if there is one. */
function useOrigin(): string {
  const [shown] = useState(() =>
    !inHash() && isThisMachine(location.hostname) ? network().shown : undefined,
  );
  return shown?.value ?? location.href;
}

export function SoloPage() {
  return <Solo phone={AwakePhone} debrief={Debrief} origin={useOrigin()} />;
}
