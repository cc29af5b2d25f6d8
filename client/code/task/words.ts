/** Which words an exercise has in which language, and what a program can say. */
import type { ExerciseName, ProgramLanguage } from '../../../shared/exercises/exercise.ts';
import { code } from '../../../shared/text/code.ts';
import { t } from '../../app/text.ts';

const isIn = <Names extends object>(names: Names, name: string): name is keyof Names & string =>
  name in names;

export function taskOf(name: ExerciseName, language: ProgramLanguage): string {
  const { taskJs } = code.exercises;
  return language === 'javascript' && isIn(taskJs, name)
    ? t(`code.exercises.taskJs.${name}`)
    : t(`code.exercises.task.${name}`);
}

export function hintOf(name: ExerciseName, language: ProgramLanguage): string {
  const { hintJs } = code.exercises;
  return language === 'javascript' && isIn(hintJs, name)
    ? t(`code.exercises.hintJs.${name}`)
    : t(`code.exercises.hint.${name}`);
}

type Entry = { readonly word: string; readonly means: keyof typeof code.page.wordsOf };

export const VOCABULARY: Readonly<Record<ProgramLanguage, readonly Entry[]>> = {
  python: [
    { word: 'hall = simul.hall()', means: 'boards' },
    { word: 'b.play_move()', means: 'play' },
    { word: 'b.wait_for_reply()', means: 'wait' },
    { word: 'await b.reply()', means: 'reply' },
    { word: 'hall.ready()', means: 'ready' },
    { word: 'b.over', means: 'over' },
    { word: 'hall.time_left()', means: 'left' },
  ],
  javascript: [
    { word: 'const room = hall()', means: 'boards' },
    { word: 'b.playMove()', means: 'play' },
    { word: 'b.waitForReply()', means: 'wait' },
    { word: 'await b.reply()', means: 'reply' },
    { word: 'room.ready()', means: 'ready' },
    { word: 'b.over', means: 'over' },
    { word: 'room.timeLeft()', means: 'left' },
    { word: 'sleepSync(1000)', means: 'sleep' },
  ],
};
