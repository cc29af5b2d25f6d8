/** What a class is while nothing can be written down, and when the server is updated. */
import { describe, expect, it } from 'vitest';
import { ADA, breathe, E4, seen, startedClass } from '../testing/kept-class.ts';
import type { Role } from './connection.ts';

describe('a class that can’t be saved', () => {
  it('refuses, changes nothing, stands still and says so; and goes on by itself', async () => {
    const { klass, host, ada } = await startedClass();
    await klass.pass(2_000);
    const before = seen(klass.session);
    klass.store.isFull = true;
    expect(await ada.ask('move', E4, 'mine')).toMatchObject({ code: 'notSaved', retry: true });
    expect(host.last('status')).toMatchObject({ paused: true, held: 'notSaved' });
    await klass.pass(5_000);
    expect(seen(klass.session)).toEqual(before);
    expect((await klass.enter('Cem', 'cemcemcemcemcemcemcemc')).role).toBe('notSaved');
    klass.store.isFull = false;
    await klass.session.tick();
    expect(host.last('status')).toMatchObject({ paused: false, held: null });
    expect(await ada.ask('move', E4, 'mine')).toHaveProperty('seq');
    const facts = klass.session.classroom.exhibition?.facts ?? [];
    expect(facts).toContainEqual({ kind: 'opponentMoved', at: 2_000, board: 1 });
    expect((await klass.enter('Cem', 'cemcemcemcemcemcemcemc')).role).toEqual({ as: 'player', board: 3 });
  });

  it('in time says so, too, and goes on when it could be', async () => {
    const { klass, host, ada } = await startedClass();
    await klass.pass(2_000);
    let done = () => {};
    klass.store.isSlow = new Promise((resolve) => {
      done = resolve;
    });
    const asked = ada.ask('move', E4, 'mine');
    klass.hang(1_900);
    expect(host.last('status')).toMatchObject({ held: null });
    klass.hang(100);
    expect(host.last('status')).toMatchObject({ paused: true, held: 'notSaved' });
    done();
    expect(await asked).toHaveProperty('seq');
    await klass.session.tick();
    expect(host.last('status')).toMatchObject({ paused: false, held: null });
    const { exhibition } = klass.session.classroom;
    expect(exhibition?.clockMs).toBe(2_000);
    expect(exhibition?.facts).toContainEqual({ kind: 'opponentMoved', at: 2_000, board: 1 });
  });

  it('because nobody answers stands still after two seconds, though nobody has moved', async () => {
    const { klass, host } = await startedClass();
    await klass.pass(2_000);
    klass.store.isStuck = true;
    void klass.session.tick();
    klass.hang(2_000);
    expect(host.last('status')).toMatchObject({ paused: true, held: 'notSaved' });
    klass.hang(20_000);
    expect(klass.session.classroom.exhibition?.clockMs).toBe(4_000);
    klass.store.isStuck = false;
    await klass.session.tick();
    expect(host.last('status')).toMatchObject({ paused: false, held: null });
  });

  it('loses nobody: who comes back meanwhile plays again when it can', async () => {
    const { klass, ada } = await startedClass();
    klass.session.gone(ada.connection, ada.role as Role);
    await klass.pass(3_000);
    expect(klass.session.classroom.exhibition?.table(1).sitter).toBe('bot');
    klass.store.isFull = true;
    await klass.session.tick();
    await klass.enter('Ada', ADA);
    klass.store.isFull = false;
    await klass.session.tick();
    await breathe();
    expect(klass.session.classroom.exhibition?.table(1).sitter).toBe('person');
  });
});

describe('a class whose server is updated', () => {
  it('hears of it before the disk is waited for, and stands still', async () => {
    const { klass, host, ada } = await startedClass();
    await klass.pass(2_000);
    klass.store.isStuck = true;
    void klass.session.drain();
    for (const one of [host, ada])
      expect(one.last('status')).toMatchObject({ paused: true, held: 'updating' });
    expect(await ada.ask('move', E4)).toMatchObject({ code: 'updating', retry: true });
    expect((await klass.host()).role).toBe('updating');
    klass.store.isStuck = false;
    await klass.pass(5_000);
    expect(klass.session.classroom.exhibition?.clockMs).toBe(2_000);
  });

  it('has every move that was under way, and stands where it stood', async () => {
    const { klass, ada } = await startedClass();
    await klass.pass(2_000);
    const underWay = ada.ask('move', E4, 'mine');
    await klass.session.drain();
    expect(await underWay).toHaveProperty('seq');
    await klass.kill();
    expect(klass.session.classroom.exhibition?.clockMs).toBe(2_000);
    expect(klass.session.classroom.exhibition?.facts).toContainEqual({
      kind: 'opponentMoved',
      at: 2_000,
      board: 1,
    });
  });
});
