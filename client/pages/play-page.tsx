/** `/play/CODE`: the player's own screen; whoever has no seat here is sent to the join page. */
import { useEffect, useState } from 'preact/hooks';
import { go } from '../app/navigation.tsx';
import { Phone } from '../phone/phone.tsx';
import { useAwakeInClass } from './awake.ts';
import { ownSeat } from './own-seat.ts';

export function PlayPage({ code }: { code: string }) {
  const [model] = useState(() => ownSeat(code));
  useEffect(() => {
    if (model === null) go(`/j/${code}`, 'replace');
  }, []);
  useAwakeInClass(model, 'phone');
  return model && <Phone model={model} />;
}
