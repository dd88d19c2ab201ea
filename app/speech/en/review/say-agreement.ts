/*
 * The agreement in English, once for the page, the mail and the PDF: numbered points under the headings of the page, who
 * said what and when, the names that were typed. It is read years later and elsewhere, so every day has its year, every
 * hour its place, and every person their whole name.
 */
import { dayOf } from '../../../domain/clock/clock';
import { isNameOf } from '../../../domain/contact/same-person';
import type { AgreedAct, AgreedPoint, Agreement } from '../../../domain/review/agreement';
import type { Commitment, StatementKind } from '../../../domain/statement/statement';
import type { SaidAgreement, SaidKept, SaidPoint } from '../../review/said-agreement';
import { countOf } from '../say-count';
import { type Reader, sayDay, sayMoment } from '../say-time';
import { endSentence } from '../sentence';
import { type ShownWords, saidDifferently, showWords } from '../shown-words';
import { sayParts } from '../tell-statement';

type Heading = { title: string; kind: StatementKind; commitment?: Commitment };

const HEADINGS: Heading[] = [
  { title: 'What you want to achieve', kind: 'goal' },
  { title: 'What we promised you', kind: 'promise', commitment: 'promised' },
  { title: 'Talked about, not promised', kind: 'promise', commitment: 'talked_about' },
  { title: 'Not included', kind: 'promise', commitment: 'not_included' },
  { title: 'What you bought', kind: 'purchase' },
  { title: 'Dates', kind: 'date' },
  { title: 'Who’s who', kind: 'person' },
  { title: 'Your systems and data', kind: 'system' },
];

/** When a person was taken out of the text, and the hash that it was signed under. */
type Rewritten = { at: Date; firstHash: string };

/** `hash` is the SHA-256 of the stored text, in hex. */
export function sayAgreement(
  agreement: Agreement,
  hash: string,
  rewritten: Rewritten | null = null,
): SaidAgreement {
  const { points, forTheCall, timeZone, vendor, customer, version } = agreement;
  // A year that is not this one is always said.
  const paper: Reader = { now: new Date(0), timeZone };
  const on = (at: string) => sayDay(dayOf(new Date(at), timeZone), paper);
  const usual = usualYes(points, on);
  const parts = [
    ...HEADINGS.map((heading) => ({ title: heading.title, points: points.filter(isUnder(heading)) })),
    { title: 'Still to talk about', points: forTheCall },
  ].filter((part) => part.points.length > 0);
  return {
    title: 'What we agreed',
    version: `Version ${version}`,
    vendor,
    customer,
    opening: sayOpening(agreement, on, usual),
    sections: parts.map((part, at) => ({
      number: String(at + 1),
      title: part.title,
      note: part.points === forTheCall ? 'Shown on the page, and not agreed yet.' : '',
      points: part.points.map((point, position) =>
        sayPoint(point, `${at + 1}.${position + 1}`, { on, usual, paper }),
      ),
    })),
    signatures: saySignatures(agreement, paper),
    foot: `Version ${version} of this document, ${countOf(points.length, 'point')}. Every earlier wording is kept, with who said what and when.${sayRewritten(rewritten, timeZone)}`,
    fingerprint: hash,
  };
}

function sayRewritten(rewritten: Rewritten | null, timeZone: string): string {
  if (!rewritten) return '';
  const day = sayDay(dayOf(rewritten.at, timeZone), { now: new Date(0), timeZone });
  return ` Written anew on ${day}, without a person who was erased; the text that was signed had the fingerprint ${rewritten.firstHash}.`;
}

const isUnder =
  ({ kind, commitment }: Heading) =>
  (point: AgreedPoint): boolean =>
    point.kind === kind && (commitment === undefined || (point.commitment ?? 'promised') === commitment);

function sayOpening({ vendor, customer, at, notedBy, host }: Agreement, on: On, usual: Yes | null): string {
  const who =
    notedBy === host
      ? `Noted by ${endSentence(notedBy)}`
      : `Noted by ${notedBy}, put before you by ${endSentence(host)}`;
  const yes = usual ? ` ${usual.who} said yes to each point on ${usual.day}, unless it says otherwise.` : '';
  return `${customer} and ${vendor}, ${on(at)}. ${who}${yes}`;
}

type On = (at: string) => string;
type Yes = { who: string; day: string };
type Around = { on: On; usual: Yes | null; paper: Reader };

