/** `/solo`: the exhibition in this browser alone, with the side-by-side at its end. */
import './screen-text.ts';
import { lazy } from '../app/lazy.tsx';
import { Phone } from '../phone/phone.tsx';
import { Solo } from '../solo/solo.tsx';

const Debrief = lazy(async () => (await import('../projector/debrief/debrief.tsx')).Debrief);

export function SoloPage() {
  return <Solo phone={Phone} debrief={Debrief} />;
}
