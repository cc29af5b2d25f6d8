/** `/` with what the server knows. */
import { useEffect, useState } from 'preact/hooks';
import { go } from '../app/navigation.tsx';
import { Landing } from '../landing/landing.tsx';
import { isRefused, networkInfo } from '../net/api.ts';
import { keptSeat } from '../net/seat-memory.ts';
import { atTheDoor } from './at-the-door.ts';

const enter = (code: string) => go(`/j/${code}`);

async function tryCode(code: string) {
  if (keptSeat(code)) return null;
  const hall = await atTheDoor(code);
  return isRefused(hall) ? hall : null;
}

export function LandingPage() {
  const [onlyHall, setOnlyHall] = useState<string | null>(null);
  useEffect(() => {
    void networkInfo().then((info) => setOnlyHall(isRefused(info) ? null : info.onlyHall));
  }, []);
  return <Landing onlyHall={onlyHall} tryCode={tryCode} enter={enter} />;
}
