/** A question before something that can't be taken back. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../app/text.ts';

type Props = {
  readonly question: string;
  readonly text: string;
  readonly yes: string;
  readonly onYes: () => void;
  /** After either answer. */
  readonly onDone: () => void;
};

export function Confirm({ question, text, yes, onYes, onDone }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="card confirm" aria-labelledby="confirm" onClose={onDone}>
      <h2 id="confirm">{question}</h2>
      <p>{text}</p>
      <form method="dialog" class="confirm-buttons">
        <button type="submit" class="button">
          {t('host.no')}
        </button>
        <button type="submit" class="button button-primary" onClick={onYes}>
          {yes}
        </button>
      </form>
    </dialog>
  );
}
