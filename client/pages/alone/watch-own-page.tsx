/** `/watch`: somebody's own asyncio program, watched. It joins no network. */
import { Watch } from '../../code/watch/watch.tsx';

export function WatchOwnPage() {
  return <Watch />;
}
