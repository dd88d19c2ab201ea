// The words of a template that a workspace may change, declared once beside it: when the mail comes, its placeholders,
// and its texts with our own words. What stands in the place of a placeholder is text, or an element of ours.

import { Fragment, type ReactNode } from 'react';
import {
  type ChangedTexts,
  fillIn,
  type Parts,
  type Piece,
  piecesToFill,
  valueIn,
} from '../../app/domain/mail/mail-wording';
import { briefly } from '../../app/speech/en/briefly';
import { Lines, Paragraph } from './paragraph';

/** Props of a template whose words may be changed. */
export interface Changeable {
  /** The workspace's own texts by part; ours stand where there is none. */
  changed?: ChangedTexts;
}

/** Texts that most mail has. */
export const subjectPart = (text: string): Parts[string] => ({
  label: 'Subject',
  text,
  limit: 120,
  isLine: true,
});
export const previewPart = (text: string): Parts[string] => ({
  label: 'First line in lists of mail',
  text,
  limit: 140,
  isLine: true,
});
export const greetingPart: Parts[string] = {
  label: 'Greeting',
  text: 'Hi {firstName},',
  limit: 80,
  isLine: true,
};
export const buttonPart = (text: string, label = 'Button'): Parts[string] => ({
  label,
  text,
  limit: 60,
  isLine: true,
});
export const paragraphPart = (label: string, text: string, needs?: string[]): Parts[string] => ({
  label,
  text,
  limit: 400,
  needs,
});
export const finePart = (text: string, needs?: string[]): Parts[string] => ({
  label: 'Small print',
  text,
  limit: 300,
  isLine: true,
  needs,
});
/** A few words over a list. */
export const headingPart = (label: string, text: string): Parts[string] => ({
  label,
  text,
  limit: 60,
  isLine: true,
});
/** Sentences that share a paragraph with others. */
export const sentencePart = (label: string, text: string): Parts[string] => ({
  label,
  text,
  limit: 200,
  isLine: true,
});

/** Somebody of the customer, or one of us. */
export type Audience = 'contact' | 'member';

/** What the names that many mails use stand for. */
export const NAMES = {
  customer: 'name of the customer',
  rep: 'first name of the sales rep',
  repName: 'the same, in full',
  host: 'first name of who looks after the customer',
  hostName: 'the same, in full',
} as const;

export interface Wording<Name extends string = string, Part extends string = string> {
  to: Audience;
  /** Who gets the mail, and when. */
  when: string;
  placeholders: Readonly<Record<Name, string>>;
  parts: Parts & Readonly<Record<Part, Parts[string]>>;
}

/** A value for each placeholder, and for those of single texts. */
type Values<Name extends string> = Record<Name, string> & Readonly<Record<string, string>>;
type Shown<Name extends string> = Partial<Record<Name, ReactNode>> & Readonly<Record<string, ReactNode>>;

export interface Said<Name extends string, Part extends string> {
  line: (part: Part) => string;
  /** As part of a paragraph; `shown` are elements in the place of plain values. */
  words: (part: Part, shown?: Shown<Name>) => ReactNode;
  /** A paragraph, or several where a blank line stands between. */
  paragraphs: (part: Part, shown?: Shown<Name>) => ReactNode;
}

/** Declares what may be changed; `say` gives the words for one message. */
export function changeable<Name extends string, Part extends string>(wording: {
  to: Audience;
  when: string;
  placeholders: Record<Name, string>;
  parts: Record<Part, Parts[string]>;
}): Wording<Name, Part> & {
  say: (props: Changeable, values: Values<Name>) => Said<Name, Part>;
} {
  const say = ({ changed }: Changeable, values: Values<Name>): Said<Name, Part> => {
    const textOf = (part: Part) => changed?.[part] || wording.parts[part].text;
    const words = (text: string, shown: Shown<Name> = {}) => (
      <Filled pieces={piecesToFill(text, values)} in={{ ...values, ...shown }} />
    );
    return {
      line: (part) => fillIn(textOf(part), part.startsWith('subject') ? inSubject(values) : values),
      words: (part, shown) => words(textOf(part), shown),
      paragraphs: (part, shown) =>
        textOf(part)
          .split(/\n{2,}/)
          .map((text, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
            <Paragraph key={position}>{words(text, shown)}</Paragraph>
          )),
    };
  };
  return { ...wording, say };
}

/** Lists of mail show how a subject begins: of a long company there stands as much as names it, so that the news follows. */
const MOST_IN_SUBJECT = 28;

function inSubject<Name extends string>(values: Values<Name>): Values<Name> {
  const { customer } = values as Readonly<Record<string, string | undefined>>;
  if (customer === undefined) return values;
  // A name may stand between marks that keep its direction to itself: what is cut stays between both.
  const [, open = '', name = '', close = ''] = /^(\u2068?)(.*?)(\u2069?)$/su.exec(customer) ?? [];
  return { ...values, customer: `${open}${briefly(name, MOST_IN_SUBJECT)}${close}` };
}

function Filled({ pieces, in: values }: { pieces: readonly Piece[]; in: Record<string, ReactNode> }) {
  const show = (piece: Piece) =>
    'words' in piece ? <Lines text={piece.words} /> : (valueIn(values, piece.placeholder) ?? null);
  return (
    <>
      {pieces.map((piece, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <Fragment key={position}>{show(piece)}</Fragment>
      ))}
    </>
  );
}
