/* A customer whom nobody hands over: begun by customer success, written to by them, and told of nobody who sold. */
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { databaseNow, db, transact } from '#db/client.server';
import { loadStartingPoints } from '#db/starting-point/load-starting-points.server';
import { bringShipped } from '#db/starting-point/starting-points.server';
import { loadContacts, loadStatements } from '#db/statement/statements.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { changeDeal } from '~/commands/handoff/change-deal.server';
import { sendIntroduction } from '~/commands/introduction/introduce.server';
import { handOver } from '~/commands/onboarding/hand-over.server';
import { startWithoutHandoff, type WithoutHandoff } from '~/commands/onboarding/start-without-handoff.server';
import { confirmReceipt } from '~/commands/receipt/confirm-receipt.server';
import { gateFor } from '~/queries/api/gate.server';
import { introductionPage } from '~/queries/introduction/introduction.server';
import { onboardingPage } from '~/queries/onboarding/onboarding-page.server';
import { welcomePage } from '~/queries/welcome/welcome.server';
import { draftGreeting } from '~/speech/en/greeting';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let cast: Home;
let point: { id: string; dates: number; phases: number };
let id: string;
let wanted: WithoutHandoff;

const PEOPLE = [
  { name: 'Noor Haddadi', title: 'Owner', email: 'noor@birchline.example' },
  { name: 'Pieter Maes', title: '', email: '' },
];

