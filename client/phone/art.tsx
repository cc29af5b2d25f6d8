import { assetUrl } from '../app/paths/address.ts';

/** A drawing from assets/; it says nothing that the words beside it don't. */
export function Art({ file, kind }: { file: string; kind: string }) {
  return <img class={`art art-${kind}`} src={assetUrl(`${file}.svg`)} alt="" />;
}
