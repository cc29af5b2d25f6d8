/**
 * The address that phones are shown. The server makes a guess; if the host chooses another one, every page of this
 * browser shows that, the stage beside the control page too.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { urlOf } from '../app/browser/older-browsers.ts';
import { recall, remember } from '../app/browser/storage.ts';
import { homeAt } from '../app/paths/address.ts';
import { isRefused, networkInfo } from './api.ts';

const CHOSEN = 'simul.address';
/** The same address, where it was chosen from the list: it counts as long as this machine has it. */
const LISTED = 'simul.address.listed';

const chosen = signal(recall(CHOSEN));
globalThis.addEventListener?.('storage', () => {
  chosen.value = recall(CHOSEN);
});

/** Shows phones this address from now on. @param address null goes back to the server's guess */
export function chooseAddress(address: string | null): void {
  remember(CHOSEN, address);
  remember(LISTED, address !== null && known.value.includes(address) ? address : null);
  chosen.value = address;
}

/** The address that is shown to phones: the host's choice, else the server's best guess; null until known. */
export function shownAddress(addresses: ReadonlySignal<readonly string[]>): ReadonlySignal<string | null> {
  return computed(() => {
    const [first = null] = addresses.value;
    const isGone = first !== null && !addresses.value.includes(chosen.value ?? '');
    return isGone && recall(LISTED) === chosen.value ? first : (chosen.value ?? first);
  });
}

const known = signal<readonly string[]>([]);

async function ask(): Promise<void> {
  const info = await networkInfo();
  if (isRefused(info)) return;
  // A proxy may speak plain HTTP with the server, and another language with browsers.
  const addresses = info.addresses.map((one) => (one === `http://${location.host}` ? location.origin : one));
  if (addresses.join() !== known.value.join()) known.value = addresses;
}

/** Whether a page wants to know; whoever only plays asks nothing. */
let isWanted = false;
const askAgain = () => {
  if (isWanted && document.visibilityState === 'visible') void ask();
};
globalThis.document?.addEventListener('visibilitychange', askAgain);
globalThis.addEventListener?.('focus', askAgain);

/**
 * The addresses that phones may reach, best first; empty until the server has answered. It is asked anew whenever the
 * page comes back to the front: the laptop may have changed its network.
 */
export function knownAddresses(): ReadonlySignal<readonly string[]> {
  isWanted = true;
  void ask();
  return known;
}

/** What means another machine on every phone. */
const THIS_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])$/i;

/** Whether that host is another machine for everybody else. */
export const isThisMachine = (hostname: string): boolean => THIS_MACHINE.test(hostname);

/** The whole address for what somebody typed, where `192.168.1.20:2567` is enough; null: it is none that a phone can open. */
export function addressFrom(typed: string): string | null {
  const text = typed.trim();
  const url = urlOf(/^https?:\/\//i.test(text) ? text : `http://${text}`);
  const isOpen = url !== null && /^https?:$/.test(url.protocol) && !isThisMachine(url.hostname);
  return text !== '' && isOpen ? homeAt(url.origin) : null;
}
