/** The same as the picture, in words: for people who can't see it, and for tests. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { percent } from '../app/format.ts';
import type { HallPicture, StageModel } from '../app/picture.ts';
import { t } from '../app/text.ts';
import { LiveLedger } from '../charts/live-ledger.ts';
import { moodOf, otherHands } from '../charts/mood.ts';
import { word } from '../charts/words.ts';

/** A screen reader is not talked over: one sentence in so many milliseconds. */
const AT_MOST_EVERY_MS = 3000;
const LOOKS_EVERY_MS = 250;

export function LiveLine({ model }: { model: StageModel }) {
  const [said, setSaid] = useState(() => sentenceOf(model));
  const last = useRef({ sentence: said, atMs: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    const look = () => {
      if (performance.now() - last.current.atMs < AT_MOST_EVERY_MS) return;
      const sentence = sentenceOf(model);
      if (sentence === last.current.sentence) return;
      last.current = { sentence, atMs: performance.now() };
      setSaid(sentence);
    };
    const timer = setInterval(look, LOOKS_EVERY_MS);
    return () => clearInterval(timer);
  }, [model]);
  return (
    <p class="sr-only" aria-live="polite">
      {said}
    </p>
  );
}

function sentenceOf({ lesson, hall, rounds, clockMs }: StageModel): string {
  const now = lesson.peek();
  if (!now) return t('stage.connecting');
  if (now.phase === 'lobby') return t('stage.say.lobby', { people: now.people, seats: now.seats });
  if (now.phase === 'debrief') return t('stage.say.debrief');
  const round = rounds.peek()[now.roundIndex];
  if (now.phase === 'between' && round) {
    const ledger = new LiveLedger().at(round, clockMs());
    return word('stage.say.between', {
      number: now.roundIndex + 1,
      moves: ledger.movesAnswered,
      idle: percent(ledger.idleWithHandsUpShare),
    });
  }
  const picture = hall.peek();
  if (now.paused) return t('stage.say.paused');
  return picture ? sentenceOfHall(picture) : '';
}

function sentenceOfHall(hall: HallPicture): string {
  const master = hall.masters[0];
  if (!master) return '';
  const at = { board: master.board, name: hall.tables[master.board - 1]?.name ?? '' };
  const hands = word('common.hands', { count: otherHands(hall, master) });
  switch (moodOf(hall, master)) {
    case 'plays':
      return `${word('stage.say.plays', at)} ${hands}.`;
    case 'walks':
      return `${word('stage.say.walks', at)} ${hands}.`;
    case 'wasting':
    case 'waiting':
      return `${word('stage.say.waits', at)} ${hands}.`;
    case 'resting':
      return word('stage.say.rests');
  }
}
