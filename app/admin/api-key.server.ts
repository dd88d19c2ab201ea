/* A key for a program, made by whoever runs Foyer: it acts for the member who signs in with the address. */
import { z } from 'zod';
import { db } from '#db/client.server';
import { makeKeyAtConsole } from '../commands/api/keys.server';
import { keyName, keyScopes } from '../domain/api/key-form';
import { MOST_KEY_DAYS } from '../domain/api/scopes';
import { instantAt } from '../domain/handoff/signing';
import { day, emailAddress } from '../domain/statement/wording-rules';
import { optionError } from './workspace.server';

const options = z.object({
  email: emailAddress(),
  name: keyName,
  scopes: z
    .string()
    .default('')
    .transform((typed) =>
      typed
        .split(',')
        .map((scope) => scope.trim())
        .filter(Boolean),
    )
    .pipe(keyScopes),
  expires: day({ field: 'key_until' }),
});

/** It works until that day begins, in the time zone of the workspace. */
export async function createKey(given: object): Promise<string[]> {
  const { email, name, scopes, expires } = options.parse(given);
  const member = await db()
    .selectFrom('members as m')
    .innerJoin('workspaces as w', 'w.id', 'm.workspace_id')
    .select(['m.id', 'm.name', 'm.workspace_id as workspaceId', 'w.time_zone as timeZone'])
    .where('m.email', '=', email)
    .where('m.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!member) throw optionError('email', { code: 'email_unknown' });
  const until = instantAt({ day: expires, time: '00:00' }, member.timeZone);
  const { workspaceId, id: memberId } = member;
  const made = await makeKeyAtConsole(
    { workspaceId, memberId },
    { name, scopes, lasts: { until: until ?? new Date(`${expires}T00:00:00Z`) } },
  );
  if (!made.ok)
    throw optionError('expires', { code: 'count_out_of_range', field: 'key_lasts', max: MOST_KEY_DAYS });
  return [
    `Made a key for ${member.name}: ${scopes.join(', ')}, until ${expires}.`,
    `Shown this once: ${made.key}`,
  ];
}