/** The yes that several points have and nothing else, so that it can be said once. */
function usualYes(points: AgreedPoint[], on: On): Yes | null {
  const counts = new Map<string, { yes: Yes; count: number }>();
  for (const point of points) {
    const yes = onlyYes(point, on);
    if (!yes) continue;
    const key = `${yes.day} ${yes.who}`;
    counts.set(key, { yes, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((one, other) => other.count - one.count);
  return most && most.count > 1 ? most.yes : null;
}

function onlyYes({ acts, first }: AgreedPoint, on: On): Yes | null {
  const [act, ...more] = acts;
  if (act?.did !== 'confirmed' || more.length > 0 || first) return null;
  return { who: act.who, day: on(act.at) };
}

function sayPoint(point: AgreedPoint, number: string, { on, usual, paper }: Around): SaidPoint {
  const shown = showWords(point.words, paper);
  const yes = onlyYes(point, on);
  const isUsual = yes !== null && yes.who === usual?.who && yes.day === usual.day;
  const first = point.first && saidDifferently(showWords(point.first, paper), shown);
  const said = isUsual
    ? []
    : [
        first ? `Shown first as “${first}”.` : '',
        ...point.acts.map((act) => sayAct(act, point.kind, shown, { on, paper })),
      ];
  return {
    number,
    title: shown.title,
    figure: figureOf(point.kind, shown),
    more: [shown.more, sayParts(point.parts ?? [])].filter(Boolean).join(' · '),
    said: [...said, sayOpen(point, paper)].filter(Boolean).join(' '),
  };
}

function figureOf(kind: StatementKind, { today, target, isMeasuredFirst, day }: ShownWords): string {
  const figures = isMeasuredFirst
    ? 'we measure it together first'
    : [today, target].filter(Boolean).join(' → ');
  const by = day && kind !== 'date' ? `by ${day}` : day;
  return [figures, by].filter(Boolean).join(figures && by ? ' ' : '');
}

function sayOpen({ openUntil, openLine }: AgreedPoint, paper: Reader): string {
  if (!openUntil) return '';
  return `Open until ${sayDay(openUntil, paper)}${openLine ? `: “${openLine}”` : '.'}`;
}

const DID: Record<AgreedAct['did'] | 'told', string> = {
  confirmed: 'said yes',
  corrected: 'changed it',
  remarked: 'wrote a note beside it',
  changed: 'changed it',
  added: 'added it',
  told: 'told us',
  talk: 'asked to talk about it',
  adopted: 'agreed',
  reworded: 'suggested other words',
  noted_call: 'noted what came of it',
  left_open: 'left it open',
};

/** A system that they name answers a question of ours, asked or not. */
function sayAct(
  { who, at, did, words, note }: AgreedAct,
  kind: StatementKind,
  shown: ShownWords,
  { on, paper }: Pick<Around, 'on' | 'paper'>,
): string {
  const other = note || (words && saidDifferently(showWords(words, paper), shown));
  return `${who} ${DID[did === 'added' && kind === 'system' ? 'told' : did]} on ${on(at)}${other ? `: “${other}”` : ''}.`;
}

function saySignatures({ signatures, vendor, customer, host, published }: Agreement, paper: Reader) {
  return [
    ...signatures.map(({ name, typedName, at }) => ({
      name: typedName,
      line: `${endSentence(`For ${customer}`)} Name typed on ${sayMoment(new Date(at), paper)}${
        isNameOf(typedName, name) ? '' : `, on the page of ${name}`
      }.`,
    })),
    {
      name: host,
      line: `${endSentence(`For ${vendor}`)} Put on the page on ${sayMoment(new Date(published.at), paper)}, its version ${published.version}.`,
    },
  ];
}

type Kept = {
  agreement: Agreement;
  hash: string;
  rewritten?: Rewritten | null;
  withdrawn: { typedName: string; signedAt: Date; at: Date } | null;
  /** The newest version below which every signature stands. */
  standing: number | null;
  isLatest: boolean;
  versions: { version: number; hash: string; at: Date }[];
};

/** The document, its other versions, and what became of it. */
export function sayKept(kept: Kept): SaidKept {
  const { agreement, hash, versions } = kept;
  const paper: Reader = { now: new Date(0), timeZone: agreement.timeZone };
  return {
    said: sayAgreement(agreement, hash, kept.rewritten),
    versions: versions.map((one) => ({
      hash: one.hash,
      name: `Version ${one.version}, ${sayDay(dayOf(one.at, agreement.timeZone), paper)}`,
      isShown: one.hash === hash,
    })),
    since: saySinceThen(kept, paper),
  };
}

function saySinceThen({ agreement, withdrawn, standing, isLatest }: Kept, paper: Reader): string {
  const other = standing !== null && standing !== agreement.version ? ` Version ${standing} stands.` : '';
  if (withdrawn)
    return `“${withdrawn.typedName}”, typed on ${sayMoment(withdrawn.signedAt, paper)}, was taken back on ${sayMoment(withdrawn.at, paper)}.${other}`;
  return isLatest ? '' : `A later version was made after this one.${other}`;
}

/** For us alone: which names were typed by a link that a colleague copied, and so perhaps by whoever had it. */
export const sayByCopies = (
  signed: { typedName: string; at: Date; copiedBy: string }[],
  timeZone: string,
): string[] =>
  signed.map(
    ({ typedName, at, copiedBy }) =>
      `“${typedName}”, typed on ${sayMoment(at, { now: new Date(0), timeZone })}, was signed by the link that ${copiedBy} copied, not by one that we mailed.`,
  );
