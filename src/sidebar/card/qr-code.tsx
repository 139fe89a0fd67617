import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';
import { CARD } from './texts';

/** Quiet zone that scanners need around a code, in modules. Source: ISO/IEC 18004. */
const QUIET_ZONE = 4;

/** A QR code drawn as one SVG path; a sentence in its place when the text does not fit into a code. */
export function QrCode({ text, name }: { readonly text: string; readonly name: string }) {
  const code = useMemo(() => encoded(text), [text]);
  if (code === null) return <p class="hint">{CARD.noQr}</p>;
  const { size, data } = code;
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={outline(data)} fill="#000" />
    </svg>
  );
}

// What is thrown while drawing would take the whole page with it.
function encoded(text: string): ReturnType<typeof encode> | null {
  try {
    return encode(text, { ecc: 'M', border: QUIET_ZONE });
  } catch {
    return null;
  }
}

function outline(modules: readonly (readonly boolean[])[]): string {
  return modules.flatMap((line, y) => line.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}
