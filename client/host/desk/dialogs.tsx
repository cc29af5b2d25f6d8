/** What lies over the host's page until it is answered: a question before a loss, and the code for another phone. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { spacedCode } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { NAME_UNITS_MAX } from '../../models/classroom.ts';

type ConfirmProps = {
  readonly question: string;
  readonly text: string;
  readonly yes: string;
  /** Something else that can be done instead. */
  readonly more?: { readonly text: string; readonly yes: string; readonly onYes: () => void };
  readonly onYes: () => void;
  /** Called after either answer. */
  readonly onDone: () => void;
};

/** A question before something that cannot be taken back. */
export function Confirm({ question, text, yes, more, onYes, onDone }: ConfirmProps) {
  const buttons = (
    <>
      <button type="submit" class="button">
        {t('host.no')}
      </button>
      {more && (
        <button type="submit" class="button" onClick={more.onYes}>
          {more.yes}
        </button>
      )}
      <button type="submit" class="button button-primary" onClick={onYes}>
        {yes}
      </button>
    </>
  );
  return (
    <Dialog id="confirm" title={question} buttons={buttons} onDone={onDone}>
      <p>{text}</p>
      {more && <p>{more.text}</p>}
    </Dialog>
  );
}

type SeatCodeProps = { readonly name: string; readonly seatCode: string; readonly onDone: () => void };

/** The code that brings a player who has another phone back to their seat. */
export function SeatCode({ name, seatCode, onDone }: SeatCodeProps) {
  const done = (
    <button type="submit" class="button button-primary">
      {t('host.seatCodeDone')}
    </button>
  );
  return (
    <Dialog id="seat-code" title={t('host.seatCode', { name })} buttons={done} onDone={onDone}>
      <p class="mono headline seat-code">{spacedCode(seatCode)}</p>
      <p>{t('host.seatCodeText')}</p>
    </Dialog>
  );
}

type RenameProps = {
  readonly name: string;
  readonly rename: (name: string) => void;
  readonly onDone: () => void;
};

/** Another name for somebody; the host is not asked twice. */
export function Rename({ name, rename, onDone }: RenameProps) {
  const [typed, setTyped] = useState(name);
  const buttons = (
    <>
      <button type="button" class="button" onClick={onDone}>
        {t('host.cancel')}
      </button>
      <button type="submit" class="button button-primary" onClick={() => rename(typed)}>
        {t('host.renameSave')}
      </button>
    </>
  );
  return (
    <Dialog id="rename" title={t('host.renameTitle', { name })} buttons={buttons} onDone={onDone}>
      <label class="rename-field">
        {t('host.renameField')}
        <input
          class="field"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          maxLength={NAME_UNITS_MAX}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p class="muted small">{t('host.renameHint')}</p>
    </Dialog>
  );
}

type DialogProps = {
  /** The element id of its heading. */
  readonly id: string;
  readonly title: string;
  readonly buttons: ComponentChildren;
  readonly onDone: () => void;
  readonly children: ComponentChildren;
};

function Dialog({ id, title, buttons, onDone, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="card confirm" aria-labelledby={id} onClose={onDone}>
      <form method="dialog" class="confirm-form">
        <h2 id={id}>{title}</h2>
        {children}
        <div class="confirm-buttons">{buttons}</div>
      </form>
    </dialog>
  );
}
