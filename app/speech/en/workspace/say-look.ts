/* What became of a workspace's colour, in English, for whoever chose it. */
import type { LookFigures, Scheme, Shade } from '../../../domain/workspace/theme';
import { NEEDED_CONTRAST } from '../../../domain/workspace/theme';

const SCHEMES: Record<Scheme, string> = { light: 'In the light', dark: 'In the dark' };
const CHANGED: Record<Exclude<Shade, 'as_given'>, string> = { darker: 'darker', lighter: 'lighter' };
const WHY = 'so that everyone can read them';

/** "In the light, buttons have it as you gave it; links are darker, so that everyone can read them." */
export function sayLook(scheme: Scheme, { button, link }: LookFigures): string {
  const start = `${SCHEMES[scheme]}, `;
  if (button === 'as_given')
    return link === 'as_given'
      ? `${start}buttons and links have it as you gave it.`
      : `${start}buttons have it as you gave it; links are ${CHANGED[link]}, ${WHY}.`;
  if (button === link) return `${start}buttons and links are ${CHANGED[button]}, ${WHY}.`;
  const links = link === 'as_given' ? 'links have it as you gave it' : `links are ${CHANGED[link]}`;
  return `${start}buttons are ${CHANGED[button]} and ${links}, ${WHY}.`;
}

/** "Words on the button 7.9, links 6.8. Needed: 4.5" Rounded down, so that nothing seems better than it is. */
export const sayContrast = ({ onButton, inLinks }: LookFigures): string =>
  `Words on the button ${figure(onButton)}, links ${figure(inLinks)}. Needed: ${NEEDED_CONTRAST}.`;

const figure = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);
