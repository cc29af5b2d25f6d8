/** Run, stop, and what stands against it: the host's PIN is asked for where the server wants it. */
import { useId, useState } from 'preact/hooks';
import { t } from '../../app/text.ts';
import type { LabDesk } from './desk.ts';

export function RunBar({ desk }: { readonly desk: LabDesk }) {
  const isRunning = desk.state.value === 'running';
  const refused = desk.refused.value;
  const hasRun = desk.state.value !== 'ready';
  return (
    <div class="labs-run">
      {isRunning ? (
        <button type="button" class="button button-primary" onClick={() => desk.stop()}>
          {t('labs.page.stop')}
        </button>
      ) : (
        <button type="button" class="button button-primary" onClick={() => desk.start()}>
          {t(hasRun ? 'labs.page.again' : 'labs.page.run')}
        </button>
      )}
      <span class="muted small">{t('labs.page.keys')}</span>
      {refused && (
        <div class="labs-refused" role="alert">
          <p>{refused.code === 'noPin' ? t('labs.page.pinWanted') : refused.message}</p>
          {(refused.code === 'noPin' || refused.code === 'wrongPin') && <Pin desk={desk} />}
        </div>
      )}
    </div>
  );
}

function Pin({ desk }: { readonly desk: LabDesk }) {
  const id = useId();
  const [pin, setPin] = useState('');
  return (
    <form
      class="labs-pin"
      onSubmit={(event) => {
        event.preventDefault();
        desk.start({ pin });
      }}
    >
      <label for={id}>{t('labs.page.pin')}</label>
      <input
        id={id}
        class="field field-code"
        inputMode="numeric"
        autocomplete="off"
        maxLength={12}
        value={pin}
        onInput={(event) => setPin(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {t('labs.page.pinRun')}
      </button>
      <p class="muted small">{t('labs.page.pinHint')}</p>
    </form>
  );
}
