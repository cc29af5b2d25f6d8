/** The code that brings somebody with another phone back to his seat. */
import { useEffect, useRef } from 'preact/hooks';
import { spacedCode } from '../../app/format.ts';
import { t } from '../../app/text.ts';

type Props = { readonly name: string; readonly seatCode: string; readonly onDone: () => void };

export function SeatCode({ name, seatCode, onDone }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="card confirm" aria-labelledby="seat-code" onClose={onDone}>
      <h2 id="seat-code">{t('host.seatCode', { name })}</h2>
      <p class="mono headline seat-code">{spacedCode(seatCode)}</p>
      <p>{t('host.seatCodeText')}</p>
      <form method="dialog" class="confirm-buttons">
        <button type="submit" class="button button-primary">
          {t('host.seatCodeDone')}
        </button>
      </form>
    </dialog>
  );
}
