/** Who may ask what, where in a lesson, and of whose seat: every cell with its exact code. A refusal changes nothing. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { COMMAND_PHASES, HOST_COMMANDS } from '../../shared/protocol/commands.ts';
import {
  hostRequests,
  masterRequests,
  playerRequests,
  stageRequests,
} from '../../shared/protocol/messages.ts';
import { classStatusOf } from '../classroom/class-status.ts';
import { E4 } from '../testing/kept-class.ts';
import { type ClassAt, classAt, type People, PLACES, type Place } from '../testing/places.ts';
import type { Session } from './session.ts';

/** Whose seat a message can be about, as Ada sees it (`classAt`). */
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
  labMeasured: () => ({ run: 'another', figures: {} }),
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
const ROWS = {
  player: rowsOf(playerRequests),
  master: rowsOf(masterRequests),
  host: rowsOf(hostRequests),
  stage: rowsOf(stageRequests),
};

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
  { klass: { session, store }, people }: ClassAt,
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

/** Of a run that is not the one that the big screen shows. */
const STAGE = `
  labMeasured         - else wrongPhase`;

const NOBODY = ['oldTab', 'oldHost', 'removed', 'guest'] as const;
/** Who may not ask what, and what they are told; whoever is gone is told that they are. */
const OTHERS = {
  player: [...NOBODY, 'stage', 'host'],
  master: [...NOBODY, 'stage'],
  host: [...NOBODY, 'stage', 'ada'],
  stage: [...NOBODY, 'ada'],
} as const;
const TO_OTHERS = {
  ...{ player: 'notAPlayer', master: 'notTheMaster', host: 'notTheHost', stage: 'unknownRequest' },
} as const;
const TO_GONE: Partial<Readonly<Record<keyof People, string>>> = {
  ...{ oldTab: 'openedElsewhere', oldHost: 'openedElsewhere', removed: 'removed' },
};

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
const codeFor = (rows: readonly Asked[], code: string) =>
  Object.fromEntries(rows.map(({ row }) => [row, code]));

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
    ['the stage', STAGE, 'stage', null, ROWS.stage],
    ['the host whose page is the stage', STAGE, 'host', null, ROWS.stage],
  ] as const)('%s is answered so', async (_who, table, who, driver, rows) =>
    expect(await answersAt(place, who, driver, rows)).toEqual(everyCell(table, rows, place)),
  );

  it('nobody else can do anything', async () => {
    const made = await classAt(place);
    for (const of of Object.keys(OTHERS) as (keyof typeof OTHERS)[])
      for (const who of OTHERS[of]) {
        const code = TO_GONE[who] ?? TO_OTHERS[of];
        const answers = await answersOf(made, who, ROWS[of]);
        expect({ who, answers }).toEqual({ who, answers: codeFor(ROWS[of], code) });
      }
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
    ['stage', ROWS.stage],
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
