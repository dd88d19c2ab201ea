/*
 * What a signature covered, read from what was shown, answered and signed up to its instant. No table with a red flag, a
 * verdict or a note of ours is read here.
 */
import { sql } from 'kysely';
import { languageFor } from '../../app/domain/contact/language';
import { ownerAt } from '../../app/domain/onboarding/hand-over';
import type { AgreedAct, AgreedPoint, Agreement } from '../../app/domain/review/agreement';
import { itemKey, type ShownItem } from '../../app/domain/review/review';
import { sameFields, type Words } from '../../app/domain/statement/statement';
import type { Trx } from '../client.server';
import { loadHandOvers } from '../onboarding/hand-overs.server';
import { type Act, loadActs, loadShownWordings, type Own, type ShownWording } from './agreed-facts.server';

/** The next version, as of an instant at which a signature stands. */
export async function loadAgreed(trx: Trx, own: Own, at: Date): Promise<Agreement> {
  const { publicationId, ...head } = await loadHead(trx, own, at);
  const shown = await loadShown(trx, own, publicationId);
  const acts = await loadActs(trx, own, at);
  const added = leftForTheCall(acts, shown);
  const signed = new Set((await loadSignedItems(trx, own, at)).map(itemKey));
  const wordings = await loadShownWordings(
    trx,
    own,
    [...shown, ...added].map((item) => item.statementId),
    at,
  );
  const pointOf = ({ statementId, wordingId }: ShownItem): AgreedPoint[] => {
    const all = wordings.filter((one) => one.statementId === statementId);
    const agreed = all.find((one) => one.id === wordingId);
    if (!agreed) return [];
    const first = all.find((one) => one.shown) ?? agreed;
    const open = signed.has(itemKey({ statementId, wordingId }))
      ? undefined
      : acts.findLast((act) => act.open && act.wordingId === wordingId)?.open;
    return [
      {
        kind: agreed.kind,
        commitment: agreed.commitment,
        words: agreed.words,
        first: unlike(first.words, agreed.words),
        ...(open && { openUntil: open.until, openLine: open.line }),
        ...(agreed.parts && { parts: agreed.parts }),
        acts: [...acts.filter((act) => act.statementId === statementId), ...changesIn(all, acts)]
          .filter((act) => act.did !== 'confirmed' || act.wordingId === wordingId)
          .sort((one, other) => one.at.getTime() - other.at.getTime())
          .map((act): AgreedAct => {
            const said = all.find((one) => one.id === act.saidId);
            const answered = all.find((one) => one.id === act.wordingId);
            const isSame = said && answered && !unlike(said.words, answered.words);
            const isNote = act.did === 'corrected' && isSame && !act.parts;
            return {
              who: act.who,
              at: act.at.toISOString(),
              did: isNote ? 'remarked' : act.did,
              words: said ? unlike(said.words, agreed.words) : null,
              ...(isNote && act.note && { note: act.note }),
            };
          }),
      },
    ];
  };
  const signatures = await loadSignatures(trx, own, at);
  return {
    ...head,
    language: languageFor(signatures.at(-1)?.language ?? ''),
    at: at.toISOString(),
    points: inOrderOfDays(shown.filter((item) => signed.has(itemKey(item))).flatMap(pointOf)),
    forTheCall: [...shown.filter((item) => !signed.has(itemKey(item))), ...added].flatMap(pointOf),
    signatures: signatures.map(({ name, typedName, at: signedAt }) => ({
      name,
      typedName,
      at: signedAt.toISOString(),
    })),
  };
}

/** Dates go by their days, as on the page, those without one last; all else keeps its order. */
function inOrderOfDays(points: AgreedPoint[]): AgreedPoint[] {
  const dayOf = ({ words }: AgreedPoint) => (words.kind === 'date' && words.fields.on) || '9999';
  const dates = points
    .filter(({ kind }) => kind === 'date')
    .sort((one, other) => dayOf(one).localeCompare(dayOf(other)));
  return points.map((point) => (point.kind === 'date' ? (dates.shift() ?? point) : point));
}

/** Wordings that we published without having been asked to, after the first that was shown. */
function changesIn(wordings: ShownWording[], acts: Act[]): Act[] {
  const asked = new Set(acts.map((act) => act.saidId));
  const published = wordings.filter((one) => one.shown);
  return published
    .slice(1)
    .flatMap(({ id, statementId, shown }) =>
      shown && !asked.has(id)
        ? [{ statementId, wordingId: id, who: shown.by, at: shown.at, did: 'changed' as const, saidId: id }]
        : [],
    );
}

