import { describe, expect, it } from 'vitest';
import { START_FEN } from '../../shared/chess/position.ts';
import type { Page } from '../../shared/lesson/plan.ts';
import { plans } from '../../shared/lesson/plans.ts';
import type { ClassStatus, News, OwnBoard } from '../models/picture.ts';
import { plainLesson } from '../models/plain-lesson.ts';
import { PATIENCE_MS, stateOf, type Told } from './state.ts';

const NOW_MS = 30_000;
const MINE = 13;

const status = (policy: 'blocking' | 'event-loop', more: Partial<ClassStatus> = {}): ClassStatus =>
  plainLesson({
    phase: 'round',
    rounds: [{ policy, topic: policy, durationMs: 60_000 }],
    seats: 24,
    people: 3,
    ...more,
  });

const board = (state: OwnBoard['state'], sinceMs = NOW_MS - 5000): OwnBoard => ({
  board: MINE,
  state,
  sinceMs,
  capAtMs: null,
  side: 'white',
  fen: START_FEN,
  lastMove: null,
  inCheck: false,
  waitedFor: false,
  isSaboteur: false,
  closed: null,
  game: 1,
  lastGame: null,
  drawOffered: false,
  clock: null,
  answers: 0,
});

const news = (doing: NonNullable<News['master']>['doing'], at: number, handsUp: number): News => ({
  clockMs: NOW_MS,
  master: { doing, board: at, name: 'Sam', sinceMs: NOW_MS - 1000 },
  handsUp,
  movesAnswered: 0,
  idleShare: 0,
});

/** What a phone of board 13 was told in a blocking round, but for what a test changes. */
const told = (changes: Partial<Told>): Told => ({
  link: 'open',
  ended: null,
  status: status('blocking'),
  seat: 13,
  board: board('thinking'),
  news: news('blocked', 11, 19),
  asked: null,
  nowMs: NOW_MS,
  ...changes,
});

describe('whoever is the master', () => {
  const driven = (driver: number | null, paused = false): ClassStatus =>
    plainLesson({
      phase: 'round',
      paused,
      rounds: [{ policy: 'driven', topic: 'driven', durationMs: 60_000 }],
      now: { kind: 'round', topic: 'driven', policy: 'driven', durationMs: 60_000 },
      driver: driver === null ? null : { board: driver, name: 'Mia', isHere: true },
    });
  const at = (status: ClassStatus) => stateOf(told({ status }));

  it('has the master’s seat for that round, in a pause too, and nobody else has', () => {
    expect(at(driven(13))).toBe('master');
    expect(at(driven(13, true))).toBe('master');
    expect(at(driven(12))).not.toBe('master');
    expect(at(driven(0))).not.toBe('master');
    expect(at(driven(null))).not.toBe('master');
    expect(at({ ...driven(13), phase: 'between' })).toBe('roundOver');
    expect(stateOf(told({ status: driven(13), link: 'lost' }))).toBe('lost');
  });
});

