/** Our drawings as pictures of exactly the size in which they are shown. A drawing that is missing is left out. */
import { assetUrl } from '../../app/paths/address.ts';
import { newCanvas } from './canvas.ts';

/** A drawing by its path below assets/, without `.svg`: `opponent/body-1-hand`. */
export type ArtName = string;

const decoded = new Map<ArtName, Promise<HTMLImageElement | null>>();

/** Reads a drawing once per page; null where there is none. */
function decode(name: ArtName): Promise<HTMLImageElement | null> {
  const known = decoded.get(name);
  if (known) return known;
  const image = new Image();
  image.src = assetUrl(`${name}.svg`);
  const reading = image.decode().then(
    () => image,
    () => null,
  );
  decoded.set(name, reading);
  return reading;
}

export type Art = {
  /** The drawing in `width` x `height` device pixels; null where it is missing. The same question gets the same canvas. */
  picture(name: ArtName, width: number, height: number): HTMLCanvasElement | null;
};

/** Loads all of `names`; resolves when each is there or found to be missing. */
export async function loadArt(names: readonly ArtName[]): Promise<Art> {
  const images = new Map<ArtName, HTMLImageElement | null>();
  await Promise.all(names.map(async (name) => images.set(name, await decode(name))));
  const pictures = new Map<string, HTMLCanvasElement>();
  return {
    picture(name, width, height) {
      const image = images.get(name);
      if (!image) return null;
      const [w, h] = [Math.max(1, Math.round(width)), Math.max(1, Math.round(height))];
      const key = `${name} ${w}x${h}`;
      const known = pictures.get(key);
      if (known) return known;
      const drawn = draw(image, w, h);
      pictures.set(key, drawn);
      return drawn;
    },
  };
}

function draw(image: HTMLImageElement, width: number, height: number): HTMLCanvasElement {
  const { canvas, ctx } = newCanvas(width, height);
  ctx.drawImage(image, 0, 0, width, height);
  return canvas;
}
