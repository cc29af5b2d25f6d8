/** A small sign from assets/ui in the colour of the words beside it, which say the same. */
import { assetUrl } from './paths/address.ts';
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
  // Whole: a part of an address would be sought beside the style sheet.
  const { href } = new URL(assetUrl(`ui/${name}.svg`), document.baseURI);
  return <span class="icon" style={{ '--icon': `url(${href})` }} aria-hidden="true" />;
}
