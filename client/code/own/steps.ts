/** What to type on one's own machine, for each way to ask. */
import type { code } from '../../../shared/text/code.ts';
import { assetUrl } from '../../app/paths/address.ts';

export const WAYS = ['python', 'node', 'curl'] as const;
export type Way = (typeof WAYS)[number];
type Step = { readonly words: keyof typeof code.own.steps; readonly line: string };

/** @param url of the hall, its key included */
export function stepsFor(way: Way, url: string): readonly Step[] {
  const helper = (name: string) => new URL(assetUrl(`code/${name}`), url).href;
  switch (way) {
    case 'python':
      return [
        { words: 'helper', line: helper('simul.py') },
        { words: 'begin', line: `import simul; hall = simul.hall("${url}")` },
        { words: 'run', line: 'python3 master.py' },
      ];
    case 'node':
      return [
        { words: 'helper', line: helper('simul.mjs') },
        {
          words: 'begin',
          line: `import { hall } from './simul.mjs'; const { boards } = hall({ url: '${url}' });`,
        },
        { words: 'run', line: 'node master.mjs' },
      ];
    case 'curl':
      return [
        { words: 'boards', line: `curl ${url}/boards` },
        { words: 'move', line: `curl -X POST ${url}/boards/1/move` },
        { words: 'reply', line: `curl ${url}/boards/1/reply` },
        { words: 'ready', line: `curl ${url}/ready` },
      ];
  }
}
