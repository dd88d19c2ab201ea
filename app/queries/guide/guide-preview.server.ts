/*
 * The customer's page as a contact would see it if the guide's draft were published now. For members, before and
 * after publication; it is made by the very code that makes the contact's page.
 */
import { db } from '#db/client.server';
import { type GuideDraft, loadGuideDraft } from '#db/guide/guides.server';
import { agreedDatesIn } from '#db/path/agreed-dates';
import { loadDraftPath } from '#db/path/path-draft.server';
import { letterOf } from '#db/starting-point/load-starting-points.server';
import type { Member } from '../../auth/member/member.server';
import { type Greet, type GreetingFacts, goalsGreeted } from '../../domain/guide/greeting';
import type { Path } from '../../domain/path/path';
import type { Visit } from '../welcome/facts.server';
import type { WelcomeFacts } from '../welcome/page';
import { type Drafted, type Reading, read } from '../welcome/reading.server';
import { loadPublished } from '../welcome/shown-guide.server';
import { pageOf } from '../welcome/welcome.server';

/**
 * Null when there is no such onboarding in the member's workspace, or no such contact in it. `greet` says the greeting
 * that stands where nobody has written one.
 */
export async function guidePreview(
  member: Member,
  onboardingId: string,
  contactId: string,
  greet: Greet,
): Promise<WelcomeFacts | null> {
  const { workspaceId } = member;
  const visit: Visit = { workspaceId, onboardingId, contactId, session: null };
  const draft = await loadGuideDraft(db(), workspaceId, onboardingId);
  const published = await loadPublished(db(), visit);
  const shown = draft.items.filter((item) => !item.entry.isLeftOut);
  const items = shown.map((item) => ({ statementId: item.statement.id, wordingId: item.wording.id }));
  const path = await loadDraftPath(db(), visit, agreedDatesIn(draft));
  const reading = await read(
    db(),
    visit,
    { greeting: '', greetedSince: null, items },
    draftedOf(shown, path),
  );
  if (!reading) return null;
  const written = draft.greeting === null && published ? published : null;
  const greeting =
    draft.greeting ??
    published?.greeting ??
    greet(greetingFrom(reading, shown, (await letterOf(db(), visit)).greeting));
  return pageOf({
    ...reading,
    guide: { greeting, greetedSince: written?.greetedSince ?? null, items },
  });
}

/** What stands in the draft and nobody has published. */
const draftedOf = (items: GuideDraft['items'], path: Path): Drafted => ({
  path,
  statements: items.map(({ statement }) => statement),
  wordings: items.map(({ statement, wording, entry }) => ({
    id: wording.id,
    statementId: statement.id,
    words: wording.words,
    shownFirst: null,
    isOfGuide: entry.isReworded && wording.purpose === 'guide',
    authorId: wording.authorId,
    noted: null,
    judged: wording.judged,
  })),
});

function greetingFrom(
  { setting, profiles }: Reading,
  items: GuideDraft['items'],
  own: string,
): GreetingFacts {
  return {
    customer: setting.customer,
    rep: profiles.get(setting.rep_member_id)?.called ?? '',
    vendor: setting.vendor,
    goals: goalsGreeted(items.map((item) => item.entry)),
    own,
  };
}
