import { expect, it } from 'vitest';
import '../text.ts';
import { exerciseNamed } from '../../../shared/exercises/exercises.ts';
import type { Refused } from '../../models/picture.ts';
import type { ProgramEvent, Tell } from '../../runtime/program.ts';
import type { HallNews } from '../own/own-halls.ts';
import { type ClassHalls, classRunner } from './class-runner.ts';

const { scenario } = exerciseNamed('makeItAwait');
const wanted = { language: 'python', source: '', hall: { kind: 'here', scenario } } as const;
const over: HallNews = {
  facts: [],
  next: 0,
  round: { timeMs: 900, leftMs: 0, over: true, score: 3, bound: 9 },
  program: null,
};
const fault: ProgramEvent = { kind: 'failed', message: 'boards?', line: 3, trace: '', atMs: 0 };
const refusal = (code: string, message: string): Refused => ({ code, message, retry: false });

/** A program of a class that fails. @returns the last thing that the page is told of it */
async function lastOfRun(halls: Partial<ClassHalls>): Promise<ProgramEvent | undefined> {
  const told: ProgramEvent[] = [];
  const runProgram = (_: unknown, tell: Tell) => {
    tell(fault);
    return { stop: () => undefined };
  };
  const all: ClassHalls = {
    open: async () => ({ programKey: 'k' }),
    news: async () => over,
    urlOf: (key) => key,
    isOnStage: () => false,
    report: () => undefined,
    close: () => undefined,
    ...halls,
  };
  classRunner({ warmUp: () => undefined, runProgram }, all).runProgram(wanted, (event) => told.push(event));
  await expect.poll(() => told.at(-1)?.kind).toBe('failed');
  return told.at(-1);
}

it('a fault of the program is told as it is', async () => expect(await lastOfRun({})).toEqual(fault));

it('a run that the class has refused is none, and nor is one whose hall it has closed', async () => {
  const open = async () => refusal('notWriting', 'No programs are written now.');
  expect(await lastOfRun({ open })).toMatchObject({ isCut: true, message: 'No programs are written now.' });
  const news = async () => refusal('unknownKey', 'No hall has this key.');
  expect(await lastOfRun({ news })).toMatchObject({
    isCut: true,
    message: 'The class has stopped all programs: this run is not counted.',
  });
  const offline = async () => refusal('offline', 'No connection to Simul.');
  expect(await lastOfRun({ news: offline, isOnStage: () => true })).toMatchObject({
    isCut: true,
    message: 'No connection to Simul.',
  });
});
