export type Supervised = {
  readonly pid: number | undefined;
  /**
   * Puts a new server in this one's place, which goes on until the new one is ready.
   * @param toldToStop called when the old one is
   */
  readonly renew: (toldToStop?: () => void) => void;
  readonly stop: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<number>;
};
/** How Node runs the server. */
export const NODE_FLAGS: readonly string[];
export function supervise(wanted: {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Input, output, errors. */
  readonly stdio?: readonly ('ignore' | 'inherit' | number)[];
  readonly say?: (words: string) => void;
  /** Called whenever a server that was started (again) says that it listens. */
  readonly listening?: () => void;
}): Supervised;
