/**
 * Devices that the host has blocked in this class. A device is a browser that names itself by a random token of its own, kept
 * as a hash; whoever takes another browser is another device.
 */
import type { Roster } from '../../shared/protocol/classroom.ts';

/** What is known of a device: the token that it names itself by, if it does, and that of the seat it had. */
export type DeviceHashes = { readonly deviceHash: string | null; readonly tokenHash: string | null };

type Device = DeviceHashes & { readonly id: number; readonly name: string };

export class Blocked {
  #devices: readonly Device[] = [];
  #lastId = 0;

  /** For the host: which they are, by the names that they played under. */
  get all(): Roster['blocked'] {
    return this.#devices.map(({ id, name }) => ({ id, name }));
  }
  get isEmpty(): boolean {
    return this.#devices.length === 0;
  }
  has({ deviceHash, tokenHash }: DeviceHashes): boolean {
    return this.#devices.some(
      (one) =>
        (deviceHash !== null && one.deviceHash === deviceHash) ||
        (tokenHash !== null && one.tokenHash === tokenHash),
    );
  }
  add(name: string, hashes: DeviceHashes): void {
    this.#devices = [...this.#devices, { id: ++this.#lastId, name, ...hashes }];
  }
  /** They may come in again. @returns whether it was blocked */
  lift(id: number): boolean {
    const others = this.#devices.filter((one) => one.id !== id);
    const was = others.length < this.#devices.length;
    this.#devices = others;
    return was;
  }
}
