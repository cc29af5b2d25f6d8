/** What the child processes of labs begin with. Each is a module that imports this file and calls `inChild`. */
import type { Settings } from '../../shared/labs/labs.ts';
import { endGroup } from './process-group.ts';

/** The child's side of the line to the server. */
export type ToServer = {
  /** Tells what has happened; messages come in order. */
  readonly tell: (message: NonNullable<unknown>) => void;
  /** Is told what the server sends, with the socket that comes with it, if one does. */
  readonly hear: (listen: (message: unknown, handle: unknown) => void) => void;
  /** Called before the child ends because the server says so: files are removed here. It must be quick. */
  readonly beforeEnd: (cleanUp: () => void) => void;
  /** All is done: the child ends when everything that was told has arrived. */
  readonly done: () => void;
};

/**
 * Begins a child: when the server ends it, or is gone, the child goes, and whatever it has started goes with it.
 * @param begin gets what was chosen, as the server has checked it
 */
export function inChild(begin: (settings: Settings, server: ToServer) => void | Promise<void>): void {
  const cleanUps: (() => void)[] = [];
  let unsent = 0;
  let isDone = false;
  const end = (code: number): never => {
    for (const cleanUp of cleanUps.splice(0)) cleanUp();
    // On its own, this process is the only one of its group.
    if (process.send !== undefined) setImmediate(() => endGroup(process.pid));
    process.exit(code);
  };
  const goIfDone = () => {
    if (isDone && unsent === 0) end(0);
  };
  process.on('disconnect', () => end(0));
  process.on('SIGTERM', () => end(0));
  const server: ToServer = {
    tell: (message) => {
      if (!process.connected) return;
      unsent++;
      process.send?.(message, undefined, {}, () => {
        unsent--;
        goIfDone();
      });
    },
    hear: (listen) => process.on('message', listen),
    beforeEnd: (cleanUp) => cleanUps.push(cleanUp),
    done: () => {
      isDone = true;
      goIfDone();
    },
  };
  const settings = JSON.parse(process.argv[2] ?? '{}') as Settings;
  Promise.resolve(begin(settings, server)).catch((error: unknown) => {
    console.error(error);
    end(1);
  });
}
