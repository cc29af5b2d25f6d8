/** `/` with what the server knows. */
import { useEffect, useState } from 'preact/hooks';
import { go } from '../app/navigation.tsx';
import { Landing } from '../landing/landing.tsx';
import { findSession, isRefused, networkInfo } from '../net/api.ts';

/** How long the first door waits for the server to say whether there is only one class. */
const PATIENCE_MS = 700;

const enter = (code: string) => go(`/j/${code}`);

async function tryCode(code: string) {
  const hall = await findSession(code);
  return isRefused(hall) ? hall : null;
}

export function LandingPage() {
  const [onlyHall, setOnlyHall] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    // The first answer stays: a door that changes under the finger is worse than six digits to type.
    const decide = (hall: string | null) => setOnlyHall((known) => (known === undefined ? hall : known));
    const patience = setTimeout(() => decide(null), PATIENCE_MS);
    void networkInfo().then((info) => decide(isRefused(info) ? null : info.onlyHall));
    return () => clearTimeout(patience);
  }, []);
  return <Landing onlyHall={onlyHall} tryCode={tryCode} enter={enter} />;
}
