/* Files in English: how large they are, which are taken, and what is wrong with one, always with what to do. */

import type { FileFailure } from '../../../domain/file/file-failure';
import type { FileKind } from '../../../domain/file/file-types';
import { endingsOf } from '../../../domain/file/file-types';
import { atStart } from '../../../domain/form/at-start';
import { countInWords, countOf } from '../say-count';

const KB = 1000;
const MB = KB * KB;

/** "312 kB", "1.4 MB"; the least is one kB. */
export function sayBytes(bytes: number): string {
  if (bytes < MB) return `${Math.max(1, Math.round(bytes / KB))} kB`;
  const megabytes = bytes / MB;
  return `${megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes)} MB`;
}

export const KIND_WORDS: Record<FileKind, string> = {
  pdf: 'PDF',
  word: 'Word',
  excel: 'Excel or CSV',
  powerpoint: 'PowerPoint',
  picture: 'pictures',
  text: 'plain text',
  zip: 'ZIP',
};

/** "Excel or CSV", "PDF, Word or pictures". */
export function sayKinds(kinds: readonly FileKind[]): string {
  const words = kinds.flatMap((kind) => KIND_WORDS[kind].split(' or '));
  const last = words.at(-1) ?? '';
  return atStart(words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last);
}

/** What was asked for, below the field: "Excel or CSV, up to three files, 50 MB each." */
export function sayAsked(kinds: readonly FileKind[], left: number, megabytes: number): string {
  const many = left === 1 ? '' : `, up to ${countInWords(left)} files`;
  return `${sayKinds(kinds)}${many}, ${megabytes} MB${left === 1 ? ' at most' : ' each'}.`;
}

/** For the field: ".xlsx,.csv". */
export const acceptOf = (kinds: readonly FileKind[]): string =>
  endingsOf(kinds)
    .map((ending) => `.${ending}`)
    .join(',');

/** `.xlsx, .xls or .csv`. */
function sayEndings(kinds: readonly FileKind[]): string {
  const endings = endingsOf(kinds).map((ending) => `.${ending}`);
  const last = endings.at(-1) ?? '';
  return endings.length > 1 ? `${endings.slice(0, -1).join(', ')} or ${last}` : last;
}

const EXPORTS = {
  numbers: 'we can’t open Numbers files. In Numbers, choose File, Export To, Excel, and send that one.',
  pages: 'we can’t open Pages files. In Pages, choose File, Export To, PDF or Word, and send that one.',
  key: 'we can’t open Keynote files. In Keynote, choose File, Export To, PDF or PowerPoint, and send that one.',
};

/** After the name and a colon. */
export function sayFailure(
  failure: FileFailure,
  { host, kinds }: { host: string; kinds: readonly FileKind[] },
) {
  switch (failure.code) {
    case 'too_large':
      return `it has more than ${failure.most} MB, which is the most. Make it smaller, or send it in parts.`;
    case 'empty':
      return 'there is nothing in it. Save it once more, and choose it again.';
    case 'of_one_program':
      return EXPORTS[failure.program];
    case 'of_no_kind':
      return `${atStart(host)} asked for other files here. Choose files that end in ${sayEndings(kinds)}.`;
    case 'not_what_it_says':
      return `it ends in .${failure.ending} and is something else inside. Open it, save it as .${failure.ending}, and send that one.`;
    case 'no_picture':
      return 'it can’t be read as a picture. Choose a JPEG, PNG or WebP of up to 25 MB.';
    case 'not_asked':
      return 'no file is asked for there, so it wasn’t taken. Choose it where one is.';
    case 'too_many':
      return 'so many at once don’t fit into one go. Send it next.';
    case 'no_place':
      return `${atStart(host)} asked for fewer files. Take one back first, or ask for room for more.`;
    case 'refused_by_scan':
      return 'the check for viruses stopped it. Look at it on your side, and send a clean one.';
    case 'not_scanned':
      return 'it couldn’t be checked for viruses just now. Please send it again in a few minutes.';
    case 'no_room':
    case 'not_stored':
      return 'we couldn’t keep it just now. That is ours to mend: please send it again in an hour.';
  }
}

/** "One of three is here.", "None of the two is here.", "It isn’t here yet." */
export function sayArrived(kept: number, of: number): string {
  if (of === 1) return 'It isn’t here yet.';
  if (kept === 0) return `None of the ${countInWords(of)} is here yet.`;
  return `${atStart(countInWords(kept))} of ${countInWords(of)} ${kept === 1 ? 'is' : 'are'} here.`;
}

/** "Two files, one to look at", "No files yet". */
export function sayFileCount(count: { here: number; waiting: number } | undefined): string {
  if (!count) return 'No files yet';
  const files = atStart(countOf(count.here, 'file'));
  return count.waiting > 0 ? `${files}, ${countInWords(count.waiting)} to look at` : files;
}
