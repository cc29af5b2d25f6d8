/** What the host can do next, and with which key. */
import type { HostCommand, Lesson } from '../app/picture.ts';

type Offer = { readonly command: HostCommand; readonly key: ' ' | 'e' | 'n' | 'r' };

/** The host's next steps, the likeliest first. */
export function offersIn({ phase, paused }: Pick<Lesson, 'phase' | 'paused'>): readonly Offer[] {
  switch (phase) {
    case 'lobby':
      return [{ command: 'start', key: ' ' }];
    case 'round':
      return [
        { command: paused ? 'goOn' : 'pause', key: ' ' },
        { command: 'endRound', key: 'e' },
      ];
    case 'ask':
    case 'page':
    case 'between':
      return [
        { command: 'next', key: 'n' },
        { command: 'playAgain', key: 'r' },
      ];
    case 'debrief':
      return [{ command: 'playAgain', key: 'r' }];
  }
}