/** What contacts added and we would rather talk about: it is on no page of ours yet. */
function leftForTheCall(acts: Act[], shown: ShownItem[]): ShownItem[] {
  return acts.flatMap(({ did, statementId, saidId }) => {
    const isShown = shown.some((item) => item.statementId === statementId);
    const isLeft = acts.some((act) => act.did === 'talk' && act.statementId === statementId);
    return did === 'added' && saidId && isLeft && !isShown ? [{ statementId, wordingId: saidId }] : [];
  });
}

const unlike = (words: Words, other: Words): Words | null =>
  sameFields(words.fields, other.fields) ? null : words;

async function loadHead(trx: Trx, { workspaceId, onboardingId }: Own, at: Date) {
  const row = await trx
    .selectFrom('onboardings as o')
    .innerJoin('workspaces as w', 'w.id', 'o.workspace_id')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .innerJoin('publications as p', 'p.onboarding_id', 'o.id')
    .select((eb) => [
      'w.name as vendor',
      'w.time_zone as timeZone',
      'c.name as customer',
      'o.rep_member_id as repId',
      'o.host_member_id as hostId',
      'p.at as publishedAt',
      'p.version as publication',
      'p.id as publicationId',
      // Who handed over what was noted, whoever sells by now.
      eb
        .selectFrom('submissions as u')
        .innerJoin('members as m', 'm.id', 'u.member_id')
        .select('m.name')
        .where('u.workspace_id', '=', workspaceId)
        .where('u.onboarding_id', '=', onboardingId)
        .where('u.at', '<=', at)
        .orderBy('u.at', 'desc')
        .limit(1)
        .as('notedBy'),
      eb
        .selectFrom('agreements as a')
        .select((inner) => sql<number>`coalesce(max(${inner.ref('a.version')}), 0) + 1`.as('next'))
        .where('a.workspace_id', '=', workspaceId)
        .where('a.onboarding_id', '=', onboardingId)
        .as('version'),
    ])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.id', '=', onboardingId)
    .where('p.at', '<=', at)
    .orderBy('p.version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const { vendor, timeZone, customer, notedBy, version, publicationId } = row;
  const changes = await loadHandOvers(trx, { workspaceId, onboardingId });
  const names = await namesOf(trx, workspaceId, [
    ownerAt(row, 'rep', changes, at),
    ownerAt(row, 'host', changes, at),
  ]);
  const [rep = '', host = ''] = names;
  const published = { at: row.publishedAt.toISOString(), version: row.publication };
  const head = { version: version ?? 1, timeZone, vendor, customer, host, published, publicationId };
  return { ...head, notedBy: notedBy ?? rep };
}

async function namesOf(trx: Trx, workspaceId: string, ids: string[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('members')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
  return ids.map((id) => rows.find((row) => row.id === id)?.name ?? '');
}

async function loadShown(trx: Trx, { workspaceId }: Own, publicationId: string): Promise<ShownItem[]> {
  return trx
    .selectFrom('publication_items')
    .select(['statement_id as statementId', 'wording_id as wordingId'])
    .where('workspace_id', '=', workspaceId)
    .where('publication_id', '=', publicationId)
    .orderBy('position')
    .execute();
}

/** What the signatures that stood then cover. */
async function loadSignedItems(trx: Trx, own: Own, at: Date): Promise<ShownItem[]> {
  return standing(trx, own, at)
    .innerJoin('sign_off_items as i', 'i.sign_off_id', 's.id')
    .select(['i.statement_id as statementId', 'i.wording_id as wordingId'])
    .execute();
}

const standing = (trx: Trx, { workspaceId, onboardingId }: Own, at: Date) =>
  trx
    .selectFrom('sign_offs as s')
    .where('s.workspace_id', '=', workspaceId)
    .where('s.onboarding_id', '=', onboardingId)
    .where('s.at', '<=', at)
    .where((eb) => eb.or([eb('s.withdrawn_at', 'is', null), eb('s.withdrawn_at', '>', at)]));

const loadSignatures = (trx: Trx, own: Own, at: Date) =>
  standing(trx, own, at)
    .innerJoin('contacts as c', 'c.id', 's.contact_id')
    .select(['c.name', 'c.language', 's.typed_name as typedName', 's.at'])
    .orderBy('s.at')
    .execute();
