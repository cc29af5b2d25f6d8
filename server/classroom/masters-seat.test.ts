/** A person is the master of a round: who, of which round, and what becomes of their own board. */
import { describe, expect, it } from 'vitest';
import { classOf, custom, round, SHOW } from '../testing/classroom.ts';
import { apply as applied } from './apply.ts';
import { Awards } from './awards.ts';
import { classStatusOf } from './class-status.ts';
import { HOST } from './masters-seat.ts';

const TWO = custom(round(), round());
const DRIVEN = custom(round({ policy: 'driven', topic: 'driven' }), round());
const MIA = 2;

function played(plan = TWO) {
  const klass = classOf(plan);
  klass.sit('Ada', 'Mia', 'Tom');
  const name = (driver: number | null) => klass.put({ do: 'nameDriver', driver });
  const send = (to: number | null, by = MIA) => klass.put({ do: 'send', by, to });
  const status = () => classStatusOf(klass.klass, null);
  return { ...klass, name, send, status };
}

describe('the master’s seat', () => {
  it('is given before the round, whose rule it changes, and is theirs until the bell', () => {
    const { klass, clock, command, name, status } = played();
    expect(name(MIA)).toBeNull();
    expect(status()).toMatchObject({ driver: { board: MIA, name: 'Mia', isHere: true }, mayBeDriven: true });
    expect(status().next).toMatchObject({ policy: 'driven', topic: 'driven' });
    command('start');
    expect(klass.exhibition?.scenario.policy).toBe('driven');
    expect(status().rounds.map(({ policy }) => policy)).toEqual(['driven', 'event-loop']);
    clock.pass(30_000);
    expect(status()).toMatchObject({ phase: 'between', driver: null });
    expect(status().rounds[0]).toMatchObject({ topic: 'driven', driver: { board: MIA, name: 'Mia' } });
    command('next');
    expect(klass.exhibition?.scenario.policy).toBe('event-loop');
  });

  it('is given to nobody after all, and the round is played as the plan has it', () => {
    const { klass, command, name, status } = played();
    name(MIA);
    name(null);
    expect(status().next).toMatchObject({ policy: 'event-loop' });
    command('start');
    expect(klass.exhibition?.isDriven).toBe(false);
  });

  it('is for people and the host, and for rounds of one master', () => {
    const { command, name } = played();
    expect(name(5)).toBe('badRequest');
    expect(name(HOST)).toBeNull();
    for (const next of [SHOW, round({ masters: 8, policy: 'blocking' })]) {
      const other = played(custom(next, round()));
      expect(other.name(MIA)).toBe('cantBeDriven');
      expect(other.status().mayBeDriven).toBe(false);
      other.command('start');
      expect(other.name(MIA)).toBeNull();
    }
    command('start');
  });

  it('sends him where its owner says, and nobody else', () => {
    const { klass, clock, command, name, send } = played(DRIVEN);
    expect(send(1)).toBe('notTheMaster');
    name(MIA);
    expect(send(1)).toBe('noRound');
    command('start');
    expect(send(1, 1)).toBe('notTheMaster');
    expect(send(99)).toBe('cantGoThere');
    expect(send(4)).toBeNull();
    expect(klass.exhibition?.hall.masters[0]).toMatchObject({ doing: 'walk', board: 4 });
    command('pause');
    expect(send(1)).toBe('paused');
    command('goOn');
    clock.pass(20_000);
    expect(klass.rounds.logs[0]?.facts.filter(({ kind }) => kind === 'masterMoved').length).toBeLessThan(2);
    expect(klass.exhibition?.hall.masters[0]?.doing).toBe('blocked');
  });

  it('is a bot’s board meanwhile, and theirs again after the bell; what the bot did is not theirs', () => {
    const { klass, clock, command, name, put, send } = played(DRIVEN);
    name(MIA);
    expect(klass.sitters.slice(0, 3)).toEqual(['person', 'person', 'person']);
    command('start');
    expect(klass.sitters.slice(0, 3)).toEqual(['person', 'bot', 'person']);
    expect(klass.exhibition?.table(MIA).sitter).toBe('bot');
    expect(put({ do: 'move', board: MIA, move: { from: 'e2', to: 'e4' } })).toBe('notYourTurn');
    for (let passed = 0; passed < 30_000; passed += 1_000) {
      const [hand] = [...klass.seats.all.keys()].filter(
        (at) => klass.exhibition?.hall.boards[at]?.state === 'ready',
      );
      if (hand !== undefined) send(hand + 1);
      clock.pass(1_000);
    }
    command('next');
    expect(klass.exhibition?.table(MIA).sitter).toBe('person');
    clock.pass(30_000);
    const award = new Awards(klass).shown?.find(({ board }) => board === MIA);
    expect(award).toMatchObject({ award: 'conductor', name: 'Mia' });
    expect(award?.figure).toBeGreaterThan(5);
  });

  it('changes hands in the round: the host takes over, and the loop goes on where nobody has it', () => {
    const { klass, clock, command, name, send, status } = played(DRIVEN);
    command('start');
    const answered = () => klass.exhibition?.ledger.movesAnswered ?? 0;
    clock.pass(10_000);
    expect(answered()).toBeGreaterThan(3);
    name(MIA);
    const before = answered();
    clock.pass(5_000);
    expect(answered() - before).toBeLessThanOrEqual(1);
    name(HOST);
    expect(send(1)).toBe('notTheMaster');
    expect(send(1, HOST)).toBeNull();
    name(null);
    clock.pass(5_000);
    expect(answered() - before).toBeGreaterThan(2);
    clock.pass(10_000);
    expect(status().rounds[0]?.driver).toEqual({ board: HOST, name: '' });
  });

  it('is stood in for while its owner is away, and theirs again when they are back', () => {
    const { klass, clock, command, name, put, send } = played(DRIVEN);
    name(MIA);
    command('start');
    const answered = () => klass.exhibition?.ledger.movesAnswered ?? 0;
    put({ do: 'standIn', on: true });
    clock.pass(10_000);
    const standIns = answered();
    expect(standIns).toBeGreaterThan(3);
    expect(klass.mastersSeat.driver).toBe(MIA);
    put({ do: 'standIn', on: false });
    clock.pass(5_000);
    expect(answered() - standIns).toBeLessThanOrEqual(1);
    expect(send(3)).toBeNull();
  });

  it('is nobody’s when its owner has left, and whoever sits there next was never the master', () => {
    const { klass, clock, command, name, put, status } = played(DRIVEN);
    name(MIA);
    command('start');
    put({ do: 'free', board: MIA });
    expect(status().driver).toBeNull();
    clock.pass(10_000);
    expect(klass.exhibition?.ledger.movesAnswered).toBeGreaterThan(3);
    put({ do: 'sit', board: MIA, name: 'Late', tokenHash: 'late' });
    expect(klass.exhibition?.table(MIA).sitter).toBe('person');
    clock.pass(20_000);
    expect(status().rounds[0]?.driver).toBeUndefined();
  });

  it('the same inputs with the same stamps make the same class again', () => {
    const { klass, clock, command, inputs, make, name, put, send } = played(DRIVEN);
    name(MIA);
    command('start');
    for (let nth = 0; nth < 12; nth++) {
      clock.pass(700);
      send((nth % 6) + 1);
      if (nth === 5) put({ do: 'standIn', on: true });
      if (nth === 8) put({ do: 'standIn', on: false });
    }
    name(HOST);
    send(2, HOST);
    clock.pass(3_000);
    name(null);
    clock.pass(2_000);
    const again = make();
    for (const stamped of inputs) applied(stamped, again);
    again.rounds.run?.reach(klass.rounds.run?.clockMs ?? 0);
    expect(again.exhibition?.facts).toEqual(klass.exhibition?.facts);
    expect(classStatusOf(again, null).driver).toEqual(classStatusOf(klass, null).driver);
  });
});
