/** The names that people play under, and who decides about them. */
import { describe, expect, it } from 'vitest';
import { isSpun } from '../../shared/protocol/names.ts';
import { hallShown } from '../testing/hall-shown.ts';
import { ADA, BEN, openClass, startedClass } from '../testing/kept-class.ts';

const nameAt = (klass: Awaited<ReturnType<typeof openClass>>, board: number) =>
  klass.session.classroom.seats.seat(board).name;

describe('a real name that a list of words doubts', () => {
  it.each(['Dick', 'Cummings', 'Sanal', 'Nishit', 'Semen', 'Analise'])(
    '%s has a seat at once, under a spun name, until the host shows it',
    async (name) => {
      const klass = await openClass();
      const host = await klass.host();
      const pupil = await klass.enter(name, ADA);
      const watching = await klass.enter('Ben', BEN);
      expect(pupil.role).toEqual({ as: 'player', board: 1 });
      expect(isSpun(nameAt(klass, 1))).toBe(true);
      expect(pupil.last('named')).toEqual({ name: nameAt(klass, 1), wish: { name, declined: false } });
      klass.session.notifier.tellNews();
      expect(host.last('roster').wishes).toEqual([{ board: 1, name }]);
      klass.session.stageState.show();
      expect(JSON.stringify([hallShown(klass.session.stageState), watching.told])).not.toContain(name);

      expect(await host.ask('answerWish', { board: 1, name, show: true })).toHaveProperty('seq');
      expect(nameAt(klass, 1)).toBe(name);
      expect(pupil.last('named')).toEqual({ name, wish: null });
      klass.session.notifier.tellNews();
      expect(host.last('roster').wishes).toEqual([]);
    },
  );

  it.each(['Ada', 'Ángel', 'Nguyễn', '小明', 'محمد', 'Fuat', 'Jesús'])('%s needs no tap', async (name) => {
    const klass = await openClass();
    await klass.enter(name, ADA);
    expect(nameAt(klass, 1)).toBe(name.normalize('NFC'));
  });

  it('is shown to nobody where the host says no, and its owner is told', async () => {
    const klass = await openClass();
    const host = await klass.host();
    const pupil = await klass.enter('Dick', ADA);
    const spun = nameAt(klass, 1);
    expect(await host.ask('answerWish', { board: 1, name: 'Dick', show: false })).toHaveProperty('seq');
    expect(pupil.last('named')).toEqual({ name: spun, wish: { name: 'Dick', declined: true } });
    expect(await host.ask('answerWish', { board: 1, name: 'Dick', show: true })).toHaveProperty('code');
    expect(nameAt(klass, 1)).toBe(spun);
  });

  it('waits on when the server was killed, and is answered then', async () => {
    const klass = await openClass();
    await klass.enter('Dick', ADA);
    const spun = nameAt(klass, 1);
    await klass.kill();
    expect(nameAt(klass, 1)).toBe(spun);
    const back = await klass.enter(spun, ADA);
    expect(back.last('named')).toEqual({ name: spun, wish: { name: 'Dick', declined: false } });
    const host = await klass.host();
    await host.ask('answerWish', { board: 1, name: 'Dick', show: true });
    await klass.kill();
    expect(nameAt(klass, 1)).toBe('Dick');
  });

  it('is not given to whoever sits there next', async () => {
    const klass = await openClass();
    const host = await klass.host();
    const pupil = await klass.enter('Dick', ADA);
    await pupil.ask('leave');
    await klass.enter('Ben', BEN);
    expect(await host.ask('answerWish', { board: 1, name: 'Dick', show: true })).toHaveProperty('code');
    expect(nameAt(klass, 1)).toBe('Ben');
  });
});

describe('the host', () => {
  it('gives somebody another name, which lasts; two people never have the same', async () => {
    const { klass, host, ada } = await startedClass();
    expect(await host.ask('rename', { board: 1, name: '  Grace ' })).toHaveProperty('seq');
    expect(ada.last('named')).toEqual({ name: 'Grace', wish: null });
    await host.ask('rename', { board: 2, name: 'grace' });
    expect(nameAt(klass, 2)).toBe('grace 2');
    await host.ask('rename', { board: 1, name: 'GRACE' });
    expect(nameAt(klass, 1)).toBe('GRACE');
    await klass.kill();
    expect([nameAt(klass, 1), nameAt(klass, 2)]).toEqual(['GRACE', 'grace 2']);
  });

  it('names no bot, and nobody with nothing', async () => {
    const { host, ada } = await startedClass();
    expect(await host.ask('rename', { board: 3, name: 'Grace' })).toMatchObject({ code: 'badRequest' });
    expect(await host.ask('rename', { board: 1, name: '!!' })).toMatchObject({ code: 'badName' });
    expect(await ada.ask('rename', { board: 1, name: 'Grace' })).toMatchObject({ code: 'notTheHost' });
  });
});
