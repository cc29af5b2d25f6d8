/** Every drawing of our own, by its name below assets/. */
import { brandFiles } from './brand.ts';
import { featureFiles } from './features.ts';
import { hallFiles } from './hall.ts';
import { markFiles } from './marks.ts';
import { masterFiles } from './master.ts';
import { opponentFiles } from './opponents.ts';
import { pieceFiles } from './pieces.ts';

export const drawings: readonly (readonly [name: string, content: string])[] = [
  ...masterFiles,
  ...opponentFiles,
  ...hallFiles,
  ...pieceFiles,
  ...markFiles,
  ...featureFiles,
  ...brandFiles,
];
