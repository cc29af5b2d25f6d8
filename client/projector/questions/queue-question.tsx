/** Whom shall he serve first? The class votes for the order of the ready queue, and plays it. */
import { type Option, winnerOf } from '../../../shared/lesson/questions.ts';
import type { QueueOrder } from '../../../shared/simul/index.ts';
import { t } from '../../app/text.ts';
import type { AskProps } from './question-page.tsx';
import { QueuePicture } from './queue-picture.tsx';
import { Tiles } from './tiles.tsx';

/** The order that is played where nobody votes. */
const USUAL: QueueOrder = 'fifo';
const orderOf = (option: Option | undefined): QueueOrder => (typeof option === 'string' ? option : USUAL);

export function QueueAsk({ asked, foot }: AskProps) {
  const winner = winnerOf(asked);
  const marked =
    winner === null ? null : { index: asked.options.indexOf(winner), word: t('lessonPages.question.winner') };
  const textOf = (index: number, part: 'title' | 'text') =>
    t(`lesson.queue.${orderOf(asked.options[index])}.${part}`);
  return (
    <section class="ask">
      <div class="ask-question">
        <h2>{t('lesson.question.queue')}</h2>
      </div>
      <Tiles
        asked={asked}
        marked={marked}
        faceOf={(index) => (
          <>
            <h3>{textOf(index, 'title')}</h3>
            <p class="tile-text">{textOf(index, 'text')}</p>
            <QueuePicture order={orderOf(asked.options[index])} />
          </>
        )}
        wordsOf={(index) => `${textOf(index, 'title')}: ${textOf(index, 'text')}`}
      />
      {!asked.isOpen && winner === null && (
        <p class="ask-why">
          {t('lessonPages.question.noWinner', { order: t(`lesson.queue.${USUAL}.title`).toLowerCase() })}
        </p>
      )}
      {foot}
    </section>
  );
}
