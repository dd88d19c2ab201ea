/*
 * What a welcome link shows before anybody pressed anything: who invites, never whom. Mail scanners open every link,
 * so nothing is written for a link that exists; only guesses are counted, and too many of them are put off.
 */
import { databaseNow, db } from '#db/client.server';
import { shownFirstTo } from '#db/guide/shown-first.server';
import { customerOf } from '../../auth/contact/customer-session.server';
import { countMiss } from '../../auth/contact/link-misses.server';
import { type FoundLink, findLink } from '../../auth/contact/welcome-link.server';
import { calledOf } from '../../domain/contact/first-name';
import type { Reader } from '../../speech/en/say-time';

type Face = { name: string; firstName: string; portrait: string | null };

export type EnvelopePage = {
  state: FoundLink['state'];
  vendor: string;
  colour: string;
  logo: string | null;
  host: Face & { email: string; phone: string | null };
  rep: Face | null;
  /** How many points their page opens with. */
  points: number;
  /** If the page is open on this device already. */
  openHere: OpenHere | null;
  reader: Reader;
};

export type OpenHere = {
  /** When this device opened it. */
  since: Date;
  address: string;
  reader: string;
};

export type FoundEnvelope = { envelope: EnvelopePage } | { envelope: null; retryAfter: number };

/** The envelope behind a token; without one, how many seconds to wait before the next try (0 when none). */
export async function envelopeOf(
  request: Request,
  token: string,
  clientAddress: string,
): Promise<FoundEnvelope> {
  const now = await databaseNow(db());
  const link = await findLink(db(), token, now);
  const row = link && (await loadEnvelope(link));
  if (!row) return { envelope: null, retryAfter: await countMiss(clientAddress) };
  const own = await shownFirstTo(db(), link.workspaceId, link.onboardingId, link.contactId);
  const session = await customerOf(request, link.contactId);
  const reader = { now, timeZone: row.contact_zone ?? row.time_zone };
  return {
    envelope: {
      state: link.state,
      vendor: row.vendor,
      colour: row.colour.slice(1),
      logo: row.logo,
      host: {
        ...faceOf({ name: row.host_name, called: row.host_called, portrait: row.host_portrait }),
        email: row.host_email,
        phone: row.host_phone,
      },
      rep: row.introduced_at && row.joined_at > row.introduced_at ? null : await repOf(link, row),
      points: own.size,
      openHere: session && {
        since: session.startedAt,
        address: session.address,
        reader: session.actor.id,
      },
      reader,
    },
  };
}

type OfOurs = { name: string; called: string | null; portrait: string | null };

const faceOf = ({ name, called, portrait }: OfOurs): Face => ({
  name,
  firstName: calledOf({ name, called }),
  portrait,
});

/** Whoever told us what the page says, also where somebody else sells by now; null where that is the host. Who joined later told them nothing. */
async function repOf(
  { workspaceId, onboardingId }: FoundLink,
  row: {
    rep_id: string;
    host_id: string;
    rep_name: string;
    rep_called: string | null;
    rep_portrait: string | null;
  },
): Promise<Face | null> {
  const handedOver = await db()
    .selectFrom('hand_overs as h')
    .innerJoin('introductions as i', 'i.onboarding_id', 'h.onboarding_id')
    .innerJoin('members as m', 'm.id', 'h.from_member_id')
    .select(['m.id', 'm.name', 'm.called', 'm.portrait'])
    .where('h.workspace_id', '=', workspaceId)
    .where('h.onboarding_id', '=', onboardingId)
    .where('h.part', '=', 'rep')
    .whereRef('h.at', '>', 'i.at')
    .orderBy('h.at')
    .limit(1)
    .executeTakeFirst();
  const { rep_id: id, rep_name: name, rep_called: called, rep_portrait: portrait } = row;
  const rep = handedOver ?? { id, name, called, portrait };
  return rep.id === row.host_id ? null : faceOf(rep);
}

function loadEnvelope(link: FoundLink) {
  return db()
    .selectFrom('onboardings as o')
    .innerJoin('workspaces as w', 'w.id', 'o.workspace_id')
    .innerJoin('contacts as c', (join) =>
      join.onRef('c.onboarding_id', '=', 'o.id').on('c.id', '=', link.contactId),
    )
    .innerJoin('statements as s', 's.id', 'c.statement_id')
    .leftJoin('introductions as i', 'i.onboarding_id', 'o.id')
    .innerJoin('members as host', 'host.id', 'o.host_member_id')
    .innerJoin('members as rep', 'rep.id', 'o.rep_member_id')
    .select([
      'w.name as vendor',
      'w.colour',
      'w.logo',
      'w.time_zone',
      'c.time_zone as contact_zone',
      's.created_at as joined_at',
      'i.at as introduced_at',
      'host.id as host_id',
      'host.name as host_name',
      'host.called as host_called',
      'host.portrait as host_portrait',
      'host.email as host_email',
      'host.phone as host_phone',
      'rep.id as rep_id',
      'rep.name as rep_name',
      'rep.called as rep_called',
      'rep.portrait as rep_portrait',
    ])
    .where('o.workspace_id', '=', link.workspaceId)
    .where('o.id', '=', link.onboardingId)
    .executeTakeFirst();
}
