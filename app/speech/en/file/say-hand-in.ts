/* A step that asks for files, in English, for whoever of the customer reads it. */

import { atStart } from '../../../domain/form/at-start';
import type { CustomerFile, CustomerHandIn } from '../../../queries/file/customer-files.server';
import type { SaidFile, SaidHandIn } from '../../file/said-files';
import { faceOf, nameOf, type PathVoice } from '../path/say-customer-path';
import { sayByCopy } from '../say-by-copy';
import { countInWords } from '../say-count';
import { sayOn } from '../welcome/voices';
import { acceptOf, sayAsked, sayBytes, sayKinds } from './say-file';

/** `mayHandIn`: it is theirs to do, and neither left out nor closed. */
export function sayHandIn(facts: CustomerHandIn, mayHandIn: boolean, voice: PathVoice): SaidHandIn {
  const { kinds, left, megabytes, files, isLookedAt } = facts;
  const isFirst = files.length === 0;
  return {
    kinds,
    accept: acceptOf(kinds),
    files: files.map((file) => sayFile(file, isLookedAt, voice)),
    more:
      mayHandIn && left > 0
        ? {
            isFirst,
            label: isFirst
              ? left === 1
                ? 'Choose your file'
                : 'Choose your files'
              : left === 1
                ? 'Choose a file'
                : 'Choose files',
            hint: isFirst
              ? sayAsked(kinds, left, megabytes)
              : `${sayKinds(kinds)}, ${megabytes} MB${left === 1 ? '' : ' each'}. ${atStart(countInWords(left))} more ${left === 1 ? 'fits' : 'fit'}.`,
          }
        : null,
    againHint: mayHandIn ? `${sayKinds(kinds)}, ${megabytes} MB at most.` : '',
    thanks: sayThanks(files, isLookedAt, voice),
  };
}

function sayThanks(files: CustomerFile[], isLookedAt: boolean, { host, isClosed }: PathVoice): string {
  const waiting = files.filter(({ standing }) => standing === 'with_us').length;
  if (waiting === 0 || isClosed) return '';
  if (!isLookedAt) return `Thank you. ${atStart(host)} has ${waiting === 1 ? 'it' : 'them'}.`;
  const what = waiting === 1 ? 'it' : waiting === 2 ? 'both' : `all ${countInWords(waiting)}`;
  return `Thank you. ${atStart(host)} looks at ${what}, and says so here.`;
}

function sayFile(file: CustomerFile, isLookedAt: boolean, voice: PathVoice): SaidFile {
  const { id, name, bytes, by, at, standing, judged, mayTakeBack } = file;
  const who = by.isReader ? 'you' : by.firstName || 'a colleague';
  return {
    id,
    name,
    more: `${sayBytes(bytes)} · ${who}, ${sayOn(at, voice.reader)}${sayByCopy(by.copiedBy)}`,
    is: standing,
    state:
      standing === 'accepted'
        ? 'Accepted'
        : standing === 'with_us'
          ? `${isLookedAt ? 'With' : 'Sent to'} ${voice.host}`
          : '',
    back:
      standing === 'sent_back' && judged
        ? {
            face: faceOf(judged.by, voice),
            line: `${atStart(nameOf(judged.by))} sent it back ${sayOn(judged.at, voice.reader)}`,
            words: judged.words,
          }
        : null,
    mayTakeBack,
  };
}
