/** The hall of a program: before it runs, while it runs, and what has come of it. */
import type { Exercise } from '../../../shared/exercises/exercise.ts';
import { t } from '../../app/text.ts';
import type { HowOver, ProgramRun } from '../run/program-run.ts';
import { useRedraw } from './redraw.ts';
import { Result } from './result.tsx';
import { Figures, Stage, useOpenHall } from './stage.tsx';

export type StagePaneProps = {
  readonly exercise: Exercise;
  readonly run: ProgramRun | null;
  /** What comes after this exercise; null: it is the last; undefined: in class nothing does. */
  readonly next: { readonly name: string; readonly go: () => void } | null | undefined;
};

export function StagePane({ exercise, run, next }: StagePaneProps) {
  return (
    <section class="write-stage" aria-label={t('code.stage.title')}>
      {run === null ? <Before exercise={exercise} /> : <Running run={run} next={next} />}
    </section>
  );
}

function Before({ exercise: { scenario } }: { exercise: Exercise }) {
  const hall = useOpenHall(scenario);
  return <Stage scenario={scenario} hall={hall} facts={[]} nowMs={0} line={null} phase="before" />;
}

/** So often the hall is drawn while a program runs. */
const DRAWN_EVERY_MS = 80;

function Running({ run, next }: { run: ProgramRun; next: StagePaneProps['next'] }) {
  const { scenario } = run.exercise;
  useRedraw(run.isOver ? null : DRAWN_EVERY_MS);
  const state = run.state.value;
  const { hall, facts } = run.hall.seen();
  const nowMs = run.hall.clockMs();
  const verdict = run.verdict.value;
  if (verdict !== null)
    return (
      <>
        <Figures scenario={scenario} facts={facts} nowMs={scenario.durationMs ?? nowMs} />
        <Result
          exercise={run.exercise}
          facts={facts}
          verdict={verdict}
          how={state as HowOver}
          endedMs={run.endedMs}
          held={run.heldMost}
          next={next}
        />
      </>
    );
  return (
    <>
      {state === 'stopped' && <p role="status">{t('code.over.stopped')}</p>}
      <Stage
        scenario={scenario}
        hall={hall}
        facts={facts}
        nowMs={nowMs}
        line={run.line.value}
        phase={phaseOf(run)}
      />
    </>
  );
}

/** A run that was refused has never begun. */
function phaseOf({ state, hall, isOver }: ProgramRun) {
  if (state.value === 'loading') return 'coming';
  return isOver && !hall.hasBegun ? 'before' : 'running';
}
