/*
 * The guide as customer success shapes it: what sales wrote beside what the customer will read, what stands in the
 * way of publishing, and what would change on the customer's page.
 */

import { db } from '#db/client.server';
import { loadSigners } from '#db/contact/signers.server';
import { type GuideDraft, loadGuideDraft } from '#db/guide/guides.server';
import { loadHandOvers } from '#db/onboarding/hand-overs.server';
import { latestPublication } from '#db/review/review.server';
import { letterOf } from '#db/starting-point/load-starting-points.server';
import { isReachable, loadContacts } from '#db/statement/statements.server';
import type { Member } from '../../auth/member/member.server';
import { dayOf } from '../../domain/clock/clock';
import { firstContactOf } from '../../domain/contact/first-contact';
import { type GreetingFacts, goalsGreeted } from '../../domain/guide/greeting';
import { publicationGaps } from '../../domain/guide/guide';
import { isAmong, kindsOf, type Topic, topicsFor } from '../../domain/guide/shown-first';
import { isAccepted, isIntroduced } from '../../domain/onboarding/onboarding';
import type { Gap } from '../../domain/onboarding/refusal';
import type { LiveDayApart } from '../../domain/path/live-day';
import { type SignerGap, signerGap } from '../../domain/review/signers';
import { SYSTEM_AREAS, type SystemArea } from '../../domain/statement/statement';
import type { Reader } from '../../speech/en/say-time';
import { loadAnswers } from '../handoff/handoff-as-written.server';
import { type Colleague, type OnboardingHead, onboardingHead } from '../onboarding/onboarding-head.server';
import { pathChange } from '../path/path-change.server';
import { loadPublished } from '../welcome/shown-guide.server';
import { type GuideItemFacts, guideItems } from './guide-items.server';

export type GuideFacts = {
  reader: Reader;
  id: string;
  customer: string;
  stage: OnboardingHead['stage'];
  rep: Colleague;
  host: Colleague;
  /** Whether the reader is the one who looks after them, or the one who sold. */
  isOwn: boolean;
  isReps: boolean;
  isAccepted: boolean;
  isIntroduced: boolean;
  mayWrite: boolean;
  /** Who reads it first: "Marit", or the company where nobody is named. */
  firstReader: string;
  /** Everyone it will be shown to. */
  eyes: { id: string; name: string; first: string; topics: Topic[]; points: number }[];
  items: GuideItemFacts[];
  shown: number;
  /** What sales didn't know, and the customer is asked. */
  questions: SystemArea[];
  gaps: Gap[];
  /** Why nobody can sign; null where somebody can. */
  signerGap: SignerGap | null;
  greeting: GreetingDraft;
  published: { version: number; at: Date; points: number } | null;
  flags: number;
  /** The path differs from what the customer reads; it is published with the guide. */
  isPathChanged: boolean;
  /** What is approved by name and would read otherwise: the titles of the steps that publishing asks again. */
  askedAgain: string[];
  /** An agreed date says when they go live, and the path says another day. */
  liveApart: LiveDayApart | null;
  /** How many steps have a day that doesn't fit their phase, or what they wait for. */
  daysApart: number;
};

/** What the greeting is drafted from until somebody writes one; once published, a new draft begins with that. */
export type GreetingDraft = {
  from: GreetingFacts;
  own: string | null;
  published: string | null;
  /** What was published is by whoever looked after the customer before, and stands on the page no longer. */
  isOfAnother: boolean;
  revision: number;
};

export async function guideOf(member: Member, id: string): Promise<GuideFacts | null> {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  const { workspaceId } = member;
  const draft = await loadGuideDraft(db(), workspaceId, id);
  const contacts = await loadContacts(db(), workspaceId, id);
  const publication = await latestPublication(db(), workspaceId, id);
  const { calendar } = head;
  const on = { calendar, today: dayOf(head.reader.now, calendar.timeZone) };
  const path = await pathChange({ workspaceId, onboardingId: id }, draft, on);
  const items = await guideItems(member, head, draft, contacts);
  const shown = items.filter((item) => !item.isLeftOut).length;
  return {
    reader: head.reader,
    id,
    customer: head.customer,
    stage: head.stage,
    rep: head.rep,
    host: head.host,
    isOwn: member.id === head.host.id,
    isReps: member.id === head.rep.id,
    isAccepted: isAccepted(head.stage),
    isIntroduced: isIntroduced(head.stage),
    mayWrite: isAccepted(head.stage) && head.mayDo('write_guide'),
    firstReader: firstContactOf(contacts)?.called ?? head.customer,
    eyes: contacts.filter(isReachable).map((contact) => {
      const topics = topicsFor(contact);
      const own = items.filter((item) => !item.isLeftOut && isAmong(topics, kindsOf(item.words)));
      return {
        id: contact.id,
        name: contact.name,
        first: contact.called,
        topics,
        points: own.length,
      };
    }),
    items,
    shown,
    questions: await questionsFor(workspaceId, id, items),
    gaps: isAccepted(head.stage)
      ? [...publicationGaps(draft.items.map((item) => item.entry)), ...path.gaps]
      : [],
    isPathChanged: path.isChanged,
    askedAgain: path.askedAgain.map(({ title }) => title),
    liveApart: path.liveApart,
    daysApart: path.daysApart,
    signerGap: signerGap(
      (await loadSigners(db(), workspaceId, [id])).get(id) ?? [],
      isIntroduced(head.stage),
    ),
    greeting: greetingOf(member, head, draft, {
      published: publication?.greeting ?? null,
      isOfAnother: await isGreetedBefore(workspaceId, id),
      ofStartingPoint: (await letterOf(db(), { workspaceId, onboardingId: id })).greeting,
    }),
    published: publication
      ? {
          version: publication.version,
          at: publication.at,
          points: items.filter((item) => item.isPublished).length,
        }
      : null,
    flags: await countFlags(workspaceId, id),
  };
}

function greetingOf(
  member: Member,
  head: OnboardingHead,
  draft: GuideDraft,
  {
    published,
    isOfAnother,
    ofStartingPoint,
  }: Pick<GreetingDraft, 'published' | 'isOfAnother'> & { ofStartingPoint: string },
): GreetingDraft {
  return {
    from: {
      customer: head.customer,
      rep: head.rep.id === head.host.id ? null : head.rep.first,
      vendor: member.workspace.name,
      goals: goalsGreeted(draft.items.map((item) => item.entry)),
      own: ofStartingPoint,
    },
    own: draft.greeting,
    published,
    isOfAnother,
    revision: draft.revision,
  };
}

/** Whether the guide greets in words that are older than the latest hand-over. */
async function isGreetedBefore(workspaceId: string, onboardingId: string): Promise<boolean> {
  const published = await loadPublished(db(), { workspaceId, onboardingId });
  const handOvers = await loadHandOvers(db(), { workspaceId, onboardingId });
  const last = handOvers.findLast(({ part }) => part === 'host');
  return Boolean(last && published?.greetedSince && published.greetedSince <= last.at);
}

async function questionsFor(workspaceId: string, id: string, items: GuideItemFacts[]) {
  const answers = await loadAnswers(workspaceId, id);
  return SYSTEM_AREAS.filter((area) =>
    answers.some((given) => given.question === area && given.answer === 'unknown'),
  ).filter((area) => !items.some((item) => item.area === area && !item.isLeftOut));
}

async function countFlags(workspaceId: string, id: string): Promise<number> {
  const { count } = await db()
    .selectFrom('red_flags')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
