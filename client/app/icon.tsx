/** A small sign from assets/ui in the colour of the words beside it, which say the same. */
import './icon.css';

export type IconName =
  | 'bot'
  | 'check'
  | 'clock'
  | 'crown'
  | 'download'
  | 'eye'
  | 'footprints'
  | 'hand'
  | 'lock'
  | 'maximize'
  | 'moon'
  | 'pause'
  | 'play'
  | 'printer'
  | 'qr-code'
  | 'repeat'
  | 'skip-forward'
  | 'trophy'
  | 'user-x'
  | 'users'
  | 'x';

export function Icon({ name }: { name: IconName }) {
  return <span class="icon" style={{ '--icon': `url(/ui/${name}.svg)` }} aria-hidden="true" />;
}
