/**
 * The address that phones are shown. The server makes a guess; if the host chooses another one, every page of this
 * browser shows that, the stage beside the control page too.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { urlOf } from '../app/older-browsers.ts';
import { recall, remember } from '../app/storage.ts';
import { isRefused, networkInfo } from './api.ts';

const CHOSEN = 'simul.address';

const chosen = signal(recall(CHOSEN));
globalThis.addEventListener?.('storage', () => {
  chosen.value = recall(CHOSEN);
});

/** Shows phones this address from now on. @param address null goes back to the server's guess */
export function chooseAddress(address: string | null): void {
  remember(CHOSEN, address);
  chosen.value = address;
}

/** The address that is shown to phones: the host's choice, else the server's best guess; null until known. */
export function shownAddress(addresses: ReadonlySignal<readonly string[]>): ReadonlySignal<string | null> {
  return computed(() => chosen.value ?? addresses.value[0] ?? null);
}

/** The addresses that phones may reach, best first; empty until the server has answered. */
export function knownAddresses(): ReadonlySignal<readonly string[]> {
  const addresses = signal<readonly string[]>([]);
  void networkInfo().then((info) => {
    if (!isRefused(info)) addresses.value = info.addresses;
  });
  return addresses;
}

/** The whole address for what somebody typed, where `192.168.1.20:2567` is enough; null: it is no address. */
export function addressFrom(typed: string): string | null {
  const text = typed.trim();
  const url = urlOf(/^https?:\/\//i.test(text) ? text : `http://${text}`);
  return text !== '' && url && /^https?:$/.test(url.protocol) ? url.origin : null;
}
