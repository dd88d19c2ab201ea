import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { insertMember } from '~/auth/member/member.server';
import { answerPart } from '~/commands/handoff/answer-part.server';
import { recordRedFlag, removeRedFlag, restoreRedFlag } from '~/commands/handoff/record-red-flag.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { confirmReceipt, returnHandoff } from '~/commands/receipt/confirm-receipt.server';
import {
  addStatement,
  removeStatement,
  restoreStatement,
  saveStatement,
} from '~/commands/statement/record-statement.server';
import { handoffPage } from '~/queries/handoff/handoff.server';
import { newHandoff } from '~/queries/handoff/new-handoff.server';
import { sayHandoff } from '~/speech/en/handoff/say-handoff';
import { sayNewHandoff } from '~/speech/en/handoff/say-new-handoff';
import type { HandoffPage } from '~/speech/handoff/said-handoff';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import {
  done,
  handedOver,
  promised,
  recorded,
  SOURCE_NOTE,
  verdictsOn,
} from '../../support/story/handing-over';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
});

type Reader = 'sam' | 'ines' | 'hanne';
type Asked = { edit?: string; add?: string };

async function read(who: Reader, id: string, { edit, add }: Asked = {}): Promise<HandoffPage> {
  const asked = { edit: edit ?? null, add: add ?? null };
  const page = await handoffPage(await memberFor(home[who]), id, asked);
  if (!page) throw new Error('There is no such handoff.');
  return sayHandoff(page);
}

const goalIn = ({ goals: [goal] }: HandoffPage) => {
  if (!goal) throw new Error('There is no goal.');
  return goal;
};

describe('a handoff that is recorded', () => {
  test('may be changed by its rep and by leads, and read by everyone of the workspace', async () => {
    const id = await recorded(home);
    expect(await read('sam', id)).toMatchObject({ isOpen: true, isReps: true, standing: 'recording' });
    expect(await read('hanne', id)).toMatchObject({ isOpen: true, isReps: false });
    expect(await read('ines', id)).toMatchObject({ isOpen: false, isHosts: true });
    const leila = await insertMember(db(), {
      workspaceId: home.workspaceId,
      name: 'Leila Haddad',
      email: `leila.${uuid()}@example.com`,
      passwordHash: 'none',
      role: 'sales',
      timeZone: 'Europe/Brussels',
    });
    const other = { ...home.sam, id: leila };
    expect(await handoffPage(await memberFor(other), id, { edit: null, add: 'goal' })).toMatchObject({
      isOpen: false,
      adding: null,
    });
  });

  test('does not exist next door, nor under an id of nobody', async () => {
    const olga = await memberFor(nextDoor.olga);
    const none = { edit: null, add: null };
    expect(await handoffPage(olga, await recorded(home), none)).toBeNull();
    expect(await handoffPage(olga, uuid(), none)).toBeNull();
  });

  test('opens the form that is asked for, with what is kept', async () => {
    const id = await recorded(home);
    const goal = goalIn(await read('sam', id));
    const { draft } = await read('sam', id, { edit: goal.id });
    expect(draft).toMatchObject({ base: 1, heardWhere: 'second call', note: SOURCE_NOTE, saidBy: 'assumed' });
    expect((await read('sam', id, { add: 'person' })).adding).toBe('person');
    expect((await read('sam', id, { add: 'toString' })).adding).toBeNull();
    expect((await read('sam', id, { edit: uuid() })).draft).toBeNull();
    expect((await read('ines', id, { edit: goal.id })).draft).toBeNull();
  });

  test('names its gaps briefly, and its first contact by their first name', async () => {
    const id = await recorded(home);
    const text = 'Less waste at closing time, '.repeat(20).trim();
    const fields = { text, today: '', target: '', by: '', measure: '', measureFirst: false };
    await done(addStatement(home.sam, id, { words: { kind: 'goal', fields }, heardWhere: '', note: '' }));
    const page = await read('sam', id);
    expect(page.champion).toBe('Marit');
    expect(page.completeness.readyCount).toBe(4);
    for (const gap of page.completeness.gaps) expect(gap.about?.length).toBeLessThan(65);
  });
});

describe('what was taken out', () => {
  test('is offered where it stood, and comes back with everything around it', async () => {
    const id = await recorded(home);
    const before = goalIn(await read('sam', id));
    await done(removeStatement(home.sam, id, before.id));
    await done(answerPart(home.sam, id, 'goals', { answer: 'not_applicable', reason: 'They name none' }));
    expect((await read('sam', id)).takenOut).toEqual([
      { id: before.id, form: 'goal', title: before.told.title },
    ]);
    await done(restoreStatement(home.sam, id, before.id));
    await done(restoreStatement(home.sam, id, before.id));
    const after = await read('sam', id);
    expect(goalIn(after)).toEqual(before);
    expect(after).toMatchObject({ takenOut: [], saved: 'just now' });
    expect(after.answers.map(({ question }) => question)).not.toContain('goals');
  });

  test('does not come back beside somebody who has the address now', async () => {
    const id = await recorded(home);
    const [marit] = (await read('sam', id)).people;
    const [name = '', , email = ''] = [marit?.told.title, '', marit?.about[2]];
    await done(removeStatement(home.sam, id, marit?.id ?? ''));
    const fields = { name: `${name} again`, title: '', does: '', email };
    await done(
      addStatement(home.sam, id, {
        words: { kind: 'person', fields },
        heardWhere: '',
        note: '',
        person: { parts: [], noMailReason: null },
      }),
    );
    expect(await restoreStatement(home.sam, id, marit?.id ?? '')).toMatchObject({ code: 'same_address' });
  });

  test('a red flag too', async () => {
    const id = await recorded(home);
    const { flags } = await read('sam', id);
    const [flag] = flags;
    await done(removeRedFlag(home.sam, id, flag?.id ?? ''));
    expect((await read('sam', id)).takenOut).toMatchObject([{ form: 'flag', title: flag?.concern }]);
    await done(restoreRedFlag(home.sam, id, flag?.id ?? ''));
    expect((await read('sam', id)).flags).toEqual(flags);
  });

  test('stays out once the handoff is with customer success', async () => {
    const id = await recorded(home);
    const [, second] = (await read('sam', id)).promises;
    await done(removeStatement(home.sam, id, second?.id ?? ''));
    await done(submitHandoff(home.sam, id));
    expect(await restoreStatement(home.sam, id, second?.id ?? '')).toMatchObject({ code: 'handoff_locked' });
    expect((await read('sam', id)).takenOut).toEqual([]);
  });
});

