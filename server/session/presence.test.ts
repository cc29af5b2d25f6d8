/** People who are lost and come back. */
import { describe, expect, it } from 'vitest';
import { ADA, breathe, E4, startedClass } from '../testing/kept-class.ts';
import type { Role } from './connection.ts';

describe('somebody who is lost', () => {
  it('is waited for a moment; then a bot plays on, until he is back', async () => {
    const { klass, ada } = await startedClass();
    klass.session.gone(ada.connection, ada.role as Role);
    await klass.pass(1_900);
    expect(klass.session.classroom.exhibition?.table(1).sitter).toBe('person');
    await klass.pass(100);
    expect(klass.session.classroom.exhibition?.table(1).sitter).toBe('bot');
    await klass.enter('Ada', ADA);
    await breathe();
    expect(klass.session.classroom.exhibition?.table(1).sitter).toBe('person');
  });

  it('sees another app instead: is away to the host at once, and a bot plays on only if that lasts', async () => {
    const { klass, ada } = await startedClass();
    const seat = () => klass.session.classroom.seats.seat(1);
    const sitter = () => klass.session.classroom.exhibition?.table(1).sitter;
    expect(await ada.ask('presence', { away: true })).toHaveProperty('seq');
    expect(seat()).toMatchObject({ name: 'Ada', bot: false, connected: false });
    await klass.pass(9_000);
    expect(sitter()).toBe('person');
    await klass.pass(1_000);
    expect(sitter()).toBe('bot');
    await ada.ask('presence', { away: false });
    await breathe();
    expect(seat()).toMatchObject({ connected: true });
    expect(sitter()).toBe('person');
    expect(await ada.ask('move', E4)).toHaveProperty('seq');
  });

  it('and is back within that moment has lost nothing', async () => {
    const { klass, ada } = await startedClass();
    klass.session.gone(ada.connection, ada.role as Role);
    await klass.pass(1_000);
    const again = await klass.enter('Ada', ADA);
    await klass.pass(3_000);
    expect(klass.session.classroom.exhibition?.facts.some(({ kind }) => kind === 'reseated')).toBe(false);
    expect(await again.ask('move', E4)).toHaveProperty('seq');
  });
});
