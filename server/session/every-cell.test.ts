/** Who may ask what, where in a lesson, and of whose seat: every cell with its exact code. A refusal changes nothing. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../shared/lesson/plan.ts';
import { COMMAND_PHASES, HOST_COMMANDS } from '../../shared/protocol/commands.ts';
import { hostRequests, masterRequests, playerRequests } from '../../shared/protocol/messages.ts';
import { classStatusOf } from '../classroom/class-status.ts';
import { ADA, BEN, E4, openClassWith } from '../testing/kept-class.ts';
import type { Session } from './session.ts';

const round = { kind: 'round', topic: 'event-loop', policy: 'event-loop', durationMs: 60_000 } as const;
const driven = { ...round, topic: 'driven', policy: 'driven' } as const;
const PLAN: Plan = {
  name: 'custom',
  steps: [
    { kind: 'question', topic: 'predict', question: { about: 'moves' }, durationMs: 20_000 },
    round,
    driven,
    { ...driven, untilTold: true, opens: 'opponents' },
    { kind: 'program', topic: 'program', boards: 4, durationMs: 600_000 },
    { kind: 'lab', topic: 'labSleep', lab: 'sleep', durationMs: 60_000 },
    { kind: 'page', topic: 'idea', page: 'idea', durationMs: 60_000 },
  ],
};

/** Where a class can be: what the host has commanded after the place before it. */
const WAY = {
  lobby: [],
  question: ['start'],
  closed: ['next'],
  round: ['next'],
  paused: ['pause'],
  between: ['goOn', 'endRound'],
  driven: ['next'],
  real: ['endRound', 'next'],
  program: ['endRound', 'next'],
  written: ['next'],
  lab: ['next'],
  page: ['next'],
  debrief: ['next'],
} as const;
type Place = keyof typeof WAY | 'full' | 'updating';
const PLACES = [...(Object.keys(WAY) as Place[]), 'full', 'updating'] as const;

/** Who sits at the board that a message names: Ada asks, Ben has typed a name that waits for the host, Eve was removed. */
const SEATS = { own: 1, other: 2, bot: 4, none: 9 } as const;
/** Each message that is no command, as it is when it is right: about that seat, in that position. */
const MESSAGES: Readonly<Record<string, (seat: number, fen: string | undefined) => object>> = {
  move: () => E4,
  choose: () => ({ step: 0, option: 1 }),
  presence: () => ({ away: false }),
  send: (to) => ({ to }),
  masterMove: (board, fen) => ({ board, fen, from: 'e7', to: 'e5' }),
  endGame: (board) => ({ board, how: 'resign' }),
  seatCode: (board) => ({ board }),
  rename: (board) => ({ board, name: 'Zoe' }),
  answerWish: (board) => ({ board, name: 'Dick', show: true }),
  removePlayer: (board) => ({ board }),
  block: (board) => ({ board }),
  unblock: () => ({ device: 1 }),
  nameDriver: (driver) => ({ driver }),
};

type Asked = {
  readonly row: string;
  readonly kind: string;
  readonly message: (session: Session) => object;
};

function askedBy(kind: string, fields: object): readonly Asked[] {
  if (kind === 'host')
    return HOST_COMMANDS.map((command) => ({ row: command, kind, message: () => ({ do: command }) }));
  const make = MESSAGES[kind] ?? (() => ({}));
  const isAboutASeat = kind !== 'move' && ['board', 'to', 'driver'].some((field) => field in fields);
  if (!isAboutASeat) return [{ row: kind, kind, message: () => make(0, undefined) }];
  return Object.entries(SEATS).map(([seat, board]) => ({
    row: `${kind} ${seat}`,
    kind,
    message: ({ classroom }) => make(board, classroom.exhibition?.tables[board - 1]?.fen ?? 'none'),
  }));
}
const rowsOf = (requests: Readonly<Record<string, { readonly shape: object }>>) =>
  Object.entries(requests).flatMap(([kind, { shape }]) => askedBy(kind, shape));
const ROWS = { player: rowsOf(playerRequests), master: rowsOf(masterRequests), host: rowsOf(hostRequests) };

