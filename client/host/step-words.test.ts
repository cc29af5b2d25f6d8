import { describe, expect, it } from 'vitest';
import type { Step } from '../../shared/lesson/plan.ts';
import { plans } from '../../shared/lesson/plans.ts';
import { en } from '../../shared/text/en.ts';
import { hostTitleOf, iconOf, lengthWords, sayOf, stepLastsMs } from './step-words.ts';

const round: Step = { kind: 'round', topic: 'blocking', policy: 'blocking', durationMs: 45_000 };
const { blocking } = en.speech;

describe('what the host may say', () => {
  it('is one thing while the step runs and another when it is over', () => {
    expect(sayOf(round, false)).toBe(blocking.say);
    expect(sayOf(round, true)).toBe(blocking.after);
  });
  it('is in the host’s own words where the plan has some', () => {
    const own = { ...round, title: 'Wait!', say: 'Now we wait.' };
    expect(hostTitleOf(own)).toBe('Wait!');
    expect(sayOf(own, false)).toBe('Now we wait.');
  });
  it('explains the answer of a question about code', () => {
    const quiz = plans.lessonTwo.steps.find(
      (step) => step.kind === 'question' && step.question.about === 'quiz',
    ) as Step;
    expect(hostTitleOf(quiz)).toBe(en.lesson.quiz.whichMaster.question);
    expect(sayOf(quiz, true)).toContain(en.lesson.quiz.whichMaster.why);
  });
});

describe('how long a step takes', () => {
  it('is its own time, or that of its show at the show’s speed', () => {
    expect(stepLastsMs(round)).toBe(45_000);
    const [twelveHours] = plans.history.steps;
    expect(lengthWords(stepLastsMs(twelveHours as Step))).toBe('60\u00a0s');
  });
  it('is not said of a show that can’t be shown', () => {
    const endless: Step = {
      kind: 'show',
      topic: 'knee',
      scenario: { policy: 'event-loop', boards: 10_000, exchanges: 10_000 },
      speed: 1,
    };
    expect(stepLastsMs(endless)).toBeNull();
    expect(lengthWords(null)).toBe('…');
  });
  it('is said in minutes where seconds are no help', () => {
    expect(lengthWords(90_000)).toBe('90\u00a0s');
    expect(lengthWords(150_000)).toBe('3 min');
  });
});

it('shows a sign for every step of every plan', () => {
  for (const { steps } of Object.values(plans)) for (const step of steps) expect(iconOf(step)).toBeTruthy();
});
