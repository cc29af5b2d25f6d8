/** The one thing that can be done while nobody comes. */
import { t } from '../../app/text.ts';
import { Art } from '../art.tsx';
import type { Coughing } from './coughing.ts';
import './cough.css';

export function CoughButton({ coughing: { charge, refused, cough } }: { coughing: Coughing }) {
  const ready = charge === 1;
  return (
    <>
      <button type="button" class="button cough" aria-disabled={!ready} onClick={cough}>
        <span class="cough-charge" style={{ transform: `scaleX(${ready ? 0 : charge})` }} />
        <Art file="fx/bubble-cough" kind="cough" />
        {t(ready ? 'phone.cough.do' : 'phone.cough.done')}
      </button>
      {refused && (
        <p class="phone-aside" role="alert">
          {refused.message}
        </p>
      )}
    </>
  );
}
