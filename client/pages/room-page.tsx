/** `/host/test` with what the server knows, and `/test/NUMBER`, which a phone opens to be seen there. */
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../app/notice.tsx';
import { t } from '../app/text.ts';
import { Room } from '../host/room/room.tsx';
import type { RoomOfServer } from '../models/classroom.ts';
import { arriveInRoom, hasArrivedInRoom, isRefused, roomOfServer } from '../net/api.ts';
import { playNow } from '../projector/sound/synth.ts';
import { network } from './network.ts';

const LOOK_EVERY_MS = 1_500;
const TRIALS = { first: 100_000, count: 900_000 } as const;

/** Six digits, so that the QR code is small; whoever guesses one makes a tick appear, and nothing else. */
const newTrial = () => String(TRIALS.first + Math.floor(Math.random() * TRIALS.count));

export function RoomPage() {
  const [phones] = useState(network);
  const [trial] = useState(newTrial);
  const [server, setServer] = useState<RoomOfServer | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    void roomOfServer().then((answer) => {
      if (isRefused(answer)) setProblem(t('room.unreachable'));
      else setServer(answer);
    });
  }, []);
  return (
    <Room
      address={phones.shown.value}
      trialPath={`/test/${trial}`}
      arrived={useArrival(trial)}
      server={server}
      problem={problem}
      playGong={() => playNow('gong')}
    />
  );
}

function useArrival(trial: string): boolean {
  const [arrived, setArrived] = useState(false);
  useEffect(() => {
    if (arrived) return;
    const timer = setInterval(async () => {
      const answer = await hasArrivedInRoom(trial);
      if (!isRefused(answer) && answer.arrived) setArrived(true);
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [trial, arrived]);
  return arrived;
}

/** The tiny page that a phone opens. */
export function PhoneTrialPage({ trial }: { trial: string }) {
  const [says, say] = useState<{ headline: string; text: string }>({
    headline: t('room.phone.asking'),
    text: '',
  });
  useEffect(() => {
    void arriveInRoom(trial).then((answer) =>
      say(
        isRefused(answer)
          ? { headline: t('room.phone.notHere'), text: answer.message }
          : { headline: t('room.phone.here'), text: t('room.phone.hereText') },
      ),
    );
  }, [trial]);
  return <Notice headline={says.headline} text={says.text} />;
}
