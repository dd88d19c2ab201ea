/*
 * What a file is called. A name is kept in every script it may be written in; what would change where it lies, how a
 * line reads or what a program takes it for goes.
 */

/** As file systems count, in bytes. */
const MOST_NAME_BYTES = 255;

/** Marks that turn the direction of what follows, and others that nobody sees: "fdp.exe" reads as "exe.pdf" with them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;
/** They join what belongs together in Persian, Hindi or an emoji, and are no danger within a name. */
const JOINERS = /[\u200c\u200d]/u;
/** Not allowed in names by one system or another. */
const NOT_IN_NAMES = /[/\\:*?"<>|]/g;
/** What Windows takes for a device, whatever follows its dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The name alone, without folders, in one composition; empty where nothing is left of it. */
export function fileName(sent: string): string {
  const last = sent.split(/[/\\]/).at(-1) ?? '';
  const seen = last
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, (mark) => (JOINERS.test(mark) ? mark : ''))
    .replace(NOT_IN_NAMES, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(DEVICE, '_$1');
  return shortened(seen);
}

/** Cut in its middle, so that it stays what it ends in. Letters stay whole. */
function shortened(name: string): string {
  if (bytesOf(name) <= MOST_NAME_BYTES) return name;
  const ending = endingOf(name);
  const tail = ending === '' ? '' : `.${name.slice(-ending.length)}`;
  let head = '';
  for (const { segment } of new Intl.Segmenter('en').segment(name.slice(0, name.length - tail.length))) {
    if (bytesOf(`${head}${segment}…${tail}`) > MOST_NAME_BYTES) break;
    head += segment;
  }
  return `${head}…${tail}`;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** What stands after the last dot, in small letters; empty for none and for what is no ending. */
export function endingOf(name: string): string {
  const [, ending = ''] = /.\.([a-z0-9]{1,10})$/i.exec(name) ?? [];
  return ending.toLowerCase();
}
