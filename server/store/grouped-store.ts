/** What stores have in common that keep what is requested in groups: a request is an act, and waits for its group. */
import { type Act, type Done, GroupCommit } from './group-commit.ts';
import type { Entry, Mark, StoredSession } from './store.ts';

export abstract class GroupedStore {
  protected readonly groups = new GroupCommit((acts) => this.keep(acts));

  /** Brings a group to the disk; where it rejects, nothing of the group was kept. */
  protected abstract keep(acts: readonly Act[]): Promise<readonly Done[]>;

  async open(session: StoredSession, seenAtMs: number): Promise<void> {
    await this.groups.put({ do: 'open', session, seenAtMs });
  }

  async append(code: string, entry: Entry, outdated: readonly number[] = []): Promise<number> {
    const seq = await this.groups.put({ do: 'append', code, entry, outdated });
    if (seq === null) throw new Error('There is no such class');
    return seq;
  }

  async mark(code: string, mark: Mark): Promise<void> {
    await this.groups.put({ do: 'mark', code, mark });
  }

  async forget(code: string): Promise<void> {
    await this.groups.put({ do: 'forget', code });
  }
}
