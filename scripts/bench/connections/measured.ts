/** A server with a crowd, measured: the hall of the lab, or bare `ws` that sends the same messages. */
import { CrowdRun, HALL } from '../../../server/labs/crowd/crowd-run.ts';
import { meansOf } from '../../../server/labs/means.ts';
import { type CrowdEvent, figuresOf } from '../../../shared/labs/crowd.ts';
import type { Figures } from '../../../shared/labs/labs.ts';

const BARE = new URL('./bare-ws.ts', import.meta.url);

export const means = meansOf({ nowMs: () => performance.now(), wakeIn: () => () => {} });

async function measured(server: URL, connections: number, thinkMs: number, playMs: number): Promise<Figures> {
  const figures: Record<string, number> = {};
  const note = (event: CrowdEvent) => void Object.assign(figures, figuresOf([event]));
  await new CrowdRun({ connections, thinkMs, playMs, seed: 1 }, note, means.startChild, server).over;
  return figures;
}

type Measure = (connections: number, thinkMs: number, playMs: number) => Promise<Figures>;
export const bareWs: Measure = (...of) => measured(BARE, ...of);
export const labHall: Measure = (...of) => measured(HALL, ...of);