const row = () =>
  db()
    .selectFrom('onboardings')
    .select(['stage', 'turn', 'rep_member_id', 'host_member_id', 'accepted_at', 'first_contact_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

const owed = async (kind: string) =>
  (
    await db()
      .selectFrom('notices')
      .select(['recipient_kind'])
      .where('onboarding_id', '=', id)
      .where('kind', '=', kind as never)
      .execute()
  ).length;

beforeAll(async () => {
  cast = await oneWorkspace();
  await transact(db(), async (trx) => bringShipped(trx, cast.workspaceId, await databaseNow(trx)));
  const points = await loadStartingPoints(db(), cast.workspaceId);
  const standard = points.find(({ version }) => version.document.name === 'Standard');
  if (!standard) throw new Error('No Standard');
  const { dates, path } = standard.version.document;
  point = { id: standard.id, dates: dates.length, phases: path.phases.length };
  wanted = {
    id: uuid(),
    customer: 'Birchline Yoga',
    dealName: 'Class plans',
    hostId: cast.ines.id,
    startingPoint: { is: 'chosen', id: point.id },
    people: PEOPLE,
  };
  id = done(await startWithoutHandoff(cast.ines, wanted)).id;
});

describe('an onboarding without a handoff', () => {
  test('begins where others are accepted, with people, dates and path, and pressed twice it is one', async () => {
    expect(await row()).toMatchObject({ stage: 'accepted', turn: 'cs', accepted_at: expect.any(Date) });
    expect(done(await startWithoutHandoff(cast.ines, wanted)).id).toBe(id);
    const statements = await loadStatements(db(), cast.workspaceId, id);
    expect(statements.filter(({ kind }) => kind === 'date')).toHaveLength(point.dates);
    expect(statements.every(({ origin }) => origin === 'cs')).toBe(true);
    const contacts = await loadContacts(db(), cast.workspaceId, id);
    expect(contacts.map(({ name, parts }) => [name, parts])).toEqual([
      ['Noor Haddadi', ['champion', 'decision_maker']],
      ['Pieter Maes', []],
    ]);
    const phases = await db().selectFrom('phases').select('id').where('onboarding_id', '=', id).execute();
    expect(phases).toHaveLength(point.phases);
  });

  test('is nobody’s who sells, and nobody else’s who doesn’t lead', async () => {
    const other = { ...wanted, id: uuid(), customer: 'Ostler' };
    expect(await startWithoutHandoff(cast.sam, other)).toMatchObject({ code: 'not_allowed' });
    expect(await startWithoutHandoff(cast.ines, { ...other, hostId: cast.hanne.id })).toMatchObject({
      code: 'not_allowed',
    });
    expect(await startWithoutHandoff(cast.hanne, { ...other, hostId: cast.sam.id })).toMatchObject({
      code: 'colleague_unfit',
    });
    const { piet } = await workspaceNextDoor();
    expect(await startWithoutHandoff(piet, { ...other, hostId: cast.ines.id })).toMatchObject({ ok: false });
  });

  test('asks about a name that is known, and begins nothing until somebody says', async () => {
    const again = await startWithoutHandoff(cast.hanne, { ...wanted, id: uuid(), dealName: 'Another plan' });
    expect(again).toMatchObject({ code: 'customer_known' });
  });

  test('has nothing to accept, and no part to hand over but one', async () => {
    expect(await confirmReceipt(cast.ines, id, [])).toMatchObject({ code: 'not_allowed' });
    const rep = { part: 'rep', fromId: cast.ines.id, toId: cast.sam.id, words: '', note: '' } as const;
    expect(await handOver(cast.hanne, id, rep)).toMatchObject({ code: 'not_allowed' });
    const host = { part: 'host', fromId: cast.ines.id, toId: cast.hanne.id, words: '', note: '' } as const;
    done(await handOver(cast.ines, id, host));
    expect(await row()).toMatchObject({ rep_member_id: cast.hanne.id, host_member_id: cast.hanne.id });
    done(await handOver(cast.hanne, id, { ...host, fromId: cast.hanne.id, toId: cast.ines.id }));
  });

  test('is published and written to by its host, who then has been in touch', async () => {
    done(await publishGuide(cast.ines, id, draftGreeting));
    expect(await row()).toMatchObject({ stage: 'published', turn: 'cs' });
    expect(await owed('guide_published')).toBe(0);
    const page = await introductionPage(await memberFor(cast.ines), id);
    expect(page).toMatchObject({ isOwn: true, mayIntroduce: true });
    expect(`${page?.words.opening} ${page?.words.closing}`).not.toMatch(/introduc|talked about|promised/);
    const contactIds = page?.recipients.filter((one) => one.isChosen).map((one) => one.id) ?? [];
    expect(contactIds).toHaveLength(1);
    const words = page?.words ?? { why: '', subject: '', opening: '', closing: '' };
    done(await sendIntroduction(cast.ines, id, { ...words, contactIds }));
    expect(await row()).toMatchObject({ stage: 'introduced', first_contact_at: expect.any(Date) });
    expect([await owed('introduction'), await owed('introduction_copy')]).toEqual([1, 0]);
  });

  test('opens no gate: there is no handoff that anybody accepted, also where a lead names its deal', async () => {
    const deal = { name: wanted.dealName, value: null, currency: null, crmId: 'D-77' };
    expect(await changeDeal(cast.ines, id, { deal, seen: 0 })).toMatchObject({ code: 'deal_id_stands' });
    done(await changeDeal(cast.hanne, id, { deal, seen: 0 }));
    expect(await gateFor(cast.workspaceId, 'D-77')).toMatchObject({ isComplete: false, receipt: null });
  });

  test('shows its four steps, and tells the customer of nobody who sold', async () => {
    const ours = await onboardingPage(await memberFor(cast.ines), id);
    expect(ours?.steps.map(({ step }) => step)).toEqual(['published', 'introduced', 'checked', 'settled']);
    const [noor] = await loadContacts(db(), cast.workspaceId, id);
    if (!noor) throw new Error('Nobody');
    const actor = {
      kind: 'contact',
      id: noor.id,
      workspaceId: cast.workspaceId,
      onboardingId: id,
      name: '',
    } as const;
    const page = await welcomePage({ id: uuid(), actor, startedAt: new Date() } as never);
    expect(page).toMatchObject({ rep: null, introduction: { by: null } });
    expect(page?.greeting?.join(' ')).not.toMatch(/told me|passed on/);
    expect(page?.path).not.toBeNull();
  });
});
