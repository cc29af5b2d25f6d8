import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../shared/protocol/typed-name.ts';
import { TakenNames } from './taken-names.ts';

const NAMES = ['Ada', 'ADA', 'Ada 2', 'Ben', 'A name of 16 let', '__proto__'];

describe('the names of a class', () => {
  it('never look alike, whoever comes and goes', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.boolean(), fc.nat(20)), { maxLength: 60 }),
        (acts) => {
          const names = new TakenNames();
          const there: string[] = [];
          for (const [wanted, comes, index] of acts) {
            if (comes) {
              const name = names.unlike(wanted);
              expect(there.map(nameKey)).not.toContain(nameKey(name));
              names.add(name);
              there.push(name);
            } else for (const gone of there.splice(index, 1)) names.remove(gone);
          }
        },
      ),
    ));

  it('are numbered one after the other, and a number that is free again is given again', () => {
    const names = new TakenNames();
    const come = () => {
      const name = names.unlike('Ada');
      names.add(name);
      return name;
    };
    expect([come(), come(), come(), come()]).toEqual(['Ada', 'Ada 2', 'Ada 3', 'Ada 4']);
    names.remove('Ada 3');
    expect([come(), come()]).toEqual(['Ada 3', 'Ada 5']);
  });

  it('are found for ten thousand of one name without counting for each from the beginning', () => {
    const names = new TakenNames();
    for (let person = 1; person <= 10_000; person++) names.add(names.unlike('Ada'));
    expect(names.unlike('Ada')).toBe('Ada 10001');
  });
});
