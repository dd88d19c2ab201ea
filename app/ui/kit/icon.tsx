const STROKE = {
  fill: 'none',
  stroke: 'currentColor',
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** Path and stroke width of every icon, on a 20 by 20 grid. */
const ICONS = {
  check: ['m4.5 10.5 3.6 3.6 7.4-8', 2],
  clock: ['M10 5.5V10l3 2M17.2 10a7.2 7.2 0 1 1-14.4 0 7.2 7.2 0 0 1 14.4 0Z', 1.7],
  chat: [
    'M17 9.4c0 3.4-3.1 6.1-7 6.1-.9 0-1.8-.1-2.6-.4l-3.9 1.4 1.1-3.1A5.7 5.7 0 0 1 3 9.4c0-3.4 3.1-6.1 7-6.1s7 2.7 7 6.1Z',
    1.7,
  ],
  plus: ['M10 4v12M4 10h12', 1.8],
  mail: ['M3 5.5h14V15H3zM3.3 6l6.7 5 6.7-5', 1.6],
  phone: [
    'M4 3.5h3l1.3 3.3-1.7 1.3a9.5 9.5 0 0 0 4.3 4.3l1.3-1.7 3.3 1.3v3c0 .8-.6 1.5-1.5 1.5C8 16.5 3.5 12 3.5 5c0-.9.5-1.5.5-1.5Z',
    1.6,
  ],
  out: ['M8 5H4.5v10.5H15V12M11.5 4.5h4v4M15.2 4.8 9.5 10.5', 1.6],
  bang: ['M10 4v7.5M10 15.6v.1', 2.4],
  minus: ['M5.5 10h9', 2],
  fold: ['m5 7.5 5 5 5-5', 1.8],
  left: ['M12.5 4.5 7 10l5.5 5.5', 1.8],
  lock: ['M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9', 1.7],
  eye: ['M2 10s2.8-5 8-5 8 5 8 5-2.8 5-8 5-8-5-8-5Zm10.3 0a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0Z', 1.6],
  pen: ['m4 16 .8-3.2 8.5-8.5 2.4 2.4-8.5 8.5L4 16Z', 1.6],
  warn: ['M10 3.2 17.5 16h-15L10 3.2ZM10 8v3.7m0 2v.1', 1.7],
  flag: ['M5.5 17V3.8h8.7l-1.7 3.1 1.7 3.1H5.5', 1.7],
  find: ['M8.8 14.6a5.8 5.8 0 1 0 0-11.6 5.8 5.8 0 0 0 0 11.6Zm4.2-1.6 4.2 4.2', 1.8],
  file: ['M5.5 2.8h6l3.5 3.5v10.9h-9.5zM11.2 3v3.6h3.6', 1.6],
  play: ['M7 4.8v10.4l8.2-5.2L7 4.8Z', 1.7],
  up: ['M10 16V4.5m-5 5 5-5 5 5', 1.7],
  down: ['M10 4v11.5m-5-5 5 5 5-5', 1.7],
  back: ['M8 5 4 9l4 4M4.5 9H12a4 4 0 0 1 0 8h-1.5', 1.7],
} as const satisfies Record<string, readonly [string, number]>;

export type IconName = keyof typeof ICONS;

/** Decorative unless it has a `label`; takes the colour of the words beside it. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  const [path, width] = ICONS[name];
  const spoken = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: labelled or hidden by the spread
    <svg viewBox="0 0 20 20" width="20" height="20" {...spoken}>
      <path d={path} strokeWidth={width} {...STROKE} />
    </svg>
  );
}