describe('a form that is sent twice', () => {
  const promise = (text: string, id: string) => ({ ...promised(text), id });

  test('adds one statement; sent again with other words, another', async () => {
    const [id, formId] = [await recorded(home), uuid()];
    const first = await done(addStatement(home.sam, id, promise('Two days of training', formId)));
    const again = await done(addStatement(home.sam, id, promise('Two days of training', formId)));
    const other = await done(addStatement(home.sam, id, promise('Three days of training', formId)));
    expect([first.id, again.id]).toEqual([formId, formId]);
    expect(other.id).not.toBe(formId);
    const titles = (await read('sam', id)).promises.map(({ told }) => told.title);
    expect(titles.filter((title) => title.endsWith('days of training'))).toHaveLength(2);
  });

  test('adds one red flag; and an id of another workspace’s is not touched', async () => {
    const [id, formId] = [await recorded(home), uuid()];
    const flag = { id: formId, concern: 'They were outvoted', severity: 'watch' as const, advice: '' };
    await done(recordRedFlag(home.sam, id, flag));
    await done(recordRedFlag(home.sam, id, flag));
    const { flags } = await read('sam', id);
    expect(flags.filter(({ concern }) => concern === 'They were outvoted')).toHaveLength(1);
    await done(recordRedFlag(home.sam, await recorded(home), { ...flag, concern: 'Another' }));
    expect((await read('sam', id)).flags.map((one) => one.concern)).toContain('They were outvoted');
  });
});

describe('two people at once', () => {
  test('the second is refused, and saves knowingly with the number shown then', async () => {
    const id = await recorded(home);
    const goal = goalIn(await read('sam', id));
    const { draft } = await read('sam', id, { edit: goal.id });
    if (draft?.words.kind !== 'goal') throw new Error('That is no goal.');
    const { fields } = draft.words;
    const input = (text: string) => ({
      words: { kind: 'goal' as const, fields: { ...fields, text } },
      heardWhere: '',
      note: '',
    });
    await done(saveStatement(home.hanne, id, goal.id, draft.base, input('Hers')));
    const refusal = await saveStatement(home.sam, id, goal.id, draft.base, input('His'));
    expect(refusal).toMatchObject({ ok: false, code: 'changed_meanwhile' });
    const shown = await read('sam', id, { edit: goal.id });
    expect(goalIn(shown).told.title).toBe('Hers');
    await done(saveStatement(home.sam, id, goal.id, shown.draft?.base ?? 0, input('His')));
    expect(goalIn(await read('ines', id)).told.title).toBe('His');
  });
});

describe('a handoff that left sales', () => {
  test('is closed for everyone, says since when, and comes back with words and reasons', async () => {
    const id = await handedOver(home);
    expect(await read('sam', id, { add: 'goal' })).toMatchObject({
      isOpen: false,
      adding: null,
      standing: 'reading',
      since: expect.stringMatching(/^\d{1,2}:\d\d$/),
    });
    const judged = await verdictsOn(home, id, 'not_deliverable');
    await done(returnHandoff(home.ines, id, judged, { reasons: ['promise'], words: 'Which years?' }));
    expect(await read('sam', id)).toMatchObject({
      isOpen: true,
      verdicts: Object.fromEntries(
        judged.map(({ statementId, note }) => [
          statementId,
          { verdict: 'not_deliverable', note, isCurrent: true },
        ]),
      ),
      standing: 'returned',
      returned: { by: { first: 'Ines' }, when: 'just now', reasons: ['promise'], words: 'Which years?' },
    });
    await done(submitHandoff(home.sam, id));
    expect(await read('sam', id)).toMatchObject({ standing: 'reading', returned: null });
    await done(confirmReceipt(home.ines, id, await verdictsOn(home, id)));
    expect(await read('hanne', id)).toMatchObject({ isOpen: false, standing: 'accepted', returned: null });
  });

  test('takes no answer and loses nothing to a late hand', async () => {
    const id = await handedOver(home);
    const goal = goalIn(await read('sam', id));
    expect(await removeStatement(home.sam, id, goal.id)).toMatchObject({ code: 'handoff_locked' });
    expect(await answerPart(home.sam, id, 'data', null)).toMatchObject({ code: 'handoff_locked' });
  });
});

test('a new handoff offers everyone but sales, customer success first', async () => {
  const facts = await newHandoff(await memberFor(home.sam));
  const { owners, zone, signed, isHostMissing } = sayNewHandoff(facts);
  expect(isHostMissing).toBe(false);
  expect(owners.map(({ label }) => label)).toEqual([
    'Ines Duarte, Customer success',
    'Hanne Peeters, Lead',
    'Kofi Mensah, Admin',
  ]);
  expect(zone).toBe('Brussels time');
  expect(signed.day).toMatch(/^\d{4}-\d\d-\d\d$/);
});
