/** `/code`: somebody's own program is the master. */
import './text.ts';
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { PROGRAM_LANGUAGES } from '../../shared/exercises/exercise.ts';
import { EXERCISES } from '../../shared/exercises/exercises.ts';
import { codePlaceOf, hashOfCode } from '../../shared/exercises/link.ts';
import { Choice } from '../app/choice.tsx';
import { unpacked } from '../app/files/packed.ts';
import { go, Link, route } from '../app/navigation.tsx';
import { address, assetUrl } from '../app/paths/address.ts';
import { SettingsButton } from '../app/settings-sheet.tsx';
import { t } from '../app/text.ts';
import type { OwnHalls } from './own/own-halls.ts';
import { OwnMachine } from './own/own-machine.tsx';
import { Keep } from './program/keep.tsx';
import { Output } from './program/output.tsx';
import { ProgramPane } from './program/pane.tsx';
import { Desk, type Sheet } from './run/desk.ts';
import { LETTERS_MAX } from './run/kept.ts';
import type { Runner } from './run/runner.ts';
import { StagePane, type StagePaneProps } from './stage/stage-pane.tsx';
import { ExerciseList } from './task/exercise-list.tsx';
import { Task } from './task/task.tsx';
import './code.css';

type CodeProps = {
  readonly runner: Runner;
  /** Null: there is no server. */
  readonly halls: OwnHalls | null;
};

export function Code({ runner, halls }: CodeProps) {
  const [desk] = useState(() => {
    const { exercise, language } = codePlaceOf(address().hash);
    return new Desk(runner, exercise, language);
  });
  const keys = useId();
  const { linkSays, given } = usePlace(desk);
  const sheet = desk.sheet.value;
  const run = desk.run.value;
  useEffect(() => () => desk.stop(), [desk]);
  useEffect(() => runner.warmUp(sheet.language), [sheet.language]);
  const isRunning = run !== null && !run.isOver;
  return (
    <div class={`write-page ${isRunning ? 'is-running' : ''}`}>
      <Head desk={desk} />
      <ExerciseList now={sheet.exercise.name} done={desk.done.value} language={sheet.language} />
      <main class="write-desk">
        <div class="write-left">
          {linkSays && <p role="alert">{linkSays}</p>}
          <Task sheet={sheet} keys={keys} hasTried={run?.verdict.value?.passed === false} />
          <ProgramPane desk={desk} keys={keys} />
        </div>
        <Parts desk={desk} next={nextAfter(desk.sheet.value)} />
      </main>
      <Keep desk={desk} />
      <OwnMachine halls={halls} given={given} exercise={sheet.exercise.name} />
      <WatchInstead />
    </div>
  );
}

/** The way to the page for programs that have nothing to do with chess. */
function WatchInstead() {
  return (
    <section class="card write-own" aria-labelledby="code-watch">
      <h2 id="code-watch">{t('code.watch.title')}</h2>
      <p>{t('code.watch.about')}</p>
      <div class="write-buttons">
        <Link to="/watch" class="button">
          {t('code.watch.go')}
        </Link>
      </div>
    </section>
  );
}

function Head({ desk }: { desk: Desk }) {
  const { exercise, language } = desk.sheet.value;
  return (
    <header class="write-head">
      <Link to="/" class="write-home" label={t('code.page.home')}>
        <img src={assetUrl('master/crown.svg')} alt="" width="40" height="30" />
      </Link>
      <h1>{t('code.page.title')}</h1>
      {exercise.javascript ? (
        <Choice
          quiet
          label={t('code.page.language')}
          options={PROGRAM_LANGUAGES.map((value) => ({ value, text: t(`code.page.languages.${value}`) }))}
          value={language}
          onChoose={(chosen) => desk.speak(chosen)}
        />
      ) : (
        <p class="muted small write-only">{t('code.page.onlyPython')}</p>
      )}
      <SettingsButton />
    </header>
  );
}

const PARTS = ['hall', 'output'] as const;

/** Beside the program, where there is room, hall and output; on a small screen one of them. */
export function Parts({ desk, next }: { desk: Desk; next: StagePaneProps['next'] }) {
  const [part, setPart] = useState<(typeof PARTS)[number]>('hall');
  const { exercise } = desk.sheet.value;
  return (
    <div class={`write-right is-${part}`}>
      <div class="write-parts">
        <Choice
          quiet
          label={t('code.page.parts')}
          options={PARTS.map((value) => ({ value, text: t(`code.page.${value}`) }))}
          value={part}
          onChoose={setPart}
        />
      </div>
      <StagePane exercise={exercise} run={desk.run.value} next={next} />
      <Output run={desk.run.value} />
    </div>
  );
}

/** The way to the exercise after this one; null: it is the last. */
function nextAfter({ exercise, language }: Sheet): StagePaneProps['next'] {
  const next = EXERCISES[EXERCISES.indexOf(exercise) + 1];
  if (!next) return null;
  return {
    name: t(`code.exercises.name.${next.name}`),
    go: () => go(`/code${hashOfCode({ exercise: next.name, language, program: null })}`),
  };
}

/** Follows the address: another exercise, or a program that came with a link. @returns what is wrong with a link, and which hall it leads to */
function usePlace(desk: Desk) {
  const shown = route.value;
  const place = useMemo(() => codePlaceOf(address().hash), [shown]);
  const [says, setSays] = useState<string | null>(null);
  useEffect(() => {
    const { exercise, language, program } = place;
    if (program !== null) {
      unpacked(program, LETTERS_MAX).then(
        (text) => {
          desk.turnTo(exercise, language ?? undefined);
          desk.replace(text);
          // The link is used up by that, so that a reload undoes no work.
          go(`/code${hashOfCode({ exercise, language, program: null })}`, 'replace');
        },
        () => setSays(t('code.keep.badLink')),
      );
      return;
    }
    const now = desk.sheet.value;
    if (now.exercise.name !== exercise) desk.turnTo(exercise, language ?? now.language);
  }, [place]);
  return { linkSays: says, given: place.hall };
}
