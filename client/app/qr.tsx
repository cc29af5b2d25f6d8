/** An address that is handed on as a QR code. */
import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';

/** The quiet zone that the standard asks for, in modules. */
const QUIET_ZONE = 4;

/**
 * Phones can read it from the last row: dark on white in every theme, within its quiet zone. The address as it is: in capitals it would be packed more densely, but some cameras take `HTTP://` for mere text.
 */
export function Qr({ url, label, size }: { url: string; label: string; size: number }) {
  const { side, path } = useMemo(() => modulesOf(url), [url]);
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      width={size}
      height={size}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#FFFFFF" />
      <path d={path} fill="#000000" />
    </svg>
  );
}

function modulesOf(text: string): { side: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  let path = '';
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) path += `M${x} ${y}h1v1h-1z`;
    });
  });
  return { side: size, path };
}
