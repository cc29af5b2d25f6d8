/** Where others reach this page: from this machine the server says how, if there is one. */
import { useState } from 'preact/hooks';
import { inHash } from '../../app/paths/address.ts';
import { isThisMachine } from '../../net/join-address.ts';
import { network } from '../network.ts';

export function useOrigin(): string {
  const [shown] = useState(() =>
    !inHash() && isThisMachine(location.hostname) ? network().shown : undefined,
  );
  return shown?.value ?? location.href;
}
