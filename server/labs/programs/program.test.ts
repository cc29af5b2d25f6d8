import { describe, expect, it } from 'vitest';
import { figure, Program, ProgramEnded, pythonVersion } from './program.ts';

const inNode = (script: string, onOther?: ConstructorParameters<typeof Program>[2]) =>
  new Program(process.execPath, ['-e', script], onOther);
const ECHO = `require('readline').createInterface({ input: process.stdin }).on('line', (said) =>
  console.log(JSON.stringify({ said, length: said.length })))`;

describe('a program that is asked in words', () => {
  it('answers', async () => {
    const program = inNode(ECHO);
    expect(figure(await program.ask('hello', 'hello'), 'length')).toBe(5);
    program.stop();
  });

  it('may say other things meanwhile; what is no line of ours counts for nothing', async () => {
    const others: string[] = [];
    const program = inNode(
      `console.log('a warning'); console.log('{"said":"step"}'); console.log('{"said":"done"}')`,
      ({ said }) => others.push(said),
    );
    await program.next('done');
    expect(others).toEqual(['step']);
  });

  it('that is killed ends the waiting, and says how', async () => {
    const program = inNode('setInterval(() => 0, 1000)');
    const answer = program.ask('anything', 'anything');
    process.kill(program.pid, 'SIGKILL');
    await expect(answer).rejects.toThrow('node ended (SIGKILL)');
    await expect(program.ask('again', 'again')).rejects.toThrow(ProgramEnded);
  });

  it('that fails says why: by its own word, or the last line of its complaint', async () => {
    const own = inNode(`console.log('{"said":"failed","why":"no room"}'); process.exitCode = 1`);
    await expect(own.next('ready')).rejects.toThrow('no room');
    const thrown = inNode(`console.error('first\\nOSError: too many open files'); process.exitCode = 1`);
    await expect(thrown.next('ready')).rejects.toThrow('OSError: too many open files');
  });

  it('that is not there is an end too', async () => {
    const none = new Program('there-is-no-program-of-this-name', []);
    await expect(none.next('ready')).rejects.toThrow(ProgramEnded);
    expect(pythonVersion('there-is-no-program-of-this-name')).toBeNull();
  });

  it('whose figure is missing is refused', () =>
    expect(() => figure({ said: 'x' }, 'ms')).toThrow(ProgramEnded));
});