/** @param driver who is named the master of every round that can have one */
async function classAt(place: Place, driver: number | null = null) {
  const klass = await openClassWith(PLAN);
  const { session, store } = klass;
  const oldHost = await klass.host();
  const oldTab = await klass.enter('Ada', ADA);
  const [host, ada] = [await klass.host(), await klass.enter('Ada', ADA)];
  await klass.enter('Dick', BEN);
  const removed = await klass.enter('Eve', 'eveeveeveeveeveeveevee');
  await host.ask('removePlayer', { board: 3 });
  // Nobody gives the seat back.
  klass.hang(6_000);
  const to = place === 'full' || place === 'updating' ? 'round' : place;
  const places = Object.keys(WAY) as (keyof typeof WAY)[];
  const name = async () => {
    if (driver !== null && session.classroom.progress.drivable !== null)
      expect(await host.ask('nameDriver', { driver })).toHaveProperty('seq');
  };
  await name();
  for (const at of places.slice(0, places.indexOf(to) + 1))
    for (const command of WAY[at]) {
      expect(await host.ask('host', { do: command })).toHaveProperty('seq');
      await name();
    }
  // Somebody's hand is up: Ada's, if she plays.
  if (place === 'real') await ada.ask('move', E4);
  if (place === 'real') klass.hang(15_000);
  await klass.pass(100);
  const [guest, stage] = [await klass.outside(), await klass.stage()];
  store.isFull = place === 'full';
  if (place === 'full') await session.tick();
  if (place === 'updating') await session.drain();
  return { klass, people: { ada, host, oldTab, oldHost, removed, guest, stage } };
}
type People = Awaited<ReturnType<typeof classAt>>['people'];

/** All that a class is, in short. */
function printOf({ classroom }: Session): string {
  const { seats, progress, conduct, mastersSeat, blocked, exhibition, rounds } = classroom;
  const { questions } = progress;
  const everything = [
    classStatusOf(classroom, null),
    [seats.all, seats.wishes, seats.idle, seats.removed, blocked.all, questions.all],
    seats.all.map(({ board }) => [seats.deviceAt(board), questions.choiceOf(board, 0)]),
    seats.all.map(({ board }) => [conduct.coughs(board), conduct.silly(board), conduct.firstRound(board)]),
    [
      mastersSeat.driver,
      mastersSeat.isStoodInFor,
      rounds.begun,
      rounds.logs.map((_, at) => mastersSeat.droveIn(at)),
    ],
    [exhibition?.hall, exhibition?.tables, exhibition?.games, exhibition?.realChess?.kept, rounds.logs],
  ];
  return createHash('sha256').update(JSON.stringify(everything)).digest('hex');
}

/** What somebody is answered to each of these; `ok` where it is done. What is refused has changed nothing, and is not written down. */
async function answersOf(
  { klass: { session, store }, people }: Pick<Awaited<ReturnType<typeof classAt>>, 'klass' | 'people'>,
  who: keyof People,
  rows: readonly Asked[],
): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const { row, kind, message } of rows) {
    const before = { print: printOf(session), kept: await store.read() };
    const said = await people[who].ask(kind, message(session));
    answers[row] = 'code' in said ? said.code : 'ok';
    if (!('code' in said)) continue;
    expect({ row, print: printOf(session), kept: await store.read() }).toEqual({ row, ...before });
    expect(said.message).toMatch(/^[A-Z].*\.$/);
  }
  return answers;
}

/** The same, each of them asked in a class of its own where the one before it was done. */
async function answersAt(place: Place, who: keyof People, driver: number | null, rows: readonly Asked[]) {
  let made = await classAt(place, driver);
  const answers: Record<string, string> = {};
  for (const asked of rows) {
    Object.assign(answers, await answersOf(made, who, [asked]));
    if (answers[asked.row] === 'ok') made = await classAt(place, driver);
  }
  return answers;
}

/**
 * The table. `+`: what is done is written down, so that it is refused while nothing can be. Then each code with the places
 * where it is the answer, and the one everywhere else.
 */
