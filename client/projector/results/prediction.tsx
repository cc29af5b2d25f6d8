/** After a round that the class has guessed: their guesses beside what really happened, and what theory says. */
import { useMemo } from 'preact/hooks';
import { expectedMoves } from '../../../shared/lesson/theory.ts';
import { goesToHands, USUAL_THINK_MS } from '../../../shared/simul/index.ts';
import { grouped } from '../../app/grouped.ts';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { TileMark } from '../../app/tile-mark.tsx';
import type { ClassStatus, QuestionStatus, RoundPicture, StageModel } from '../../models/picture.ts';
import { expectationIn } from '../debrief/theory/predictions.ts';
import { barsOf } from '../questions/bars.ts';
import { guessFor } from '../questions/guess.ts';
import './prediction.css';

type PredictionResultProps = {
  readonly model: StageModel;
  readonly status: ClassStatus;
  readonly round: RoundPicture;
};

/** What the class guessed about the round that is over; nothing where nobody was asked. */
export function guessOf(model: StageModel, status: ClassStatus): QuestionStatus | undefined {
  const guess = guessFor(model.questions.value, model.plan.value, status.step);
  return guess && guess.moves !== null ? guess : undefined;
}

export function PredictionResult({ model, status, round }: PredictionResultProps) {
  const guess = guessOf(model, status);
  if (!guess || guess.moves === null) return null;
  return <Result guess={guess} moves={guess.moves} round={round} rounds={model.rounds.value} />;
}

type ResultProps = {
  readonly guess: QuestionStatus;
  readonly moves: number;
  readonly round: RoundPicture;
  readonly rounds: readonly RoundPicture[];
};

function Result({ guess, moves, round, rounds }: ResultProps) {
  const bars = barsOf(guess);
  return (
    <section class="prediction" aria-label={t('lessonPages.prediction.title')}>
      <ol class="prediction-bars">
        {guess.options.map((option, index) => {
          const isNearest = guess.right === index;
          const { count, share } = bars[index] ?? { count: 0, share: 0 };
          return (
            <li key={index} class={isNearest ? 'is-nearest' : undefined}>
              <TileMark index={index} />
              <b class="ticking">{grouped(Number(option))}</b>
              <span class="prediction-bar" aria-hidden="true">
                <span style={{ width: `${share * 100}%` }} />
              </span>
              <span class="prediction-count">
                {t('lessonPages.question.people', { count })}
                {isNearest && (
                  <em>
                    <Icon name="check" /> {t('lessonPages.prediction.nearest')}
                  </em>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      <p class="prediction-figure is-really">
        <b class="ticking">{grouped(moves)}</b> {t('lessonPages.prediction.really')}
      </p>
      <Theory round={round} rounds={rounds} />
    </section>
  );
}

/** What theory expects, with the S of this round and the Z of this class. */
function Theory({ round, rounds }: Pick<ResultProps, 'round' | 'rounds'>) {
  const expected = useMemo(() => expectationIn(round, rounds), [round, rounds]);
  const moves = expectedMoves(expected);
  if (moves === null) return <p class="prediction-figure is-none">{t('lessonPages.prediction.noTheory')}</p>;
  const values = {
    boards: expected.boards,
    seconds: Math.round(expected.durationMs / 1000),
    think: (expected.stepMs / 1000).toFixed(1),
    reply: (expected.replyMs / 1000).toFixed(1),
    usual: USUAL_THINK_MS / 1000,
  };
  if (expected.trapped)
    return (
      <p class="prediction-figure">
        <b class="ticking">{grouped(Math.round(moves))}</b> {t('lessonPages.prediction.drawn')}
        <small>{t('lessonPages.prediction.drawnMore', values)}</small>
      </p>
    );
  const isLoop = goesToHands(expected.policy);
  return (
    <p class="prediction-figure">
      <b class="ticking">{grouped(Math.round(moves))}</b>{' '}
      {t(isLoop ? 'lessonPages.prediction.theoryAtMost' : 'lessonPages.prediction.theory')}
      <small class="mono">
        {t(isLoop ? 'lessonPages.prediction.loop' : 'lessonPages.prediction.blocking', values)}
      </small>
      <small>{t('lessonPages.prediction.times', values)}</small>
    </p>
  );
}
