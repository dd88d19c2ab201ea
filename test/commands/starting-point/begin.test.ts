/* What an onboarding begins with: which starting point, what it asks, what is taken up of it, and the path it becomes. */
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { databaseNow, db, transact } from '#db/client.server';
import { loadHandoff } from '#db/handoff/handoffs.server';
import { loadDraftPath } from '#db/path/path-draft.server';
import { loadStartingPoints, versionOfOnboarding } from '#db/starting-point/load-starting-points.server';
import { bringShipped } from '#db/starting-point/starting-points.server';
import { loadContacts, loadStatements } from '#db/statement/statements.server';
import { agreedDate } from '#demo/recorded';
import { answerPart } from '~/commands/handoff/answer-part.server';
import { type NewHandoff, startHandoff } from '~/commands/handoff/start-handoff.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { confirmReceipt } from '~/commands/receipt/confirm-receipt.server';
import { chooseStartingPoint } from '~/commands/starting-point/begin-with.server';
import { takeUp } from '~/commands/starting-point/take-up.server';
import { addStatement } from '~/commands/statement/record-statement.server';
import { completenessOf } from '~/domain/handoff/handoff';
import { stepsOf } from '~/domain/path/path';
import { onboardingHead } from '~/queries/onboarding/onboarding-head.server';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done, judgementsOf, STATEMENTS } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
const points = new Map<string, string>();

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  for (const { workspaceId } of [home, nextDoor])
    await transact(db(), async (trx) => {
      const now = await databaseNow(trx);
      await bringShipped(trx, workspaceId, now);
      await bringShipped(trx, workspaceId, now);
    });
  for (const { id, version } of await loadStartingPoints(db(), home.workspaceId))
    points.set(version.document.name, id);
});

async function started(deal: Partial<NewHandoff>): Promise<string> {
  const { id } = done(
    await startHandoff(home.sam, {
      id: uuid(),
      customer: `Bakery ${Math.random()}`,
      dealName: 'Bread plan',
      signedAt: new Date(Date.now() - 3600_000),
      dealValue: null,
      dealCurrency: deal.dealValue ? 'EUR' : null,
      crmId: null,
      hostId: home.ines.id,
      startingPoint: { is: 'fitting' },
      ...deal,
    }),
  );
  return id;
}

const chosen = (name: string) => ({ is: 'chosen', id: points.get(name) ?? '' }) as const;
const which = (onboardingId: string) => ({ workspaceId: home.workspaceId, onboardingId });
const beginsWith = async (id: string) => (await versionOfOnboarding(db(), which(id)))?.document.name ?? null;
const missing = async (id: string) =>
  completenessOf(await loadHandoff(db(), home.workspaceId, id)).gaps.map(({ code }) => code);
const chosenOf = async (id: string) =>
  (
    await db()
      .selectFrom('events')
      .select('details')
      .where('onboarding_id', '=', id)
      .where('kind', '=', 'starting_point_chosen')
      .orderBy('id')
      .execute()
  ).map(({ details }) => [details.name, details.suggested]);

test('those that come with Foyer are brought once', () => {
  expect([...points.keys()].sort()).toEqual(['Self-serve', 'Standard', 'White-glove']);
});

describe('an onboarding begins', () => {
  test('with the one that fits its value, or by default', async () => {
    const begun = ['30000', '24999.99', '1999', null].map((dealValue) => started({ dealValue }));
    expect(await Promise.all((await Promise.all(begun)).map(beginsWith))).toEqual([
      'White-glove',
      'Standard',
      'Self-serve',
      'Standard',
    ]);
    const inYen = await started({ dealValue: '30000', dealCurrency: 'JPY' });
    expect(await beginsWith(inYen)).toBe('Standard');
  });

  test('with another that somebody chose, and it is noted which was suggested', async () => {
    const id = await started({ dealValue: '30000', startingPoint: chosen('Standard') });
    expect(await chosenOf(id)).toEqual([['Standard', 'White-glove']]);
    done(await chooseStartingPoint(home.sam, id, points.get('White-glove') ?? ''));
    done(await chooseStartingPoint(home.sam, id, points.get('White-glove') ?? ''));
    expect(await chosenOf(id)).toEqual([
      ['Standard', 'White-glove'],
      ['White-glove', null],
    ]);
  });

  test('with none of another workspace', async () => {
    const foreign = (await loadStartingPoints(db(), nextDoor.workspaceId))[0]?.id ?? '';
    const id = await started({});
    expect(await chooseStartingPoint(home.sam, id, foreign)).toMatchObject({ code: 'starting_point_gone' });
    expect(await chooseStartingPoint(home.ines, id, points.get('Self-serve') ?? '')).toMatchObject({
      code: 'not_allowed',
    });
    expect(await beginsWith(id)).toBe('Standard');
  });

  test('and has its hours, or those of the workspace', async () => {
    const member = await memberFor(home.sam);
    const hours = async (name: string) => {
      const head = await onboardingHead(member, await started({ startingPoint: chosen(name) }));
      return head && Math.round(head.clock.leftHours + 1);
    };
    const [glove = 0, standard = 0] = [await hours('White-glove'), await hours('Standard')];
    expect([glove, standard].map((left) => left ?? 0)).toEqual([
      expect.toSatisfy((left: number) => left <= 24 && left > 20),
      expect.toSatisfy((left: number) => left <= 48 && left > 40),
    ]);
  });
});

