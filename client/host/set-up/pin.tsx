/** The host's PIN, where this browser is not the server's own. */
import { t } from '../../app/text.ts';

export function Pin({ pin, change, wrong }: { pin: string; change: (pin: string) => void; wrong: boolean }) {
  return (
    <label class="host-pin">
      <span class="host-label">{t('host.pin')}</span>
      <input
        class="field field-code"
        inputMode="numeric"
        autocomplete="off"
        maxLength={12}
        required
        aria-invalid={wrong}
        aria-describedby="pin-hint"
        value={pin}
        onInput={(event) => change(event.currentTarget.value.trim())}
      />
      <span id="pin-hint" class="muted small">
        {t('host.pinHint')}
      </span>
    </label>
  );
}
