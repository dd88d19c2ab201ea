/* The keys of a workspace, as leads and admins look after them: those that work first, never a key itself. */
import { v7 as uuid } from 'uuid';
import { databaseNow, db } from '#db/client.server';
import { loadSettings } from '#db/workspace/settings.server';
import type { Member } from '../../auth/member/member.server';
import type { GateRule } from '../../domain/api/gate';
import type { Scope } from '../../domain/api/scopes';
import type { Role } from '../../domain/onboarding/access';
import type { Reader } from '../../speech/en/say-time';

export type KeyFacts = {
  id: string;
  name: string;
  /** Its last four letters. */
  ending: string;
  scopes: Scope[];
  /** Whom it acts for. */
  member: { id: string; name: string; isDisabled: boolean };
  madeAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  state: 'works' | 'expired' | 'revoked';
};

export type KeysFacts = {
  keys: KeyFacts[];
  /** For whom whoever asks may make one: themselves first. */
  bearers: { id: string; name: string; role: Role }[];
  reader: Reader;
  newId: string;
  gateRule: GateRule;
};

/** Beyond that the oldest ones that ended are left out. */
const KEYS_SHOWN = 200;
const BEARERS_SHOWN = 1000;

export async function keysOf(member: Member): Promise<KeysFacts> {
  const now = await databaseNow(db());
  const rows = await db()
    .selectFrom('api_keys as k')
    .innerJoin('members as m', (join) =>
      join.onRef('m.workspace_id', '=', 'k.workspace_id').onRef('m.id', '=', 'k.member_id'),
    )
    .select(['k.id', 'k.name', 'k.ending', 'k.scopes', 'k.made_at', 'k.expires_at', 'k.used_at'])
    .select(['k.revoked_at', 'm.id as member_id', 'm.name as member', 'm.disabled_at'])
    .where('k.workspace_id', '=', member.workspaceId)
    .orderBy('k.made_at', 'desc')
    .limit(KEYS_SHOWN)
    .execute();
  const keys = rows.map(
    (row): KeyFacts => ({
      id: row.id,
      name: row.name,
      ending: row.ending,
      scopes: row.scopes,
      member: { id: row.member_id, name: row.member, isDisabled: row.disabled_at !== null },
      madeAt: row.made_at,
      expiresAt: row.expires_at,
      usedAt: row.used_at,
      state: row.revoked_at ? 'revoked' : row.expires_at <= now ? 'expired' : 'works',
    }),
  );
  const works = (key: KeyFacts) => key.state === 'works';
  return {
    keys: [...keys.filter(works), ...keys.filter((key) => !works(key))],
    bearers: await bearersFor(member),
    reader: { now, timeZone: member.timeZone },
    newId: uuid(),
    gateRule: (await loadSettings(db(), member.workspaceId)).gateRule,
  };
}

async function bearersFor({ id, name, role, workspaceId }: Member): Promise<KeysFacts['bearers']> {
  const self = { id, name, role };
  if (role !== 'admin') return [self];
  const others = await db()
    .selectFrom('members')
    .select(['id', 'name', 'role'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '!=', id)
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .limit(BEARERS_SHOWN)
    .execute();
  return [self, ...others];
}
