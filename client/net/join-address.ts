/**
 * The address that phones are shown. The server guesses; the host may choose another, and then every page of this
 * browser (the stage beside the control page) shows that one.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { recall, remember } from '../app/storage.ts';
import { networkInfo } from './api.ts';

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

/** What phones type or scan to join the hall with this code; null until the server has named an address. */
export function joinUrlOf(code: string, addresses: ReadonlySignal<readonly string[]>): string | null {
  const address = chosen.value ?? addresses.value[0];
  return address ? `${address.replace(/\/$/, '')}/j/${code}` : null;
}

/** The addresses that phones may reach, best first; filled in when the server has answered. */
export function knownAddresses(): ReadonlySignal<readonly string[]> {
  const addresses = signal<readonly string[]>([]);
  void networkInfo().then((info) => {
    if (!('message' in info)) addresses.value = info.addresses;
  });
  return addresses;
}
