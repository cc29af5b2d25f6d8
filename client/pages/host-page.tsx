/** `/host` with what the server knows. */
import './screen-text.ts';
import { useEffect, useState } from 'preact/hooks';
import { go } from '../app/navigation.tsx';
import { homeAt } from '../app/paths/address.ts';
import { NetworkRow } from '../host/network-row.tsx';
import { SetUp } from '../host/set-up/set-up.tsx';
import type { HallWanted, RoomOfServer } from '../models/classroom.ts';
import type { Refused } from '../models/picture.ts';
import { isRefused, roomOfServer } from '../net/api.ts';
import { keepSecret } from '../net/host.ts';
import { isPinNeeded, keyInLink, openSession } from '../net/host-pass.ts';
import { network } from './network.ts';

async function open(wanted: HallWanted): Promise<Refused | null> {
  const opened = await openSession(wanted);
  if (isRefused(opened)) return opened;
  keepSecret(opened.code, opened.secret);
  go(`/host/${opened.code}#${opened.secret}`, 'replace');
  return null;
}

/** The key that came with the link: it stays neither in the address nor in the browser's history. */
function takeKey(): string | null {
  const key = keyInLink(location.hash);
  if (key !== null) history.replaceState(history.state, '', location.pathname);
  return key;
}

export function HostPage() {
  const [key] = useState(takeKey);
  const [pinNeeded, setPinNeeded] = useState(false);
  const [phones] = useState(network);
  const [room, setRoom] = useState<RoomOfServer | null>(null);
  useEffect(() => {
    void roomOfServer().then((answer) => isRefused(answer) || setRoom(answer));
  }, []);
  useEffect(() => {
    void isPinNeeded(key).then(setPinNeeded);
  }, [key]);
  const openOrAsk = async (wanted: HallWanted) => {
    const refused = await open(wanted);
    if (refused?.code === 'wrongPin') setPinNeeded(true);
    return refused;
  };
  return (
    <SetUp
      pinNeeded={pinNeeded}
      network={<NetworkRow network={phones} />}
      origin={phones.shown.value ?? homeAt()}
      room={room}
      open={openOrAsk}
    />
  );
}
