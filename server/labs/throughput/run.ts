/** One run of the lab on throughput: a slow service, a pool of threads and an event loop, each a program of its own. */
import {
  loadOf,
  loadsOf,
  SERVERS,
  type Server,
  type ThroughputEvent,
  type ThroughputSettings,
} from '../../../shared/labs/throughput.ts';
import { figure, Program, PYTHON, pathOf, pythonVersion, type Said } from '../programs/program.ts';

/** Measures both servers at every load and tells. @throws ProgramEnded where a program ends before its time */
export async function runThroughput(
  settings: ThroughputSettings,
  tell: (event: ThroughputEvent) => void,
  command = PYTHON,
): Promise<void> {
  const python = pythonVersion(command);
  tell({ kind: 'machine', python });
  if (python === null) tell({ kind: 'notice', code: 'noPython' });
  const service = new Program(process.execPath, [pathOf('./slow-endpoint.ts'), String(settings.latencyMs)]);
  try {
    const port = String(figure(await service.next('ready'), 'port'));
    for (const of of SERVERS) {
      const args = [of, String(settings.threads), String(settings.playMs), port];
      const program = handler(python === null ? null : command, args, (said) => {
        // A thread of libuv is let go by a byte; it is this process that can give it one.
        if (said.said === 'answered') program.feed(1);
        else tell({ kind: 'progress', of, served: figure(said, 'served') });
      });
      await measure(of, settings, tell, program);
    }
  } finally {
    service.stop();
  }
}

/** The server in Python, the course's language; without one in Node. */
function handler(python: string | null, args: readonly string[], hear: (said: Said) => void): Program {
  return python === null
    ? new Program(process.execPath, [pathOf('./handlers.ts'), ...args], hear, {
        UV_THREADPOOL_SIZE: args[1] ?? '',
      })
    : new Program(python, [pathOf('./handlers.py'), ...args], hear);
}

async function measure(
  of: Server,
  settings: ThroughputSettings,
  tell: (event: ThroughputEvent) => void,
  program: Program,
): Promise<void> {
  try {
    await program.next('ready');
    for (const atOnce of loadsOf(settings)) {
      const { gapMs, skip, total } = loadOf(of, atOnce, settings);
      tell({ kind: 'began', of, atOnce, total });
      const served = await program.ask(`load ${atOnce} ${gapMs} ${skip} ${total}`, 'served');
      const perSecond = figure(served, 'perSecond');
      tell({ kind: 'point', of, atOnce, perSecond, requests: total, cpuMs: figure(served, 'cpuMs') });
    }
  } finally {
    program.stop();
  }
}
