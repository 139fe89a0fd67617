import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';

/** Quiet zone that scanners need around a code, in modules. Source: ISO/IEC 18004. */
const QUIET_ZONE = 4;

/** A QR code drawn as one SVG path. */
export function QrCode({ text, name }: { readonly text: string; readonly name: string }) {
  const { size, data } = useMemo(() => encode(text, { ecc: 'M', border: QUIET_ZONE }), [text]);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={outline(data)} fill="#000" />
    </svg>
  );
}

function outline(modules: readonly (readonly boolean[])[]): string {
  return modules.flatMap((line, y) => line.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}
