/* How far the customer is: point by point, part by part, and what is left for the call. */
import { db } from '#db/client.server';
import { countOpenQuestions } from '#db/handoff/our-questions.server';
import { loadReview } from '#db/review/review.server';
import { loadWordings } from '#db/statement/statements.server';
import type { Member } from '../../auth/member/member.server';
import { calledOf } from '../../domain/contact/first-name';
import { openDays } from '../../domain/review/left-open';
import {
  countSigned,
  type ItemReview,
  type ItemState,
  isChecked,
  pointsOf,
} from '../../domain/review/review';
import { STATEMENT_KINDS, type StatementKind, type Words } from '../../domain/statement/statement';

export type PartReview = {
  kind: StatementKind;
  of: number;
  checked: number;
  withUs: number;
  withThem: number;
};

export type TalkFacts = {
  id: string;
  wordingId: string;
  /** As it stands, and what new words start from. */
  words: Words;
  /** Who would rather talk about it, the contact or one of us, and what they said to it. */
  by: string | null;
  isOurs: boolean;
  note: string;
  isDisputed: boolean;
  /** The ISO day until which it stays open, by whom and with which line; null where it has none. */
  open: { until: string; by: string; line: string } | null;
};

export type ReviewProgress = {
  of: number;
  checked: number;
  signed: number;
  /** Suggestions of ours, and changed words, that wait for a yes. */
  withThem: number;
  parts: PartReview[];
  forTheCall: TalkFacts[];
  /** How many points of the page are for the call. */
  talks: number;
  /** Questions of ours on the page that nobody has answered. */
  questions: number;
  /** The days until which points stay open, in order. */
  openDays: string[];
};

export async function reviewProgress(member: Member, onboardingId: string): Promise<ReviewProgress> {
  const { shown, answers, signedOff, leftOpen } = await loadReview(db(), member.workspaceId, onboardingId);
  // What a contact added is on the list too, although it isn't on the page.
  const points = pointsOf(shown, answers);
  const items = points.slice(0, shown.length);
  const ids = points.map((item) => item.wordingId);
  const wordings = await loadWordings(db(), member.workspaceId, ids);
  const kindOf = (item: ItemReview) => wordings.get(item.wordingId)?.words.kind;
  const parts = STATEMENT_KINDS.map((kind): PartReview => {
    const own = items.filter((item) => kindOf(item) === kind);
    const count = (...states: ItemState[]) => own.filter((item) => states.includes(item.state)).length;
    return {
      kind,
      of: own.length,
      checked: own.filter((item) => isChecked(item.state)).length,
      withUs: count('sent'),
      withThem: count('back', 'changed'),
    };
  }).filter((part) => part.of > 0);
  return {
    of: items.length,
    checked: items.filter((item) => isChecked(item.state)).length,
    signed: countSigned(items, signedOff),
    withThem: parts.reduce((sum, part) => sum + part.withThem, 0),
    parts,
    talks: items.filter((item) => item.state === 'talk').length,
    questions: await countOpenQuestions(
      db(),
      { workspaceId: member.workspaceId, onboardingId },
      points.map((item) => item.statementId),
    ),
    openDays: openDays(points, leftOpen),
    forTheCall: await asTalkPoints(
      member,
      points.filter((item) => item.state === 'talk'),
      wordings,
    ),
  };
}

async function asTalkPoints(
  member: Member,
  items: ItemReview[],
  wordings: Awaited<ReturnType<typeof loadWordings>>,
): Promise<TalkFacts[]> {
  if (items.length === 0) return [];
  const answerIds = items.flatMap((item) => item.answer?.id ?? []);
  const rows = await db()
    .selectFrom('answers as a')
    .innerJoin('contacts as c', 'c.id', 'a.contact_id')
    .leftJoin('resolutions as r', (join) =>
      join.onRef('r.answer_id', '=', 'a.id').on('r.outcome', '=', 'talk'),
    )
    .leftJoin('members as m', 'm.id', 'r.member_id')
    .select(['a.id', 'a.note', 'c.name', 'c.called', 'r.line'])
    .select(['m.name as member', 'm.called as memberCalled'])
    .where('a.workspace_id', '=', member.workspaceId)
    .where('a.id', 'in', answerIds)
    .execute();
  const byOf = ({ member: ours, memberCalled, name, called }: (typeof rows)[number]) =>
    calledOf(ours ? { name: ours, called: memberCalled } : { name, called });
  const open = await leftOpenOf(member, items);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return items.flatMap((item) => {
    const words = wordings.get(item.wordingId)?.words;
    if (!words) return [];
    const answer = byId.get(item.answer?.id ?? '');
    return {
      id: item.statementId,
      wordingId: item.wordingId,
      words,
      by: answer ? byOf(answer) : null,
      isOurs: Boolean(answer?.member),
      note: answer?.line ?? answer?.note ?? '',
      isDisputed: item.isDisputed,
      open: open.get(item.wordingId) ?? null,
    };
  });
}

/** Until when points stay open, by their wording. */
async function leftOpenOf(
  member: Member,
  items: ItemReview[],
): Promise<Map<string, NonNullable<TalkFacts['open']>>> {
  const rows = await db()
    .selectFrom('points_left_open as p')
    .innerJoin('members as m', 'm.id', 'p.member_id')
    .select(['p.wording_id', 'p.open_until as until', 'm.name', 'm.called', 'p.line'])
    .where('p.workspace_id', '=', member.workspaceId)
    .where(
      'p.wording_id',
      'in',
      items.map((item) => item.wordingId),
    )
    .orderBy('p.at')
    .orderBy('p.id')
    .execute();
  return new Map(
    rows.map(({ wording_id, until, line, ...by }) => [wording_id, { until, by: calledOf(by), line }]),
  );
}
