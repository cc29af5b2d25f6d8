/** Whom shall the master serve first? The class votes for the order of the ready queue, and then plays it. */

import { type Option, winnerOf } from '../../../shared/lesson/questions.ts';
import type { QueueOrder } from '../../../shared/simul/index.ts';
import { assetUrl } from '../../app/paths/address.ts';
import { t } from '../../app/text.ts';
import type { QuestionProps } from './props.ts';
import { Tiles } from './tiles.tsx';

/** The order that is played where nobody votes. */
const USUAL: QueueOrder = 'fifo';
const orderOf = (option: Option | undefined): QueueOrder => (typeof option === 'string' ? option : USUAL);

export function QueueQuestion({ question, foot }: QuestionProps) {
  const winner = winnerOf(question);
  const marked =
    winner === null
      ? null
      : { index: question.options.indexOf(winner), word: t('lessonPages.question.winner') };
  const textOf = (index: number, part: 'title' | 'text') =>
    t(`lesson.queue.${orderOf(question.options[index])}.${part}`);
  return (
    <section class="question-page">
      <div class="question-head">
        <h2>{t('lesson.question.queue')}</h2>
      </div>
      <Tiles
        question={question}
        marked={marked}
        faceOf={(index) => (
          <>
            <h3>{textOf(index, 'title')}</h3>
            <p class="tile-text">{textOf(index, 'text')}</p>
            <QueuePicture order={orderOf(question.options[index])} />
          </>
        )}
        wordsOf={(index) => `${textOf(index, 'title')}: ${textOf(index, 'text')}`}
      />
      {!question.isOpen && winner === null && (
        <p class="question-why">
          {t('lessonPages.question.noWinner', { order: t(`lesson.queue.${USUAL}.title`).toLowerCase() })}
        </p>
      )}
      {foot}
    </section>
  );
}

/** The hands that are up, and for how many seconds. The master stands between boards 4 and 6, so board 6 is nearest. */
const HANDS = [
  { board: 2, upS: 5 },
  { board: 3, upS: 1 },
  { board: 6, upS: 3 },
  { board: 9, upS: 8 },
] as const;
const NEXT: Readonly<Record<QueueOrder, number>> = { fifo: 3, lifo: 1, lowest: 0, nearest: 2, urgent: 3 };
/** Where each ticket stands; the gap is the master's place. */
const X = [4, 92, 250, 338] as const;
const MASTER_X = 212;

/** One order of the ready queue as a picture: four hands that are up, since when, and which is next. */
function QueuePicture({ order }: { order: QueueOrder }) {
  return (
    <svg class="queue-picture" viewBox="0 0 424 150" aria-hidden="true">
      {HANDS.map(({ board, upS }, index) => (
        <g
          key={board}
          class={index === NEXT[order] ? 'is-next' : undefined}
          transform={`translate(${X[index]} 46)`}
        >
          <rect width="80" height="66" rx="12" />
          <text x="40" y="34">
            {board}
          </text>
          <text class="queue-picture-up" x="40" y="88">
            {upS} s
          </text>
        </g>
      ))}
      <path class="queue-picture-way" d={wayTo(X[NEXT[order]] as number)} />
      <image href={assetUrl('master/crown.svg')} x={MASTER_X - 27} y="58" width="54" height="44" />
    </svg>
  );
}

/** An arrow from the crown over the tickets to the one that is next. */
function wayTo(x: number): string {
  const to = x + 40;
  return `M${MASTER_X} 52C${MASTER_X} 8 ${to} 0 ${to} 34m-10-10l10 12l10-12`;
}
