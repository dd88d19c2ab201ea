/* The record of a workspace: every act on it in a sentence, the latest first, a page at a time, and nothing of others. */
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { insertWorkspaceEvent } from '#db/onboarding/events.server';
import { turnClockTo } from '#demo/calendar.server';
import { beAway } from '~/commands/member/be-away.server';
import { changeRole } from '~/commands/member/change-role.server';
import { inviteMember } from '~/commands/member/invite-member.server';
import { closeDay } from '~/commands/workspace/close-days.server';
import { exportCustomer, exportWorkspace } from '~/commands/workspace/export.server';
import { saveHours } from '~/commands/workspace/save-settings.server';
import type { NewWorkspaceEvent } from '~/domain/onboarding/event';
import { recordOf } from '~/queries/workspace/record.server';
import { sayRecord } from '~/speech/en/workspace/say-record';
import { changesIn, recordWords } from '~/ui/workspace/record/record-words';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done, startedHandoff } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;

/** As it is without a member. */
const recorded = (event: NewWorkspaceEvent) =>
  insertWorkspaceEvent(db(), event, { workspaceId: home.workspaceId, actor: null, at: new Date() });

const said = async (actor = home.kofi, before: string | null = null) => {
  const { days, older } = sayRecord(await recordOf(await memberFor(actor), before));
  const entries = days.flatMap((day) => day.entries);
  return { days, older, entries, lines: entries.map((entry) => [recordWords(entry), ...changesIn(entry)]) };
};

beforeEach(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  await turnClockTo(new Date('2027-05-04T09:00:00+02:00'));
});

describe('the record', () => {
  test('tells every act in a sentence, the latest first, with what was set', async () => {
    done(await inviteMember(home.kofi, { name: 'Lena Fox', email: 'lena@example.com', role: 'cs' }));
    done(await changeRole(home.kofi, home.sam.id, 'lead'));
    done(
      await saveHours(home.hanne, {
        timeZone: 'Europe/Brussels',
        workingDays: [1, 3, 5],
        officeOpens: '09:00',
        officeCloses: '16:30',
      }),
    );
    done(await closeDay(home.hanne, { day: '2027-05-05', name: 'Stock day' }));
    done(await beAway(home.ines, { from: '2027-05-10', until: '2027-05-14', standInId: home.hanne.id }));
    done(await exportCustomer(home.kofi, await startedHandoff(home)));
    done(await exportWorkspace(home.kofi));
    const { days, lines } = await said();
    expect(days.map(({ day }) => day)).toEqual(['Today, Tuesday 4 May']);
    expect(lines).toEqual([
      ['Kofi Mensah took a copy of everything'],
      ['Kofi Mensah took a copy of everything about Brightwater'],
      ['Ines Duarte set an absence from Mon 10 May to Fri 14 May. Hanne Peeters stands in.'],
      ['Hanne Peeters closed Wed 5 May: Stock day'],
      [
        'Hanne Peeters changed the settings',
        'Working days: Mon, Tue, Wed, Thu, Fri → Mon, Wed, Fri',
        'Closes at: 17:00 → 16:30',
      ],
      ['Kofi Mensah changed what Sam Okafor does here: Sales → Lead'],
      ['Kofi Mensah invited Lena Fox: Customer success'],
    ]);
  });

  test('says what a rule did and what was set at the console, without a name', async () => {
    await recorded({
      kind: 'workspace_changed',
      details: { changes: { closed_kept_months: { from: null, to: '24' } }, atConsole: true },
    });
    await recorded({ kind: 'onboarding_deleted', details: { keptMonths: 24 } });
    expect((await said()).lines).toEqual([
      ['An onboarding was deleted, 24 months after it was closed, as your settings say'],
      ['Whoever runs Foyer changed the settings', 'Months that closed onboardings are kept: none → 24'],
    ]);
  });

  test('comes a hundred at a time, and tells nothing of a workspace next door', async () => {
    for (let number = 0; number < 103; number += 1) await recorded({ kind: 'workspace_exported' });
    const first = await said();
    expect(first.lines).toHaveLength(100);
    const second = await said(home.kofi, first.older);
    expect(second.older).toBeNull();
    const ids = [...first.entries, ...second.entries].map(({ id }) => id);
    expect(new Set(ids).size).toBe(103);
    expect(ids).toEqual(ids.toSorted().reverse());
    expect((await said(nextDoor.olga)).lines).toEqual([]);
  });
});
