import { Fragment, type ReactNode } from 'react';
import { sayByCopy } from '~/speech/en/say-by-copy';
import { sayList } from '~/speech/en/say-count';
import { Lines, Paragraph } from './paragraph';
import { dim, pen } from './style';
import { briefly, counted } from './words';

export interface Change {
  /** Short name of the statement: "Allergen labels". */
  title: string;
  /** Our wording; null if the contact added a statement of their own. */
  had: string | null;
  /** Their wording; null if they only want to talk about it on the call. */
  said: string | null;
  /** What they wrote with it. */
  note: string | null;
  /** It answers what we asked. */
  isAnswer?: boolean;
}

/** A change as a colleague sees it: with who made it. */
export interface StaffChange extends Change {
  /** First name of the contact. */
  by: string;
  /** First name of the colleague by whose copied link it was made; none where the link was mailed. */
  copiedBy?: string | null;
  /** The words sales recorded, where the contact read others; null where they read those. */
  noted?: string | null;
}

/** First names of whoever made them. */
export const authors = (changes: StaffChange[]): string => briefly(changes.map((change) => change.by));
export const areSeveral = (changes: StaffChange[]): boolean =>
  new Set(changes.map((change) => change.by)).size > 1;

const KINDS = ['change', 'answer', 'addition'] as const;
const DID = { change: 'changed', answer: 'answered', addition: 'added' };

/** What we had is changed, what we had asked is answered, and what is their own is added. */
const kindOf = ({ isAnswer, had }: Change): (typeof KINDS)[number] => {
  if (isAnswer) return 'answer';
  return had === null ? 'addition' : 'change';
};

/** "changed", "answered" of what we had asked, "added", or several: "changed or answered". */
export const didTo = (changes: Change[]): string =>
  KINDS.filter((kind) => changes.some((change) => kindOf(change) === kind))
    .map((kind) => DID[kind])
    .join(' or ');

/** "change", "two answers", or of several kinds "changes and answer". */
export function whatCame(changes: Change[]): string {
  const came = KINDS.map((kind) => ({
    kind,
    count: changes.filter((change) => kindOf(change) === kind).length,
  })).filter(({ count }) => count > 0);
  const [only, ...others] = came;
  if (!only) return '';
  if (others.length === 0) return only.count === 1 ? only.kind : counted(only.count, only.kind);
  return sayList(came.map(({ kind, count }) => (count === 1 ? kind : `${kind}s`)));
}

const limit = 20;

/** New words, highlighted. Never colour alone: a word in front says whose they are. */
export function Pen({ text }: { text: string }) {
  return (
    <span className="e-pen" style={{ ...pen, padding: '1px 4px' }}>
      <Lines text={text} />
    </span>
  );
}

export function Had({ text }: { text: string }) {
  return (
    <span className="e-dim" style={{ color: dim }}>
      We had: <Lines text={text} />
    </span>
  );
}

/** One statement: its title, our wording, theirs, and their note. `who` is "You" or the contact's name. */
export function ChangeLines({ change, who }: { change: Change | StaffChange; who: string }) {
  const noted = ('noted' in change && change.noted) || null;
  const { title, had, said, note } = change;
  const byCopy = sayByCopy('copiedBy' in change ? change.copiedBy : null);
  return (
    <Paragraph>
      <strong>{title}</strong>
      {had !== null && <br />}
      {had !== null && <Had text={had} />}
      {noted !== null && <br />}
      {noted !== null && (
        <span className="e-dim" style={{ color: dim }}>
          As sales noted it: <Lines text={noted} />
        </span>
      )}
      <br />
      {said === null ? (
        `${who} would rather talk about it on the call${byCopy}.`
      ) : (
        <Said who={who} byCopy={byCopy} text={said} />
      )}
      {note && <br />}
      {note && (
        <>
          “<Lines text={note} />”
        </>
      )}
    </Paragraph>
  );
}

function Said({ who, byCopy, text }: { who: string; byCopy: string; text: string }) {
  return (
    <>
      {who} said{byCopy}: <Pen text={text} />
    </>
  );
}

interface ListedProps<Item> {
  items: Item[];
  each: (item: Item) => ReactNode;
  most?: number;
}

/** At most twenty of them, or as many as said, then how many more the page has. */
export function Listed<Item>({ items, each, most = limit }: ListedProps<Item>) {
  const more = items.length - most;
  return (
    <>
      {items.slice(0, most).map((item, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <Fragment key={position}>{each(item)}</Fragment>
      ))}
      {more > 0 && <Paragraph>And {counted(more, 'more', 'more')} on the page.</Paragraph>}
    </>
  );
}

export interface OpenPoint {
  /** Short name of the point: "Allergen labels". */
  title: string;
  /** What the customer was told when it was left open. */
  line: string;
}

/** Points that were left open until a day: at most twenty. */
export const OpenPoints = ({ points }: { points: OpenPoint[] }) => (
  <Listed
    items={points}
    each={({ title, line }) => (
      <Paragraph>
        <strong>{title}</strong>
        <br />“<Lines text={line} />”
      </Paragraph>
    )}
  />
);

export interface MovedRow {
  title: string;
  /** "Mon 7 Dec". */
  from: string;
  /** "Fri 11 Dec". */
  to: string;
  /** "because “All shops are live” moved …"; empty where nobody said why. */
  why: string;
  words: { by: string; text: string } | null;
}

/** What has another day: from which to which, why, and what was said of it. */
export function MovedLines({ step: { title, from, to, why, words } }: { step: MovedRow }) {
  return (
    <Paragraph>
      <strong>{title}</strong>
      <br />
      from {from} to <strong>{to}</strong>
      {why ? `, ${why}` : ''}.
      {words ? (
        <>
          <br />
          <span className="e-dim" style={{ color: dim }}>
            {words.by}: “<Lines text={words.text} />”
          </span>
        </>
      ) : null}
    </Paragraph>
  );
}
