/** The lab "Ten thousand" on the server: as many players as this machine allows, at a hall on one thread. */
import { CROWD_LIMITS, type CrowdEvent, fitting } from '../../../shared/labs/crowd.ts';
import type { Ended } from '../../../shared/labs/labs.ts';
import { crowd as words } from '../../../shared/text/labs/crowd.ts';
import { RefusedLab, type ServerLab } from '../lab.ts';
import { ChildEnded } from './child.ts';
import { CrowdRun } from './crowd-run.ts';

const MS = 1_000;
/** Fewer are no crowd. */
const LEAST = 10;
/** The same think times in every run. */
const SEED = 1;

export const crowdLab: ServerLab = {
  name: 'crowd',
  isHeavy: true,
  limits: CROWD_LIMITS,
  start(
    { players, thinkS, playS },
    tell: (event: CrowdEvent | Ended) => void,
    { startChild, memory, openFiles },
  ) {
    const wanted = Number(players);
    const files = Number.isFinite(openFiles.soft) ? openFiles.soft : null;
    const room = { openFiles: files, freeMb: memory.safeMb };
    const fits = fitting(wanted, room);
    if (fits.connections < LEAST) throw new RefusedLab('noRoom', words.noRoom[fits.limit ?? 'memory']);
    tell({ kind: 'planned', wanted, ...fits, ...room });
    const settings = {
      connections: fits.connections,
      thinkMs: Number(thinkS) * MS,
      playMs: Number(playS) * MS,
      seed: SEED,
    };
    const run = new CrowdRun(settings, tell, startChild);
    run.over.then(
      () => tell({ kind: 'ended', why: 'done', detail: '' }),
      (error: unknown) => tell(endOf(error)),
    );
    return { stop: () => run.stop() };
  },
};

function endOf(error: unknown): Ended {
  if (error instanceof ChildEnded) return error.ended;
  return { kind: 'ended', why: 'failed', detail: String(error) };
}
