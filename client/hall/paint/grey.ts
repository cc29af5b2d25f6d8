/** Takes the colour out of a picture. It is done with blend modes: canvas filters are missing in some browsers. */

/** So much of the colour goes. */
const LOSES = 0.88;

/** Paints `picture` without most of its colour onto a canvas of its size; where nothing stands, nothing is painted. */
export function greyCopy(picture: HTMLCanvasElement, onto: CanvasRenderingContext2D): void {
  const { width, height } = picture;
  onto.save();
  onto.resetTransform();
  onto.clearRect(0, 0, width, height);
  onto.drawImage(picture, 0, 0);
  onto.globalAlpha = LOSES;
  onto.globalCompositeOperation = 'saturation';
  onto.fillStyle = '#808080';
  onto.fillRect(0, 0, width, height);
  onto.globalAlpha = 1;
  onto.globalCompositeOperation = 'destination-in';
  onto.drawImage(picture, 0, 0);
  onto.restore();
}