const PLAYER = `
  move                + ok: round driven | paused: paused | notYourTurn: real | else noRound
  choose              + ok: question | else questionClosed
  cough               - ok: round paused driven real full updating | else noRound
  rehearse            - else ok
  presence            - else ok
  programKey          - ok: program | else notWriting
  resign              + ok: round driven | paused: paused | notYourTurn: real | else noRound
  offerDraw           + ok: real | else noRound
  agreeDraw           + illegalMove: round driven | paused: paused | notYourTurn: real | else noRound
  leave               + else ok
  send *              + else notTheMaster
  masterMove *        + else notTheMaster
  takeBack            + else notTheMaster
  endGame *           + else notTheMaster`;

/** Named the master of each round that can have one; a bot plays at her board meanwhile, and in real chess its hand is not the first. */
const DRIVER = `
  move                + paused: paused | notYourTurn: round driven real | else noRound
  choose              + ok: question | else questionClosed
  cough               - ok: round paused driven real full updating | else noRound
  rehearse            - else ok
  presence            - else ok
  programKey          - ok: round paused driven program full updating | else notWriting
  resign              + paused: paused | notYourTurn: round driven real | else noRound
  offerDraw           + notYourTurn: real | else noRound
  agreeDraw           + paused: paused | notYourTurn: round driven real | else noRound
  leave               + else ok
  send own other bot  + ok: round driven real | paused: paused | noRound: lobby question closed between | else notTheMaster
  send none           + cantGoThere: round driven real | paused: paused | noRound: lobby question closed between | else notTheMaster
  masterMove bot      + ok: real | noRound: lobby question closed between | else notTheMaster
  masterMove *        + notInFront: real | noRound: lobby question closed between | else notTheMaster
  takeBack            + moveStands: real | noRound: lobby question closed between | else notTheMaster
  endGame bot         + ok: real | noRound: lobby question closed between | else notTheMaster
  endGame *           + notInFront: real | noRound: lobby question closed between | else notTheMaster`;

/** In real chess Ada's hand is the first. */
const HOST_AS_MASTER = `
  send own other bot  + ok: round driven real | paused: paused | noRound: lobby question closed between | else notTheMaster
  send none           + cantGoThere: round driven real | paused: paused | noRound: lobby question closed between | else notTheMaster
  masterMove own      + ok: real | noRound: lobby question closed between | else notTheMaster
  masterMove *        + notInFront: real | noRound: lobby question closed between | else notTheMaster
  takeBack            + moveStands: real | noRound: lobby question closed between | else notTheMaster
  endGame own         + ok: real | noRound: lobby question closed between | else notTheMaster
  endGame *           + notInFront: real | noRound: lobby question closed between | else notTheMaster`;

const HOST = `
  start               + ok: lobby | else wrongPhase
  pause               + ok: round paused driven real | else wrongPhase
  goOn                + ok: round paused driven real | else wrongPhase
  endRound            + ok: round paused driven real | else wrongPhase
  next                + wrongPhase: lobby round paused driven real debrief | else ok
  playAgain           + wrongPhase: lobby round paused driven real | else ok
  autopilotOn         + else ok
  autopilotOff        + else ok
  lock                + else ok
  unlock              + else ok
  close               - else ok
  runLab              - ok: lab | else labRefused
  stopLab             - else ok
  labOrder            - else badRequest
  seatCode own other  - else ok
  seatCode bot none   - else badRequest
  rename own other    + else ok
  rename bot none     + else badRequest
  answerWish other    + else ok
  answerWish *        - else badRequest
  removePlayer own other + else ok
  removePlayer bot none  - else badRequest
  block own other     + else ok
  block bot none      + else badRequest
  unblock             + else badRequest
  nameDriver own other + cantBeDriven: program written lab page debrief | else ok
  nameDriver bot none + else badRequest
  removeIdle          + else ok
  undoRemoval         - else badRequest`;

type Cells = { readonly labels: readonly string[]; readonly isWritten: boolean; readonly codes: string };

function rowsIn(table: string): readonly Cells[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [, label = '', sign, codes = ''] = line.match(/^\s*(.*?)\s+([+-])\s+(.*)$/) ?? [];
      const [kind = '', ...seats] = label.split(' ');
      return {
        labels: seats.length === 0 ? [kind] : seats.map((seat) => `${kind} ${seat}`),
        isWritten: sign === '+',
        codes,
      };
    });
}

