/** The stage's line into the class, which only reads. The host's model is the same with commands (`host.ts`). */
import { computed, effect, signal } from '@preact/signals';
import { HallReader } from '../../shared/protocol/hall/hall-reader.ts';
import type { JoinWanted } from '../../shared/protocol/messages.ts';
import { refusal } from '../../shared/protocol/refusals.ts';
import { roundsFrom, withFacts, withGames } from '../models/live/rounds.ts';
import type {
  Award,
  ClassPrograms,
  Cough,
  HallPicture,
  LabMeasured,
  Plan,
  ProgramOnStage,
  QuestionStatus,
  RoundPicture,
  StageModel,
} from '../models/picture.ts';
import { playShow } from '../models/show-player.ts';
import { type ClassSignals, classSignals, withQuestion } from './class-signals.ts';
import { knownAddresses, shownAddress } from './join-address.ts';
import { labServer } from './labs/lab-server.ts';
import { type LastingLine, lastingLine } from './line/lasting-line.ts';
import { type MessageHandlers, openLine } from './line/line.ts';
import { watchOver } from './tab.ts';

/** What stage and host have in common: the whole hall as it is, and how it came to be. */
type Spectator = StageModel & {
  readonly news: ClassSignals['news'];
  readonly line: LastingLine;
};

/**
 * Joins as somebody who is shown the whole hall.
 * @param wanted how, asked at each attempt
 * @param also handlers for messages that only this one is sent
 * @param lost called when the line breaks
 * @param open opens a line once
 */
export function spectate(
  code: string,
  wanted: () => JoinWanted,
  also: MessageHandlers = {},
  lost: () => void = () => {},
  open = openLine,
): Spectator {
  const classHall = signal<HallPicture | null>(null);
  const reader = new HallReader();
  const showHall = signal<HallPicture | null>(null);
  const plan = signal<Plan | null>(null);
  const questions = signal<readonly QuestionStatus[]>([]);
  const awards = signal<readonly Award[]>([]);
  const coughs = signal<readonly Cough[]>([]);
  const programs = signal<ClassPrograms | null>(null);
  const measured = signal<readonly LabMeasured[]>([]);
  const onStage = signal<ProgramOnStage | null>(null);
  const rounds = signal<readonly RoundPicture[]>([]);
  /** The index of the round that is a running show; -1: none. */
  const running = signal(-1);
  const address = shownAddress(knownAddresses());
  const { status, news, clockMs, lineLost, handlers } = classSignals(({ phase, step: now }) => {
    if (phase === 'round' && status.peek()?.phase !== 'round') coughs.value = [];
    // The class may have begun anew while this screen was away.
    questions.value = questions.value.filter(({ step }) => step <= now);
    if (phase !== 'lobby') return;
    awards.value = [];
    programs.value = null;
    measured.value = [];
  });
  const messages: MessageHandlers = {
    ...handlers,
    hall: (bytes) => {
      classHall.value = reader.read(bytes) ?? classHall.value;
    },
    log: (log) => {
      rounds.value = roundsFrom(log, rounds.value);
      running.value = log.rounds.findIndex(({ show }) => show !== null && show.endedMs === null);
    },
    facts: (happened) => {
      rounds.value = withFacts(rounds.value, happened);
    },
    games: (told) => {
      rounds.value = withGames(rounds.value, told);
    },
    plan: (told) => {
      plan.value = told;
    },
    question: (question) => {
      questions.value = withQuestion(questions.value, question);
    },
    programs: (told) => {
      programs.value = told;
    },
    measured: ({ runs }) => {
      measured.value = runs;
    },
    onStage: ({ program }) => {
      onStage.value = program;
    },
    awards: (told) => {
      awards.value = told.awards;
    },
    coughed: ({ board }) => {
      coughs.value = [...coughs.value, { board, atMs: clockMs() }];
    },
    ...also,
  };
  const hall = computed(() => showHall.value ?? classHall.value);
  const line = lastingLine({
    open: (closed) => open(code, wanted(), { messages, closed }),
    lost: () => {
      lineLost();
      lost();
    },
    closedByHall: () => refusal('hallClosed'),
  });
  watchOver(line);
  effect(() => {
    const index = running.value;
    const { scenario } = rounds.peek()[index] ?? {};
    if (!scenario) {
      showHall.value = null;
      return;
    }
    const show = playShow(scenario, clockMs, (picture, facts) => {
      showHall.value = picture;
      rounds.value = rounds.peek().map((round, at) => (at === index ? { ...round, facts } : round));
    });
    return show.stop;
  });
  const joinUrl = computed(() => address.value && `${address.value}/j/${code}`);
  return {
    link: line.link,
    ended: line.ended,
    status,
    hall,
    rounds,
    clockMs,
    joinUrl,
    news,
    plan,
    questions,
    awards,
    coughs,
    programs,
    onStage,
    measured,
    labMeasured: (run, figures) => line.send('labMeasured', { id: run, run, figures }),
    labs: labServer,
    line,
  };
}

/** The stage's model of the class with this code, and how to stop watching. */
export function watch(code: string, open = openLine): StageModel & { readonly leave: () => void } {
  const {
    line,
    news: _,
    ...picture
  } = spectate(
    code,
    () => ({ as: 'stage' }),
    {},
    () => {},
    open,
  );
  return { ...picture, leave: line.leave };
}
