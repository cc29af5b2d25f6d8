/** `/code/CODE`: while a class writes programs, everybody's own one is the master: in a hall of its own, and on the stage. */
import '../text.ts';
import { untracked, useComputed, useSignalEffect } from '@preact/signals';
import { useEffect, useId, useMemo } from 'preact/hooks';
import { type Exercise, PROGRAM_LANGUAGES } from '../../../shared/exercises/exercise.ts';
import { exerciseNamed } from '../../../shared/exercises/exercises.ts';
import { programHall } from '../../../shared/lesson/programs.ts';
import { Choice } from '../../app/choice.tsx';
import { go, Link } from '../../app/navigation.tsx';
import { Notice } from '../../app/notice.tsx';
import { assetUrl } from '../../app/paths/address.ts';
import { SettingsButton } from '../../app/settings-sheet.tsx';
import { t } from '../../app/text.ts';
import { isDriving } from '../../models/lesson-words.ts';
import type { ClassStatus, OwnProgram, PlayerModel } from '../../models/picture.ts';
import { Parts } from '../code.tsx';
import { Output } from '../program/output.tsx';
import { ProgramPane } from '../program/pane.tsx';
import { Desk } from '../run/desk.ts';
import type { Runner } from '../run/runner.ts';
import { Task } from '../task/task.tsx';
import { ClassBar } from './class-bar.tsx';
import '../code.css';
import './class-code.css';

/** What is kept under this name is what the page `/code` begins with, too. */
const EXERCISE = 'makeItAwait';

type Props = { readonly model: PlayerModel; readonly runner: Runner };

export function ClassCode({ model, runner }: Props) {
  const status = model.status.value;
  const own = model.program?.value ?? null;
  const board = model.seat.value?.board ?? null;
  if (!status || board === null) return <Coming model={model} />;
  return <Writing key={own?.seed} model={model} runner={runner} status={status} own={own} board={board} />;
}

/** Not there yet, or there is no such class any more. */
function Coming({ model }: { model: PlayerModel }) {
  const ended = model.ended.value;
  if (ended === null) return <p class="class-code-coming">{t('code.inClass.coming')}</p>;
  return (
    <Notice headline={t('common.noHall')} text={ended.message}>
      <Link to="/" class="button button-primary">
        {t('code.page.home')}
      </Link>
    </Notice>
  );
}

type WritingProps = Props & {
  readonly status: ClassStatus;
  readonly own: OwnProgram | null;
  readonly board: number;
};

function Writing({ model, runner, status, own, board }: WritingProps) {
  const desk = useMemo(() => new Desk(runner, EXERCISE, null, null, () => exerciseOf(status, own)), []);
  const keys = useId();
  const onStage = useComputed(() => isDriving(model.status.value, board));
  const sheet = desk.sheet.value;
  const run = desk.run.value;
  useEffect(() => () => desk.stop(), [desk]);
  useEffect(() => runner.warmUp(sheet.language), [sheet.language]);
  // Whoever is put on the stage need not press anything; what ran before is over with its step.
  useSignalEffect(() => {
    const starts = onStage.value;
    untracked(() => (starts ? desk.start() : desk.stop()));
  });
  useBackToTheBoard(model, board);
  return (
    <div class={`write-page ${run !== null && !run.isOver ? 'is-running' : ''}`}>
      <header class="write-head">
        <Link to={`/play/${status.code}`} class="write-home" label={t('code.inClass.back')}>
          <img src={assetUrl('master/crown.svg')} alt="" width="40" height="30" />
        </Link>
        <h1>{t('code.inClass.title')}</h1>
        <Choice
          quiet
          label={t('code.page.language')}
          options={PROGRAM_LANGUAGES.map((value) => ({ value, text: t(`code.page.languages.${value}`) }))}
          value={sheet.language}
          onChoose={(chosen) => desk.speak(chosen)}
        />
        <SettingsButton />
      </header>
      <ClassBar model={model} status={status} own={own} board={board} />
      <main class="write-desk">
        <div class="write-left">
          <Task sheet={sheet} keys={keys} hasTried={run?.verdict.value?.passed === false} inClass />
          <ProgramPane desk={desk} keys={keys} />
        </div>
        {onStage.value ? (
          <div class="write-right">
            <p class="class-code-stage headline">{t('code.inClass.lookUp')}</p>
            <Output run={run} />
          </div>
        ) : (
          <Parts desk={desk} next={undefined} />
        )}
      </main>
    </div>
  );
}

/** The hall of the class, where one is known; else the page's own. */
function exerciseOf({ now }: ClassStatus, own: OwnProgram | null): Exercise {
  const usual = exerciseNamed(EXERCISE);
  return now?.kind === 'program' && own ? { ...usual, scenario: programHall(now, own.seed) } : usual;
}

/** A round begins in which they play: their board is what counts now. */
function useBackToTheBoard(model: PlayerModel, board: number): void {
  useSignalEffect(() => {
    const status = model.status.value;
    const plays = status?.phase === 'round' && status.now?.kind === 'round' && !isDriving(status, board);
    if (plays && status) go(`/play/${status.code}`, 'replace');
  });
}