describe('what a handoff asks', () => {
  test('is what its starting point needs', async () => {
    const self = await started({ startingPoint: chosen('Self-serve') });
    expect(await missing(self)).toEqual([
      'add_goal',
      'add_person',
      'name_first_contact',
      'name_decision_maker',
      'give_address',
    ]);
    const glove = await started({ startingPoint: chosen('White-glove') });
    for (const statement of STATEMENTS) done(await addStatement(home.sam, glove, statement));
    expect(await missing(glove)).toEqual(['name_technical', 'name_billing', 'say_security', 'say_red_flags']);
    expect(await submitHandoff(home.sam, glove)).toMatchObject({ code: 'handoff_incomplete' });
    done(await chooseStartingPoint(home.sam, glove, points.get('Self-serve') ?? ''));
    done(await submitHandoff(home.sam, glove));
    expect(await chooseStartingPoint(home.sam, glove, points.get('Standard') ?? '')).toMatchObject({
      code: 'handoff_locked',
    });
  });
});

describe('what was often promised and agreed', () => {
  test('is recorded with one press, once', async () => {
    const id = await started({ signedAt: new Date('2026-11-20T10:00:00Z') });
    const first = done(await takeUp(home.sam, id, { what: 'date', key: 'figures' }));
    const again = done(await takeUp(home.sam, id, { what: 'date', key: 'figures' }));
    done(await takeUp(home.sam, id, { what: 'promise', key: 'training' }));
    expect(again.id).toBe(first.id);
    const held = await loadStatements(db(), home.workspaceId, id);
    expect(held.map(({ kind, wording: { words } }) => [kind, words.fields])).toEqual([
      ['date', expect.objectContaining({ text: 'Their figures reach us', on: '2026-12-04' })],
      ['promise', expect.objectContaining({ text: 'Two training days at their place' })],
    ]);
    expect(await takeUp(home.sam, id, { what: 'date', key: 'nothing' })).toMatchObject({
      code: 'starting_point_gone',
    });
  });
});

describe('its path', () => {
  test('becomes the path in the making at acceptance, with its own dates, people and days', async () => {
    const id = await started({ signedAt: new Date('2026-11-20T10:00:00Z') });
    const { id: figures } = done(await takeUp(home.sam, id, { what: 'date', key: 'figures' }));
    for (const statement of STATEMENTS) done(await addStatement(home.sam, id, statement));
    done(await addStatement(home.sam, id, agreedDate('Another day', '2027-03-01', 'ours', '')));
    done(await answerPart(home.sam, id, 'security', { answer: 'unknown', reason: '' }));
    done(await answerPart(home.sam, id, 'red_flags', { answer: 'none', reason: '' }));
    done(await submitHandoff(home.sam, id));
    done(await confirmReceipt(home.ines, id, await judgementsOf(home.workspaceId, id)));
    const path = await loadDraftPath(db(), which(id), new Map());
    expect(path.phases.map(({ title, milestone }) => [title, milestone])).toEqual([
      ['Your figures reach us', { is: 'agreed', statementId: figures }],
      ['The first ones try it', { is: 'own', on: '2026-12-25' }],
      ['Everyone works with it', { is: 'own', on: '2027-01-22' }],
      ['First results', { is: 'own', on: '2027-02-19' }],
    ]);
    const contacts = await loadContacts(db(), home.workspaceId, id);
    const mira = contacts.find(({ name }) => name === 'Mira Vos')?.id;
    const steps = stepsOf(path);
    expect(steps).toHaveLength(19);
    const who = new Map(steps.map((step) => [step.title, step.who]));
    expect(who.get('We check what came')).toEqual({ is: 'member', id: home.ines.id });
    expect(who.get('Say who does what on your side')).toEqual({ is: 'contact', id: mira });
    expect(who.get('Send us your files')).toBeNull();
    // Nobody of theirs knows the systems: the step waits for whoever is given that part.
    expect(steps.find(({ title }) => title === 'Send us your files')?.part).toBe('technical');
    const [first, , third, fourth] = steps;
    expect(third?.waitsFor).toEqual([first?.id]);
    expect(fourth?.waitsFor).toEqual([third?.id]);
  });
});
