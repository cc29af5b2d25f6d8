/**
 * The address that phones are shown. The server guesses; the host may choose another, and then every page of this
 * browser (the stage beside the control page) shows that one.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { recall, remember } from '../app/storage.ts';
import { isRefused, networkInfo } from './api.ts';

const CHOSEN = 'simul.address';

const chosen = signal(recall(CHOSEN));
globalThis.addEventListener?.('storage', () => {
  chosen.value = recall(CHOSEN);
});

/** Shows this address to phones from now on; null: the server's guess again. */
export function chooseAddress(address: string | null): void {
  remember(CHOSEN, address);
  chosen.value = address;
}

/** The address that is shown to phones: the host's choice, else the server's best guess; null until known. */
export function shownAddress(addresses: ReadonlySignal<readonly string[]>): ReadonlySignal<string | null> {
  return computed(() => chosen.value ?? addresses.value[0] ?? null);
}

/** The addresses that phones may reach, best first; filled in when the server has answered. */
export function knownAddresses(): ReadonlySignal<readonly string[]> {
  const addresses = signal<readonly string[]>([]);
  void networkInfo().then((info) => {
    if (!isRefused(info)) addresses.value = info.addresses;
  });
  return addresses;
}

/** An address as somebody typed it, made whole: `192.168.1.20:2567` is enough; null where it is none. */
export function addressFrom(typed: string): string | null {
  const text = typed.trim();
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `http://${text}`);
  return text !== '' && url && /^https?:$/.test(url.protocol) ? url.origin : null;
}
