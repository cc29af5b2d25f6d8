/** The address that phones are shown, and how the host chooses another. */
import type { ReadonlySignal } from '@preact/signals';
import { useId, useState } from 'preact/hooks';
import { t } from '../app/text.ts';
import './network-row.css';

export type Network = {
  /** Addresses that phones may reach, best first. */
  readonly addresses: ReadonlySignal<readonly string[]>;
  /** The one that is shown; null: nobody knows any. */
  readonly shown: ReadonlySignal<string | null>;
  /** An address from the list, or typed; false where it is none. */
  readonly choose: (address: string) => boolean;
};

export function NetworkRow({ network }: { network: Network }) {
  const shown = network.shown.value;
  return (
    <section class="network">
      <h2 class="host-label">{t('host.network')}</h2>
      <p class={shown ? 'network-address mono' : 'network-none'}>{shown ?? t('host.networkNone')}</p>
      <details class="network-change">
        <summary>{t('host.change')}</summary>
        <div class="network-options" role="radiogroup" aria-label={t('host.networkChoose')}>
          {network.addresses.value.map((address) => (
            <label key={address} class="network-option">
              <input
                type="radio"
                name="network"
                checked={address === shown}
                onChange={() => network.choose(address)}
              />
              <span class="mono">{address}</span>
            </label>
          ))}
          <OwnAddress choose={network.choose} />
        </div>
      </details>
      <details class="network-change">
        <summary>{t('host.help')}</summary>
        <ul class="network-help">
          {(['wifi', 'guest', 'firewall', 'address'] as const).map((line) => (
            <li key={line}>{t(`host.helpLines.${line}`)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function OwnAddress({ choose }: { choose: Network['choose'] }) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const use = () => setWrong(!choose(typed));
  return (
    <div>
      <label class="small" for={id}>
        {t('host.networkOwn')}
      </label>
      <div class="network-own">
        <input
          id={id}
          class="field"
          inputMode="url"
          autocomplete="off"
          aria-invalid={wrong}
          aria-describedby={`${id}-hint`}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Otherwise Enter would open the hall.
            if (event.key !== 'Enter') return;
            event.preventDefault();
            use();
          }}
        />
        <button type="button" class="button" onClick={use}>
          {t('host.networkUse')}
        </button>
      </div>
      <p id={`${id}-hint`} class="muted small">
        {t('host.networkOwnHint')}
      </p>
    </div>
  );
}
