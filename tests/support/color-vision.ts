/** Linear RGB as eyes with one kind of cone missing see it: Machado, Oliveira and Fernandes 2009, severity 1. */
const SEEN: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export const EYES: readonly string[] = Object.keys(SEEN);

type Rgb = readonly [number, number, number];

/** The contrast of two colours, `#rrggbb`, as some eyes see them (WCAG 2.2). */
export function contrast(one: string, other: string, eyes = 'all cones'): number {
  const [light = 0, dark = 0] = [one, other]
    .map((color) => luminance(seen(color, eyes)))
    .toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** How different two colours look to some eyes: the distance in CIELAB (2 is just to be seen, 100 is black and white). */
export function distance(one: string, other: string, eyes: string): number {
  const [a, b] = [lab(seen(one, eyes)), lab(seen(other, eyes))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function seen(color: string, eyes: string): Rgb {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const rows = (SEEN[eyes] ?? []).map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b)));
  return [rows[0] ?? 0, rows[1] ?? 0, rows[2] ?? 0];
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function lab([r, g, b]: Rgb): Rgb {
  const x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047;
  const z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883;
  const [fx, fy, fz] = [x, luminance([r, g, b]), z].map((t) =>
    t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116,
  ) as [number, number, number];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}
