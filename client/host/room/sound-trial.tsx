/** Plays the gong of the stage, and asks whether the room has heard it. */
import { useState } from 'preact/hooks';
import { sound } from '../../app/settings.ts';
import { t } from '../../app/text.ts';
import { askedCheck, type Check } from './checks.ts';
import { Answers, Trial } from './trial.tsx';

export function SoundTrial({ playGong }: { playGong: () => Promise<boolean> }) {
  const [heard, setHeard] = useState<boolean | null>(null);
  const [blocked, setBlocked] = useState(false);
  const play = async () => setBlocked(!(await playGong()));
  return (
    <Trial title={t('room.sound.title')} check={soundCheck(heard, blocked)}>
      <button type="button" class="button" onClick={play}>
        {t('room.sound.play')}
      </button>
      <Answers about="sound" answer={setHeard} />
    </Trial>
  );
}

function soundCheck(heard: boolean | null, blocked: boolean): Check {
  if (sound.value === 'off') return { state: 'bad', says: t('room.sound.muted') };
  return blocked ? { state: 'bad', says: t('room.sound.blocked') } : askedCheck('sound', heard);
}
