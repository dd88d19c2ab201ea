import { clip, NAME_LENGTHS } from '../../app/domain/mail/clip';

export { clip };

// What one mail may spend on what people typed, in bytes of HTML. With the markup of twenty corrections the whole
// stays under 40 kB; Gmail hides the end of a message from 102 kB on.
const budget = 24_000;
const steps = [6000, 4000, 2500, 1500, 1000, 800, 600, 450, 330, 240, 170, 120, 80, 50];

/** How long names may be: 80 characters, less only where a mail is full of the longest that there are. */
export function fittingName(names: string[], beside: string[]): number {
  const left = budget - beside.reduce((sum, text) => sum + bytesInHtml(text), 0);
  const fits = (limit: number) =>
    2 * names.reduce((sum, name) => sum + bytesInHtml(clip(name, limit)), 0) <= left;
  return NAME_LENGTHS.find(fits) ?? 24;
}

/** Whether all these texts stand in one mail as they are, none of them cut. */
export const fitWhole = (texts: string[]): boolean =>
  2 * texts.reduce((sum, text) => sum + bytesInHtml(text), 0) <= budget;

/** The longest length at which all these texts still fit one mail, beside names that may each stand in it twice. */
export function fittingLength(texts: string[], names: string[]): number {
  const left = budget - names.reduce((sum, name) => sum + 2 * bytesInHtml(name), 0);
  const fits = (limit: number) =>
    texts.reduce((sum, text) => sum + bytesInHtml(clip(text, limit)), 0) <= left;
  return steps.find(fits) ?? 30;
}

const escaped: Record<string, number> = { '&': 5, '<': 4, '>': 4, '"': 6, "'": 6 };
// A line break may become a paragraph of its own, with its styles.
const lineBreak = 90;

function bytesInHtml(text: string): number {
  let bytes = 0;
  for (const character of text) {
    bytes += character === '\n' ? lineBreak : (escaped[character] ?? Buffer.byteLength(character));
  }
  return bytes;
}
