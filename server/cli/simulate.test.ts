/** The command line, as somebody at a terminal meets it. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commandFrom } from './command.ts';

const root = new URL('../..', import.meta.url).pathname;

function simulate(command: string) {
  const args = ['server/cli/simulate.ts', ...command.split(' ').filter((word) => word !== '')];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}
const json = (command: string) => JSON.parse(simulate(`${command} --json`).stdout);

describe('one object', () => {
  it('has every field, and the famous evening exact', () => {
    const { elapsedMs, ...report } = json('--policy event-loop --boards 24 --moves 30 --play 5s --reply 55s');
    expect(elapsedMs).toBeGreaterThan(0);
    expect(report).toEqual({
      policy: 'event-loop',
      boards: 24,
      masters: 1,
      masterDoneMs: 3_600_000,
      makespanMs: 3_655_000,
      movesAnswered: 720,
      throughputPerSecond: 720 / 3_655,
      waitMs: { mean: 43_140_000 / 720, p50: 60_000, p95: 60_000, max: 115_000 },
      firstWaitMs: { max: 115_000 },
      meanWaiting: 43_140_000 / 3_655_000,
      accounts: [{ playMs: 3_600_000, walkMs: 0, recallMs: 0, brainWaitMs: 0, blockedMs: 0, restMs: 55_000 }],
      utilisation: 3_600 / 3_655,
      idleWithHandsUpShare: 0,
      neverServed: 0,
      cancelled: 0,
      turnedAway: 0,
      stackReservedBytes: 8e6,
      facts: 2_185,
    });
  });

  it('takes every flag together', () => {
    const report = json(
      '--policy event-loop --boards 6 --moves 3 --play 10ms --reply 1s --masters 2 --brains 1 --stack 4MB --ram 6MB ' +
        '--queue urgent --walk 1ms --walk-visit 2ms --recall 1ms --switch 1ms --reply-law log-normal --sigma 0.4 ' +
        '--seed 7 --traps 3,6=6s --patience 2s --timeout 30s --cleanup 5ms --door 4 --group 1,2 --group 3,4 ' +
        '--gather 5,6 --fail 1@500ms --opens opponents --duration 2m',
    );
    expect(report).toMatchObject({ masters: 1, stackReservedBytes: 4e6, cancelled: 1, makespanMs: 120_000 });
  });

  it('four gigabytes hire five hundred threads: 500 requests a second at one second each', () => {
    const threads = json(
      '--policy blocking-stay --boards 1000 --masters 1000 --stack 8MB --ram 4GB --moves 4 --play 0 --reply 1s',
    );
    expect(threads).toMatchObject({ masters: 500, stackReservedBytes: 4e9, throughputPerSecond: 500 });
  });

  it('with a duration and no moves the games go on until the bell', () =>
    expect(json('--duration 1h --play 5s --reply 55s')).toMatchObject({
      movesAnswered: 720,
      makespanMs: 3_600_000,
    }));
});

it('a sweep is an array, one object per value', () => {
  const rounds = json('--sweep boards=1..4 --policy blocking --moves 2');
  expect(rounds.map((round: { boards: number }) => round.boards)).toEqual([1, 2, 3, 4]);
  expect(rounds[3]).toMatchObject({ makespanMs: 480_000, swept: { boards: '4' } });
  const policies = json('--sweep policy=blocking,event-loop --moves 30');
  expect(policies.map((round: { makespanMs: number }) => round.makespanMs)).toEqual([43_200_000, 3_655_000]);
});

it('people get a sweep as one line per value', () => {
  const { stdout } = simulate('--sweep boards=9..10 --policy blocking --moves 1 --play 1s --reply 1s');
  const [head = '', nine = '', ten = '', ...more] = stdout.trimEnd().split('\n');
  expect(head).toMatch(/^boards +master done +last reply/);
  expect(nine).toMatch(/^ {5}9 +18 s +18 s +9 /);
  expect(ten).toMatch(/^ {4}10 +20 s +20 s +10 /);
  expect(more).toEqual([]);
});

it('facts are one JSON line each', () => {
  const lines = simulate('--facts --policy blocking --boards 1 --moves 1 --play 1s --reply 2s').stdout.trim();
  expect(lines.split('\n').map((line) => JSON.parse(line))).toEqual([
    { kind: 'playBegan', at: 0, master: 1, board: 1, until: 1_000 },
    { kind: 'masterMoved', at: 1_000, master: 1, board: 1 },
    { kind: 'blockBegan', at: 1_000, master: 1, board: 1, until: null },
    { kind: 'opponentMoved', at: 3_000, board: 1 },
    { kind: 'boardClosed', at: 3_000, board: 1, why: 'finished' },
  ]);
});

it('people get a table, and see when the master is blocked while hands are up', () => {
  const { stdout } = simulate('--policy blocking --boards 2 --moves 1 --play 1s --reply 1s');
  expect(stdout).toContain('last reply, or the bell             4 s');
  expect(stdout).toContain(`m1    ${'#'.repeat(18)}${'X'.repeat(18)}${'#'.repeat(18)}${'.'.repeat(18)}`);
});

it('reads units down to the microsecond', () => {
  const report = json('--boards 1 --moves 1 --play 70us --reply 0.25ms');
  expect(report.makespanMs).toBeCloseTo(0.32, 12);
});

describe('bad input', () => {
  it('ends with 2 and one sentence, nothing else', () => {
    const { status, stdout, stderr } = simulate('--play 5sec');
    const sentence = '--play 5sec: that is no duration. Write it like 250ms, 5s, 2m or 1h.\n';
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: sentence });
  });

  it.each([
    ['--nonsense 3', 'no flag --nonsense'],
    ['-b 3', 'no flag -b'],
    ['--think 5s', '--think is called --play now'],
    ['24', '"24" belongs to no flag'],
    ['--boards', '--boards needs a value'],
    ['--json=yes', '--json stands alone'],
    ['--play 5sec', 'Write it like 250ms, 5s, 2m or 1h'],
    ['--play -5s', 'no duration'],
    ['--stack 8', 'Write it like 512KB, 8MB or 4GB'],
    ['--boards 0', 'no whole number'],
    ['--boards 2.5', 'no whole number'],
    ['--boards 1e99', 'no whole number'],
    ['--policy async', 'choose one of blocking, blocking-stay'],
    ['--queue random', 'choose one of fifo'],
    ['--seed 1.5', 'a seed is a whole number'],
    ['--sigma x', 'no number'],
    ['--traps x', 'like 3,7=6s'],
    ['--traps 0', 'There is no board 0'],
    ['--group 1,,2', 'like --group 1,2,3'],
    ['--fail 3', 'like 3@500ms'],
    ['--sweep boards', 'like boards=1..50'],
    ['--sweep boards=9..1', 'like boards=1..50'],
    ['--sweep boards=1..9999999', 'Sweep over fewer'],
    ['--sweep json=1', 'like boards=1..50'],
    ['--sweep boards=1,', 'like boards=1..50'],
    ['--sweep boards=1..2 --facts', 'leave --sweep away'],
    ['--traps 99', 'There is no board 99'],
    ['--policy polling', 'give walking a price'],
    ['--ram 1MB', 'too small for a single stack'],
    ['--boards 999999999', 'from 1 to 100000'],
    ['--group 1,2 --gather 2,3', 'one group only'],
    ['--duration 1s --play 0 --reply 0', 'never let the bell come'],
    ['--duration 1s --play 0 --reply-law exponential --reply 0.001ns', 'never let the bell come'],
    ['--reply-law log-normal --sigma -1', 'spread'],
  ])('%s: the sentence helps', (command, sentence) => {
    expect(() => commandFrom(command.split(' '))).toThrow(sentence);
  });
});

it('--help lists every flag', () => {
  const { status, stdout } = simulate('--help');
  expect(status).toBe(0);
  for (const flag of ['--policy', '--walk-visit', '--gather', '--sweep']) expect(stdout).toContain(flag);
});
