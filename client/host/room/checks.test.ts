import { describe, expect, it } from 'vitest';
import {
  addressCheck,
  askedCheck,
  awakeCheck,
  browserCheck,
  diskCheck,
  filesCheck,
  phoneCheck,
} from './checks.ts';

const server = (part: { openFiles?: number | null; freeBytes?: number | null }) => ({
  openFiles: null,
  freeBytes: null,
  freeMemoryBytes: null,
  ...part,
});

describe('a trial of the room', () => {
  it('names what the browser lacks', () => {
    expect(browserCheck([]).state).toBe('good');
    const { state, says } = browserCheck(['drawing', 'storage']);
    expect(state).toBe('bad');
    expect(says).toContain('fast drawing (WebGL), storage (leave private mode)');
  });

  it('asks for a click where only that keeps the screen on', () => {
    expect(awakeCheck(true).state).toBe('good');
    expect(awakeCheck(false).says).toMatch(/^Click once/);
  });

  it('asks the room about picture and sound, and says what to do where they fail', () => {
    expect(askedCheck('projector', null).state).toBe('todo');
    expect(askedCheck('projector', true).says).toBe('The last row can read it.');
    expect(askedCheck('sound', false).says).toMatch(/^Turn up the laptop/);
  });

  it('waits for a phone, and can’t where there is no address', () => {
    expect(phoneCheck('http://10.0.0.7:2567', false).state).toBe('todo');
    expect(phoneCheck('http://10.0.0.7:2567', true)).toEqual({
      state: 'good',
      says: 'A phone has reached Simul.',
    });
    expect(phoneCheck(null, false).state).toBe('bad');
  });

  it('counts an address as reached only when this page came from it', () => {
    const address = 'http://10.0.0.7:2567';
    expect(addressCheck(address, address).says).toContain(`at ${address}`);
    expect(addressCheck(address, 'http://localhost:2567').state).toBe('todo');
    expect(addressCheck(null, 'http://localhost:2567').state).toBe('bad');
  });

  it('knows how many connections and how much disk a class needs', () => {
    expect(filesCheck(server({ openFiles: 1024 })).says).toContain('enough for 876 phones');
    expect(filesCheck(server({ openFiles: 64 })).says).toContain('ulimit -n 4096');
    expect(filesCheck(server({})).state).toBe('good');
    expect(diskCheck(server({ freeBytes: 12e9 })).says).toContain('12 GB are free'.replace(' ', '\u00a0'));
    expect(diskCheck(server({ freeBytes: 50e6 })).state).toBe('bad');
    expect(diskCheck(server({})).state).toBe('good');
  });
});