/** What the table says of that message at that place; undefined: it says nothing. */
function cellOf(table: string, row: string, place: Place): string | undefined {
  const rows = rowsIn(table);
  const cells =
    rows.find(({ labels }) => labels.includes(row)) ??
    rows.find(({ labels: [label] }) => label?.endsWith(' *') && row.startsWith(label.slice(0, -1)));
  if (cells?.isWritten && place === 'full') return 'notSaved';
  if (cells?.isWritten && place === 'updating') return 'updating';
  for (const cell of cells?.codes.split(' | ') ?? []) {
    const [code, places] = cell.split(': ');
    if (places === undefined) return cell.replace('else ', '');
    if (places.split(' ').includes(place)) return code;
  }
  return undefined;
}
const everyCell = (table: string, rows: readonly Asked[], place: Place) =>
  Object.fromEntries(rows.map(({ row }) => [row, cellOf(table, row, place)]));

it('has a place for every phase of a class', async () => {
  const phases = new Set<string>();
  for (const place of PLACES) phases.add((await classAt(place)).klass.session.classroom.progress.phase);
  expect([...phases].sort()).toEqual([...COMMAND_PHASES.lock].sort());
});

describe.each(PLACES)('in the %s', (place) => {
  it.each([
    ['a player', PLAYER, 'ada', null, [...ROWS.player, ...ROWS.master]],
    ['a player who is the master', DRIVER, 'ada', 1, [...ROWS.player, ...ROWS.master]],
    ['the host', HOST, 'host', null, ROWS.host],
    ['the host who is the master', HOST_AS_MASTER, 'host', 0, ROWS.master],
  ] as const)('%s is answered so', async (_who, table, who, driver, rows) =>
    expect(await answersAt(place, who, driver, rows)).toEqual(everyCell(table, rows, place)),
  );

  it('nobody else can do anything', async () => {
    const made = await classAt(place);
    const ofStrangers = { player: 'notAPlayer', master: 'notTheMaster', host: 'notTheHost' } as const;
    const codeFor = (who: keyof People, of: keyof typeof ROWS) =>
      (
        ({ oldTab: 'openedElsewhere', oldHost: 'openedElsewhere', removed: 'removed' }) as Record<
          string,
          string
        >
      )[who] ?? ofStrangers[of];
    for (const who of ['oldTab', 'oldHost', 'removed', 'guest', 'stage'] as const)
      for (const of of ['player', 'master', 'host'] as const)
        expect(await answersOf(made, who, ROWS[of])).toEqual(
          Object.fromEntries(ROWS[of].map(({ row }) => [row, codeFor(who, of)])),
        );
    expect(await answersOf(made, 'host', ROWS.player)).toEqual(
      Object.fromEntries(ROWS.player.map(({ row }) => [row, 'notAPlayer'])),
    );
    expect(await answersOf(made, 'ada', ROWS.host)).toEqual(
      Object.fromEntries(ROWS.host.map(({ row }) => [row, 'notTheHost'])),
    );
  });
});

it('what nobody can read, or nobody knows, is refused', async () => {
  const made = await classAt('round');
  const garbled = (rows: readonly Asked[]) =>
    rows
      .filter(({ kind }) => kind === 'host' || kind in MESSAGES)
      .map((asked) => ({
        ...asked,
        message: () => ({ board: 'x', to: 'x', step: 'x', do: 'x', away: 'x', driver: 'x' }),
      }));
  for (const [who, rows] of [
    ['ada', ROWS.player],
    ['host', ROWS.master],
    ['host', ROWS.host],
  ] as const)
    for (const code of Object.values(await answersOf(made, who, garbled(rows))))
      expect(code).toBe('badRequest');
  const unknown = ['fly', 'constructor', '__proto__', ''].map((kind) => ({
    row: kind,
    kind,
    message: () => ({}),
  }));
  for (const who of ['ada', 'host', 'stage', 'guest'] as const)
    for (const code of Object.values(await answersOf(made, who, unknown)))
      expect(code).toBe('unknownRequest');
});
