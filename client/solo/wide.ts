/** Whether there is room for the hall beside the phone; small screens never fetch its drawing. */
import { useEffect, useState } from 'preact/hooks';

const ROOM_FOR_THE_HALL = '(min-width: 1000px) and (min-height: 560px)';

/** Who asks is drawn again when the window is turned or made smaller. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(ROOM_FOR_THE_HALL).matches);
  useEffect(() => {
    const query = matchMedia(ROOM_FOR_THE_HALL);
    const changed = () => setWide(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return wide;
}
