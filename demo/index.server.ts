/*
 * The demo workspace: Brindlewick, its cast, and customers in every stage. Runs once, in a place of its
 * own, and is made by the same commands that people use.
 */
import { randomBytes } from 'node:crypto';
import { hashPassword, insertMember } from '../app/auth/member/member.server';
import { chooseHolidays, closeDay } from '../app/commands/workspace/close-days.server';
import type { MemberActor, Role } from '../app/domain/onboarding/access';
import { publicHolidays } from '../app/domain/workspace/public-holidays';
import { type Database, db, transact } from '../db/client.server';
import { insertWorkspace } from '../db/workspace/workspaces.server';
import { at, betweenTheYears, keepFree, turnClockTo, yearsAround, ZONE } from './calendar.server';
import { type Cast, liveThrough } from './customers.server';
import { makeDemoOnce } from './mark.server';
import { expectDone } from './story.server';

type CastMember = { name: string; role: Role; title: string; about: string; phone: string };

const CAST: Record<keyof Cast, CastMember> = {
  sam: {
    name: 'Sam Adeyemi',
    role: 'sales',
    title: 'Sales',
    about: 'Sells to kitchens because he grew up over one.',
    phone: '+32 2 555 01 37',
  },
  ines: {
    name: 'Ines Carvalho',
    role: 'cs',
    title: 'Customer success',
    about: 'Usually answers within two hours.',
    phone: '+32 2 555 01 42',
  },
  leila: {
    name: 'Leila Haddad',
    role: 'sales',
    title: 'Sales',
    about: 'Asks one question more than is comfortable, and writes the answer down.',
    phone: '+32 2 555 01 38',
  },
  jonas: {
    name: 'Jonas Petri',
    role: 'sales',
    title: 'Sales',
    about: 'Always on the road; call rather than write.',
    phone: '+32 2 555 01 39',
  },
  hanne: {
    name: 'Hanne Dufour',
    role: 'lead',
    title: 'Head of customer success',
    about: 'Started on the support desk, eleven years ago.',
    phone: '+32 2 555 01 40',
  },
  kofi: {
    name: 'Kofi Asante',
    role: 'admin',
    title: 'Revenue operations',
    about: 'Keeps the clocks honest.',
    phone: '+32 2 555 01 41',
  },
};

/**
 * Makes the demo where it isn't whole yet; true when it did. `deliver` sends what is due at each step, so that mail
 * has its own time. Nobody learns the passwords: in the demo a click signs in.
 */
export function seedDemo(database: Database, deliver: () => Promise<unknown>): Promise<boolean> {
  return makeDemoOnce(database, async () => {
    const cast = await insertCast();
    try {
      await closeBetweenTheYears(cast.kofi);
      await liveThrough(cast, deliver);
    } finally {
      await turnClockTo(null);
    }
  });
}

const PLACE = { country: 'BE', region: null };

/** Belgium’s public holidays, and days of its own. From before the first deal on: nothing that is worked out falls on one of them. */
async function closeBetweenTheYears(admin: MemberActor): Promise<void> {
  const holidays = (await publicHolidays(PLACE, yearsAround())).map(({ day }) => day);
  const own = betweenTheYears().filter((day) => !holidays.includes(day));
  keepFree([...holidays, ...own]);
  await turnClockTo(at(12, '8:30'));
  expectDone(await chooseHolidays(admin, PLACE));
  for (const day of own) expectDone(await closeDay(admin, { day, name: 'Closed between the years' }));
}

async function insertCast(): Promise<Cast> {
  const people = await Promise.all(
    Object.entries(CAST).map(async ([key, person]) => ({
      key: key as keyof Cast,
      person,
      passwordHash: await hashPassword(randomBytes(24).toString('base64url')),
    })),
  );
  return transact(db(), async (trx) => {
    const workspaceId = await insertWorkspace(trx, { name: 'Brindlewick', timeZone: ZONE });
    const actors: Partial<Cast> = {};
    for (const { key, person, passwordHash } of people) {
      const id = await insertMember(trx, {
        ...person,
        workspaceId,
        email: `${key}@brindlewick.example`,
        passwordHash,
        timeZone: ZONE,
        portrait: `/portraits/${key}.svg`,
      });
      const actor: MemberActor = { kind: 'member', id, workspaceId, role: person.role, name: person.name };
      actors[key] = actor;
    }
    return actors as Cast;
  });
}
