/**
 * A workspace gives us one colour, its own. From it we make the seven tokens its pages are drawn with, in a
 * light and a dark scheme, so that every word stays readable whatever the colour is. The fill of a button is
 * the colour exactly as given wherever its label can be read on it; links and lines keep the hue and move in
 * lightness until they are safe. Promised contrasts (WCAG 2.2): label on button 4.5, link on any surface 5,
 * line on any surface 3, body text on tint 12.
 */

export type HexColour = `#${string}`;
export type Scheme = 'light' | 'dark';

export interface BrandTokens {
  brand: HexColour;
  'brand-hover': HexColour;
  'brand-edge': HexColour;
  'on-brand': HexColour;
  'brand-ink': HexColour;
  'brand-tint': HexColour;
  'brand-line': HexColour;
}

/** The neutral surfaces of `tokens.css`, which the brand must stand out from. */
export const SURFACES = {
  light: { page: '#f6f7f4', card: '#ffffff', sunk: '#eef0ec', ink: '#17211f' },
  dark: { page: '#121716', card: '#1b2120', sunk: '#161c1b', ink: '#eef2ef' },
} as const satisfies Record<Scheme, Record<string, HexColour>>;

const WHITE = '#ffffff';
const BLACK = '#101514';

type Triple = readonly [number, number, number];
interface Lch {
  lightness: number;
  chroma: number;
  hue: number;
}

/** True for `#rrggbb`, in either case; nothing else may reach a stylesheet. */
export function isHexColour(value: unknown): value is HexColour {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
}

