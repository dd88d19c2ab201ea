/*
 * The wording of our mail, which a workspace may change: plain text with named placeholders such as {firstName}.
 * A text is cut at its placeholders before anything is put in, so what stands in their place is never read again.
 */

import { atStart } from '../form/at-start';
import type { Slip } from '../form/slip';
import { isFarTooLong, lengthOf, strangerIn, tidyLine, tidyParagraphs } from '../form/typed-words';
import { NOTICES, type NoticeKind } from './notice';

/** One text of a mail: what it is called on the page, our own words, and what words may stand in for them. */
export type Part = {
  label: string;
  text: string;
  limit: number;
  /** A line of its own, or paragraphs. */
  isLine?: boolean;
  /** Placeholders that must stand in it. */
  needs?: readonly string[];
  /** Placeholders of this text alone. */
  also?: Placeholders;
  /** Placeholders of the mail that can't stand in it: it is written once for several readers. */
  except?: readonly string[];
  /** A placeholder that may only begin it, as in “{firstName}, …”: each of several readers finds their own name there. */
  leads?: string;
};

export type Parts = Readonly<Record<string, Part>>;
/** What each placeholder stands for, by name. */
export type Placeholders = Readonly<Record<string, string>>;
/** The texts a workspace has changed, by part. */
export type ChangedTexts = Readonly<Record<string, string>>;

/** Mail whose texts stand in this one too. Names of parts tell the two apart. */
export const quotedBy = (kind: NoticeKind): readonly NoticeKind[] => NOTICES[kind].quotes;

export type Piece = { words: string } | { placeholder: string };

const PLACEHOLDER = /\{(\w+)\}/u;

/** Cut at the placeholders: words stand at even positions. */
function piecesOf(text: string): Piece[] {
  return text
    .split(PLACEHOLDER)
    .map((piece, position) => (position % 2 === 0 ? { words: piece } : { placeholder: piece }));
}

/** What stands in the place of a placeholder; nothing for a name that isn't among the values. */
export const valueIn = <Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

/**
 * Cut likewise, without the full stop after a value that brings its own: “at Acme Inc.”, and with a capital for whoever
 * begins a sentence.
 */
export function piecesToFill(text: string, values: Readonly<Record<string, string>>): Piece[] {
  const pieces = piecesOf(text);
  return pieces.map((piece, position) => {
    const before = pieces[position - 1];
    if ('placeholder' in piece) {
      const value = valueIn(values, piece.placeholder) ?? '';
      const begins = SENTENCE_BEFORE.test(before && 'words' in before ? before.words : '');
      return begins && PEOPLE.test(piece.placeholder) && /^\p{Ll}/u.test(value)
        ? { words: atStart(value) }
        : piece;
    }
    if (!before || 'words' in before) return piece;
    return ENDS.test(valueIn(values, before.placeholder) ?? '')
      ? { words: piece.words.replace(STOP, '') }
      : piece;
  });
}

/** Who may be called “paní docentka”, and is written with a capital where a sentence begins. */
const PEOPLE = /^(?:rep|host|by|who|contacts?|inviter|now|signer)(?:Name)?$/;
const SENTENCE_BEFORE = /(?:^|[.?!…]["”’)]?\s+|\n\s*)$/u;
const ENDS = /[.!?…]$/u;
/** A full stop, not the first of three. */
const STOP = /^\.(?!\.)/u;

export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return piecesToFill(text, values)
    .map((piece) => ('words' in piece ? piece.words : (valueIn(values, piece.placeholder) ?? '')))
    .join('');
}

type Reading = { text: string } | { slip: Slip };

const field = 'mail_text';

/** What was typed for a part. Nothing, and our own words again, is our own wording: an empty text. */
export function readWording(typed: unknown, part: Part, placeholders: Placeholders): Reading {
  if (typeof typed !== 'string') return { text: '' };
  if (isFarTooLong(typed, part.limit)) return { slip: { code: 'far_too_long', field, max: part.limit } };
  const stranger = strangerIn(typed);
  if (stranger) return { slip: { code: 'stranger', field, ...stranger } };
  const text = part.isLine ? tidyLine(typed) : tidyParagraphs(typed);
  if (text === '' || text === part.text) return { text: '' };
  const slip = slipOf(text, part, placeholders);
  return slip ? { slip } : { text };
}

function slipOf(text: string, part: Part, placeholders: Placeholders): Slip | null {
  const length = lengthOf(text);
  if (length > part.limit) return { code: 'too_long', field, max: part.limit, length };
  return slipInCharacters(text) ?? slipInPlaceholders(text, part, placeholders);
}

const TAG = /<\/?[a-z!]/i;
const ADDRESS = /:\/\/|www\.|\S@\S|[\p{L}\p{N}][.。．｡]\p{L}{2,}/iu;

function slipInCharacters(text: string): Slip | null {
  if (TAG.test(text)) return { code: 'tag_in_mail' };
  const words = piecesOf(text).map((piece) => ('words' in piece ? piece.words : 'x'));
  if (words.some((piece) => /[{}]/.test(piece))) return { code: 'brackets_in_mail' };
  if (ADDRESS.test(words.join(''))) return { code: 'address_in_mail' };
  return null;
}

/** How often one placeholder may stand in one text. */
const MOST = 2;

function slipInPlaceholders(text: string, part: Part, placeholders: Placeholders): Slip | null {
  const used = piecesOf(text).flatMap((piece) => ('placeholder' in piece ? [piece.placeholder] : []));
  const known = namesFor(part, placeholders);
  const unknown = used.find((name) => !known.includes(name));
  if (unknown) return { code: 'placeholder_unknown', name: unknown, known };
  const missing = part.needs?.filter((name) => !used.includes(name)) ?? [];
  if (missing.length > 0) return { code: 'placeholder_missing', names: missing };
  const { leads } = part;
  if (leads && used.includes(leads) && !leadsOnce(text, leads))
    return { code: 'placeholder_not_leading', name: leads };
  const tooOften = used.find((name) => used.filter((other) => other === name).length > MOST);
  return tooOften ? { code: 'placeholder_too_often', name: tooOften } : null;
}

/** The placeholders that may stand in a text. */
const namesFor = ({ also, except = [] }: Part, placeholders: Placeholders): string[] =>
  Object.keys({ ...placeholders, ...also }).filter((name) => !except.includes(name));

const leadsOnce = (text: string, name: string): boolean =>
  text.startsWith(`{${name}}, `) && text.split(`{${name}}`).length === 2;