describe('the state of a phone', () => {
  it('is your turn while you think, wherever the master stands', () => {
    expect(stateOf(told({}))).toBe('yourTurn');
    expect(stateOf(told({ news: null }))).toBe('yourTurn');
  });

  it('says that you hold others up only while he stands here and other hands are up', () => {
    const held = { ...board('thinking'), waitedFor: true };
    expect(stateOf(told({ board: held, news: news('blocked', MINE, 19) }))).toBe('youBlock');
    expect(stateOf(told({ board: held, news: news('blocked', MINE, 0) }))).toBe('yourTurn');
    expect(stateOf(told({ news: news('blocked', 11, 19) }))).toBe('yourTurn');
  });

  it('has a hand up first, and says that nobody comes when patience is gone', () => {
    const justReady = board('ready', NOW_MS - PATIENCE_MS + 1);
    expect(stateOf(told({ board: justReady }))).toBe('handUp');
    expect(stateOf(told({ board: board('ready', NOW_MS - PATIENCE_MS) }))).toBe('nobodyComes');
  });

  it('does not flicker while a blocking master plays elsewhere for a moment', () => {
    const elsewhere = news('play', 12, 19);
    expect(stateOf(told({ board: board('ready'), news: elsewhere }))).toBe('nobodyComes');
  });

  it('keeps a hand up in an event loop, unless he lingers at a trap', () => {
    const looping = { status: status('event-loop'), board: board('ready') };
    expect(stateOf(told({ ...looping, news: news('walk', 5, 8) }))).toBe('handUp');
    expect(stateOf(told({ ...looping, news: news('blocked', 5, 8) }))).toBe('nobodyComes');
  });

  it('knows when he is here', () => expect(stateOf(told({ board: board('served') }))).toBe('heIsHere'));

  it('follows the lesson', () => {
    const phase = (name: ClassStatus['phase']) =>
      stateOf(told({ status: status('blocking', { phase: name }) }));
    expect(phase('lobby')).toBe('lobby');
    expect(phase('between')).toBe('roundOver');
    expect(phase('debrief')).toBe('debrief');
    expect(stateOf(told({ status: status('blocking', { paused: true }) }))).toBe('paused');
  });

  it('knows a board that is not in the hall, or not any more', () => {
    expect(stateOf(told({ board: board('outside') }))).toBe('atTheDoor');
    expect(stateOf(told({ board: { ...board('closed'), closed: 'timedOut' } }))).toBe('gameOver');
  });

  it('looks up at a show, while it runs and when it is over', () => {
    const { history } = plans;
    const now = history.steps.find(({ kind }) => kind === 'show') ?? null;
    for (const phase of ['round', 'between'] as const)
      expect(stateOf(told({ status: status('blocking', { phase, now }), board: null }))).toBe('look');
  });

  it('looks at a page together, and at itself where the page says so', () => {
    const onPage = (page: Page) => {
      const now = { kind: 'page', topic: 'lanes', page, durationMs: 30_000 } as const;
      return stateOf(told({ status: status('blocking', { phase: 'page', now }) }));
    };
    expect(onPage('lanes')).toBe('look');
    expect(onPage('waits')).toBe('ownWaits');
    expect(onPage('awards')).toBe('ownAward');
    expect(stateOf(told({ status: status('blocking', { phase: 'question' }) }))).toBe('question');
  });

  it('guesses before a lab, and asks for the report itself', () => {
    const now = { kind: 'lab', topic: 'labSleep', lab: 'sleep', durationMs: 60_000 } as const;
    const report = { ...now, lab: 'report', settings: { clients: 0 } } as const;
    const ours = { ...report, settings: { clients: 5 } };
    const lab = { run: 'run', isRunning: true, isMeasured: false };
    const asked = { isOpen: true };
    const at = (now: ClassStatus['now'], ran: ClassStatus['lab'], asked: Told['asked']) =>
      stateOf(told({ status: status('blocking', { phase: 'lab', now, lab: ran }), asked }));
    expect(at(now, null, null)).toBe('look');
    for (const step of [now, report, ours]) expect(at(step, null, asked)).toBe('question');
    expect(at(report, lab, { isOpen: false })).toBe('report');
    for (const step of [now, ours]) expect(at(step, lab, { isOpen: false })).toBe('question');
  });

  it('connects before it shows anything', () => {
    expect(stateOf(told({ link: 'connecting' }))).toBe('connecting');
    expect(stateOf(told({ status: null }))).toBe('connecting');
    expect(stateOf(told({ seat: null }))).toBe('connecting');
    expect(stateOf(told({ board: null }))).toBe('connecting');
  });

  it('puts a lost or closed link before all else', () => {
    const refused = (code: string) => ({ code, message: 'Why.', retry: false });
    expect(stateOf(told({ link: 'lost' }))).toBe('lost');
    expect(stateOf(told({ link: 'closed' }))).toBe('closed');
    expect(stateOf(told({ link: 'closed', ended: refused('hallClosed') }))).toBe('closed');
    expect(stateOf(told({ link: 'closed', ended: refused('openedElsewhere') }))).toBe('openedElsewhere');
  });
});
