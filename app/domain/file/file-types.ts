/*
 * Which files are taken. Whoever asks chooses kinds; each kind has its endings, and each ending what a file of it is
 * found to be by its bytes. A file that claims another ending than it is doesn't get in, nor does one of no kind here:
 * programs, web pages and pictures with script among them.
 */
import { endingOf } from './file-name';

export const FILE_KINDS = ['pdf', 'word', 'excel', 'powerpoint', 'picture', 'text', 'zip'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** `found` is what its bytes say: by name where they are of a known form, as words, or as neither. */
type Ending = { found: readonly string[]; mime: string };

/** Words without a form of their own. */
export const WORDS = 'words';

const office = (mime: string, found: string): Ending => ({ mime, found: [found, 'zip'] });
const MS = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';
const words = (mime: string): Ending => ({ mime, found: [WORDS] });

const ENDINGS: Record<FileKind, Record<string, Ending>> = {
  pdf: { pdf: { mime: 'application/pdf', found: ['pdf'] } },
  word: {
    docx: office(`${MS}.wordprocessingml.document`, 'docx'),
    doc: { mime: 'application/msword', found: ['cfb'] },
    odt: office(`${OPEN}.text`, 'odt'),
    rtf: { mime: 'application/rtf', found: ['rtf'] },
  },
  excel: {
    xlsx: office(`${MS}.spreadsheetml.sheet`, 'xlsx'),
    xls: { mime: 'application/vnd.ms-excel', found: ['cfb'] },
    ods: office(`${OPEN}.spreadsheet`, 'ods'),
    csv: words('text/csv'),
    tsv: words('text/tab-separated-values'),
  },
  powerpoint: {
    pptx: office(`${MS}.presentationml.presentation`, 'pptx'),
    ppt: { mime: 'application/vnd.ms-powerpoint', found: ['cfb'] },
    odp: office(`${OPEN}.presentation`, 'odp'),
  },
  picture: {
    jpg: { mime: 'image/jpeg', found: ['jpg'] },
    jpeg: { mime: 'image/jpeg', found: ['jpg'] },
    png: { mime: 'image/png', found: ['png', 'apng'] },
    webp: { mime: 'image/webp', found: ['webp'] },
    gif: { mime: 'image/gif', found: ['gif'] },
    heic: { mime: 'image/heic', found: ['heic', 'heif'] },
  },
  text: { txt: words('text/plain'), md: words('text/markdown') },
  zip: { zip: { mime: 'application/zip', found: ['zip'] } },
};

export const endingsOf = (kinds: readonly FileKind[]): string[] =>
  kinds.flatMap((kind) => Object.keys(ENDINGS[kind]));

/** Programs whose files nobody else opens, each with what it can save instead. */
const OWN_FORMATS = { numbers: 'excel', pages: 'word', key: 'powerpoint' } as const;
export type OwnFormat = keyof typeof OWN_FORMATS;
const isOwnFormat = (ending: string): ending is OwnFormat => Object.hasOwn(OWN_FORMATS, ending);

export type TypeJudged =
  | { ok: true; name: string; mime: string }
  | { ok: false; why: { code: 'of_one_program'; program: OwnFormat } }
  | { ok: false; why: { code: 'of_no_kind' | 'not_what_it_says'; ending: string } };

/**
 * Whether a file of this name may come in, by what its bytes are. One without an ending gets the ending of what it is;
 * of `found` null its bytes are of no form that is known here, nor words.
 */
export function judgeType(name: string, found: string | null, kinds: readonly FileKind[]): TypeJudged {
  const ending = endingOf(name);
  const taken = kinds.flatMap((kind) => Object.entries(ENDINGS[kind]));
  const byEnding = taken.find(([one]) => one === ending);
  if (byEnding) {
    const [, { mime, found: may }] = byEnding;
    if (found !== null && may.includes(found)) return { ok: true, name, mime };
    return { ok: false, why: { code: 'not_what_it_says', ending } };
  }
  if (isOwnFormat(ending)) return { ok: false, why: { code: 'of_one_program', program: ending } };
  if (ending !== '') return { ok: false, why: { code: 'of_no_kind', ending } };
  const byBytes = found === WORDS ? undefined : taken.find(([one]) => one === found);
  if (!byBytes) return { ok: false, why: { code: 'of_no_kind', ending } };
  return { ok: true, name: `${name || 'file'}.${byBytes[0]}`, mime: byBytes[1].mime };
}

/** Whether these bytes, of no form that is known, are words in UTF-8 or in the older way of writing them, or nothing at all. */
export function isWords(beginning: Uint8Array): boolean {
  const isWide =
    (beginning[0] === 0xff && beginning[1] === 0xfe) || (beginning[0] === 0xfe && beginning[1] === 0xff);
  if (!isWide && beginning.includes(0)) return false;
  const said = new TextDecoder(isWide ? (beginning[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8')
    .decode(beginning)
    .trimStart();
  // A browser would take it for a page, whatever it is called.
  return !/^<(!doctype|html|script|svg|\?xml|iframe|body|head)/i.test(said) && !/^(MZ|\x7fELF|#!)/.test(said);
}
