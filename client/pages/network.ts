/** The addresses that phones may use, as the host's pages show and choose them. */
import type { Network } from '../host/network-row.tsx';
import { addressFrom, chooseAddress, knownAddresses, shownAddress } from '../net/join-address.ts';

export function network(): Network {
  const addresses = knownAddresses();
  return {
    addresses,
    shown: shownAddress(addresses),
    choose: (typed) => {
      const address = addressFrom(typed);
      if (address !== null) chooseAddress(address);
      return address !== null;
    },
  };
}