function channels(colour: string): Triple {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

const toHex = (rgb: Triple): HexColour =>
  `#${rgb.map((channel) => Math.round(clamp(channel, 255)).toString(16).padStart(2, '0')).join('')}`;
const clamp = (value: number, top = 1) => Math.min(top, Math.max(0, value));

const LINEAR = Array.from({ length: 256 }, (_, channel) => {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});
const linear = (channel: number) => LINEAR[channel] ?? 0;
const gamma = (value: number) =>
  255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio of two `#rrggbb` colours as WCAG 2.2 defines it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

// OKLab, https://bottosson.github.io/posts/oklab/
function toLch(colour: string): Lch {
  const [red, green, blue] = channels(colour).map(linear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  };
}

function toLinearRgb({ lightness, chroma, hue }: Lch): Triple {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** The nearest colour a screen can show: chroma goes down until the three channels fit. */
function fromLch(wanted: Lch): HexColour {
  let { chroma } = wanted;
  let rgb = toLinearRgb(wanted);
  while (chroma > 0 && rgb.some((value) => value < -0.0005 || value > 1.0005)) {
    chroma = Math.max(0, chroma - 0.004);
    rgb = toLinearRgb({ ...wanted, chroma });
  }
  const [red, green, blue] = rgb;
  return toHex([gamma(clamp(red)), gamma(clamp(green)), gamma(clamp(blue))]);
}

/** Walks in lightness from `start` by `step` until `isSafe`; ends at black or white at the latest. */
function walk(start: Lch, step: number, isSafe: (colour: HexColour) => boolean): HexColour {
  let lightness = clamp(start.lightness);
  for (;;) {
    const colour = fromLch({ ...start, lightness });
    if (isSafe(colour) || (step < 0 ? lightness <= 0 : lightness >= 1)) return colour;
    lightness = clamp(lightness + step);
  }
}

const labelOn = (fill: HexColour): HexColour => (contrast(fill, WHITE) >= 4.5 ? WHITE : BLACK);

function schemeTokens(colour: HexColour, scheme: Scheme): BrandTokens {
  const dark = scheme === 'dark';
  const given = toLch(colour);
  const soft = (lightness: number, chroma: number) =>
    fromLch({ lightness, chroma: Math.min(given.chroma, chroma), hue: given.hue });
  const tint = dark ? soft(0.275, 0.022) : soft(0.945, 0.014);
  const line = dark ? soft(0.41, 0.04) : soft(0.85, 0.03);

  const isReadable = (fill: HexColour) => contrast(fill, labelOn(fill)) >= 4.5;
  const lightness = dark ? Math.max(given.lightness, 0.48) : given.lightness;
  const asGiven = lightness === given.lightness && isReadable(colour);
  const fill = asGiven ? colour : walk({ ...given, lightness }, -0.005, isReadable);

  const label = labelOn(fill);
  const filled = toLch(fill).lightness;
  const darker = (label === WHITE && filled > 0.12) || filled > 0.95;
  const hover = walk(
    { ...given, lightness: filled + (darker ? -0.04 : 0.04) },
    label === WHITE ? -0.01 : 0.01,
    (shade) => contrast(shade, label) >= 4.5,
  );

  const { page, card, sunk } = SURFACES[scheme];
  const standsOut = (least: number) => (shade: HexColour) =>
    [page, card, sunk, tint].every((surface) => contrast(shade, surface) >= least);
  const away = dark ? 0.01 : -0.01;
  const edge = walk({ ...given, lightness: filled }, away, standsOut(3));
  const ink = walk(
    {
      hue: given.hue,
      chroma: Math.min(given.chroma, dark ? 0.12 : 0.16),
      lightness: dark ? Math.max(given.lightness, 0.7) : Math.min(given.lightness, 0.52),
    },
    away,
    standsOut(5),
  );
  return {
    brand: fill,
    'brand-hover': hover,
    'brand-edge': edge,
    'on-brand': label,
    'brand-ink': ink,
    'brand-tint': tint,
    'brand-line': line,
  };
}

/** The seven tokens of a workspace's colour, for both schemes. Throws on anything but `#rrggbb`. */
export function brandTokens(hex: string): Record<Scheme, BrandTokens> {
  if (!isHexColour(hex)) throw new TypeError('A brand colour is written #rrggbb');
  const colour = hex.toLowerCase() as HexColour;
  return { light: schemeTokens(colour, 'light'), dark: schemeTokens(colour, 'dark') };
}

/** How a colour that is shown differs from the one that was given. */
export type Shade = 'as_given' | 'darker' | 'lighter';

/** In one scheme: what became of the colour on buttons and in links, and how well words can be read there. */
export type LookFigures = { button: Shade; link: Shade; onButton: number; inLinks: number };

/** Contrast that every word has to have (WCAG 2.2, 1.4.3). */
export const NEEDED_CONTRAST = 4.5;
/** A step in lightness that nobody sees. */
const UNSEEN = 0.015;

const shadeOf = (given: string, shown: string): Shade => {
  const step = toLch(shown).lightness - toLch(given).lightness;
  return Math.abs(step) < UNSEEN ? 'as_given' : step < 0 ? 'darker' : 'lighter';
};

/** Throws on anything but `#rrggbb`. */
export function lookFigures(hex: string): Record<Scheme, LookFigures> {
  const tokens = brandTokens(hex);
  const figures = (scheme: Scheme): LookFigures => {
    const { brand, 'on-brand': label, 'brand-ink': ink, 'brand-tint': tint } = tokens[scheme];
    const { page, card, sunk } = SURFACES[scheme];
    return {
      button: shadeOf(hex, brand),
      link: shadeOf(hex, ink),
      onButton: contrast(brand, label),
      inLinks: Math.min(...[page, card, sunk, tint].map((surface) => contrast(ink, surface))),
    };
  };
  return { light: figures('light'), dark: figures('dark') };
}

const declarations = (tokens: BrandTokens) =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/** The workspace's own stylesheet: small enough to be served whole, stands outside every layer of `tokens.css`. */
export function themeCss(hex: string): string {
  const { light, dark } = brandTokens(hex);
  return `:root{${declarations(light)}}@media screen and (prefers-color-scheme:dark){:root{${declarations(dark)}}}`;
}
