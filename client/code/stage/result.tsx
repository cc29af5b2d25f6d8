/** What a program has come to, at the bell: its lane above the event loop's, what was missed, and what it was about. */
import { useMemo } from 'preact/hooks';
import type { Exercise } from '../../../shared/exercises/exercise.ts';
import { loopOf, type Verdict } from '../../../shared/exercises/judge.ts';
import { type Fact, type Ms, starsOf } from '../../../shared/simul/index.ts';
import { seconds, span } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { BothLanes } from '../../charts/floor/both-lanes.tsx';
import { Stars } from '../../charts/floor/stars.tsx';
import { Coded } from '../coded.tsx';
import type { Held } from '../run/held-lines.ts';
import type { HowOver } from '../run/program-run.ts';
import { goalWords } from '../task/goal-words.ts';

/** The shares of the bound from which on there are one, two and three stars. */
const STARS = [0.3, 0.6, 0.8] as const;

/** What blocked more shortly is not told. */
const HELD_TOLD_MS = 500;

type ResultProps = {
  readonly exercise: Exercise;
  readonly facts: readonly Fact[];
  readonly verdict: Verdict;
  readonly how: HowOver;
  readonly endedMs: Ms | null;
  /** What blocked longest; null: nothing did. */
  readonly held: Held | null;
  readonly next: { readonly name: string; readonly go: () => void } | null | undefined;
};

/** Where it came out of sight, it is brought into view. */
const inView = (result: HTMLElement | null) => result?.scrollIntoView?.({ block: 'nearest' });

export function Result({ exercise, facts, verdict, how, endedMs, held, next }: ResultProps) {
  const { scenario, goal, name } = exercise;
  const { passed, moves, bound, loop, thinking } = verdict;
  const loopFacts = useMemo(() => loopOf(scenario), [scenario]);
  const missed = bound - moves;
  const wasHeld = held !== null && held.ms >= HELD_TOLD_MS;
  return (
    <section
      ref={inView}
      class={`write-result ${passed ? 'is-passed' : ''}`}
      aria-labelledby="code-result"
      aria-live="polite"
    >
      <h2 id="code-result" tabIndex={-1}>
        <span class="write-verdict">{t(passed ? 'code.over.passed' : 'code.over.notYet')}</span>{' '}
        {t('code.over.moves', { count: moves })}
        {goal.kind === 'share' && <Stars count={starsOf(moves, bound, STARS)} />}
      </h2>
      {!passed && wasHeld && (
        <p>
          <b>{t('code.over.held', { line: held.line, time: seconds(held.ms) })}</b>
        </p>
      )}
      {!passed && !wasHeld && goal.kind === 'share' && thinking === 1 && (
        <p>
          <b>{t('code.over.inTurn')}</b>
        </p>
      )}
      {!passed && endedMs !== null && (
        <p>{t(how === 'failed' ? 'code.over.failed' : 'code.over.early', { time: span(endedMs) })}</p>
      )}
      <p>
        {goal.kind === 'door'
          ? t('code.over.together', { ...verdict, most: goal.most, games: scenario.boards })
          : `${t('code.over.bound', { bound, loop })} ${t('code.over.missed', { count: missed })}`}
        {!passed && ` ${goalWords(exercise)} ${t('code.over.tryHint')}`}
      </p>
      <BothLanes
        round={{ scenario, facts }}
        loop={{ scenario, facts: loopFacts }}
        masters={1}
        mine={t('code.over.yours')}
      />
      {passed && (
        <p class="write-about">
          <Coded text={t(`code.exercises.about.${name}`)} />
        </p>
      )}
      {passed && next && (
        <button type="button" class="button button-primary" onClick={next.go}>
          {t('code.over.next', { name: next.name })}
        </button>
      )}
      {passed && next === null && <p>{t('code.over.all')}</p>}
    </section>
  );
}
