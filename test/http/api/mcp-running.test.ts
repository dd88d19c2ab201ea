/*
 * The story of a deal by assistants alone, with the protocol's own client, at a Foyer as its users run it: from the
 * signature to an introduction that left. What was heard is recorded by a person, on the page where suggestions wait.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectPostgres, type Database, db, setDatabase } from '#db/client.server';
import { type Foyer, startFoyer } from '../../support/browser/server';
import { visitor } from '../../support/browser/visitor';
import { createPostgresDatabase, testKind } from '../../support/database/database';
import { type Assistant, assistantBy } from '../../support/story/assistants';
import { emailOf, type Home, oneWorkspace, PASSWORD } from '../../support/story/cast';
import { INTRODUCTION } from '../../support/story/handoffs';
import { keyFor } from '../../support/story/programs';

describe.runIf(testKind() === 'postgres')('at a Foyer that runs', () => {
  let fresh: Awaited<ReturnType<typeof createPostgresDatabase>>;
  let database: Database;
  let foyer: Foyer;
  let home: Home;

  beforeAll(async () => {
    fresh = await createPostgresDatabase();
    database = connectPostgres(fresh.url, 2);
    setDatabase(database);
    home = await oneWorkspace();
    foyer = await startFoyer({ database: fresh.url, env: { LOG_LEVEL: 'error' } });
  }, 180_000);

  afterAll(async () => {
    await foyer?.stop();
    setDatabase(undefined);
    await database?.close();
    await fresh?.drop();
  });

  /** Does it, or says what stood in the way. */
  async function told(assistant: Assistant, name: string, given: Record<string, unknown>) {
    const { isError, body } = await assistant.call(name, given);
    expect({ name, isError, ...(isError && body) }).toEqual({ name, isError: false });
    return body;
  }

  async function signedIn(email: string) {
    const answer = await visitor(foyer.origin).post('/sign-in', { email, password: PASSWORD });
    expect(answer.status).toBe(302);
    return visitor(foyer.origin, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  }

  test('a deal goes from its signature to the introduction', { timeout: 120_000 }, async () => {
    const at = foyer.origin;
    const sales = await assistantBy(
      await keyFor(home.sam, [
        'read',
        'gate:read',
        'deals:write',
        'handoffs:suggest',
        'handoffs:write',
        'introductions:send',
      ]),
      at,
    );
    const cs = await assistantBy(
      await keyFor(home.ines, ['read', 'receipt:write', 'path:write', 'guide:publish']),
      at,
    );
    const sam = await signedIn(await emailOf(home.sam));

    const deal = {
      external_id: 'crm-9',
      body: {
        customer_name: 'Værløse Bibliotek',
        name: 'Lending desk',
        value: '41000',
        currency: 'DKK',
        signed_at: new Date(Date.now() - 3_600_000).toISOString(),
        sales_owner_email: await emailOf(home.sam),
        cs_owner_email: await emailOf(home.ines),
        people: [
          { name: 'Sørine Kjær', email: 's@vaerlose.example', parts: ['champion', 'day_to_day'] },
          { name: 'Anders Holm', email: 'a@vaerlose.example', parts: ['decision_maker'] },
        ],
      },
    };
    const begun = await told(sales, 'put_deal', deal);
    const onboarding_id = String(begun.id);
    expect((await told(sales, 'put_deal', deal)).id).toBe(onboarding_id);
    expect(await told(sales, 'get_gate', { external_id: 'crm-9' })).toMatchObject({ complete: false });

    for (const suggested of [
      {
        words: {
          kind: 'goal',
          text: 'Returned books are on the shelf the same day',
          today: 'two days',
          target: 'the same day',
          by: '2031-06-30',
          measure: 'The log of the sorting room',
        },
        said_by: 'customer',
      },
      {
        words: {
          kind: 'promise',
          text: 'We bring the loans over',
          due: '2031-03-01',
          promise_kind: 'service',
        },
      },
      { words: { kind: 'date', text: 'The desk opens', on: '2031-04-07' } },
      {
        words: { kind: 'system', label: 'Loans', text: 'A database of our own' },
        area: 'today',
        said_by: 'customer',
      },
    ]) {
      const body = { ...suggested, heard_where: 'Call of 3 March' };
      const { id } = await told(sales, 'suggest_statement', { onboarding_id, body });
      const recorded = await sam.post(`/onboardings/${onboarding_id}/suggestions/${id}/record`, {
        saidBy: 'customer',
      });
      expect(recorded.status).toBe(303);
    }
    for (const [question, answer] of [
      ['connects', 'unknown'],
      ['data', 'unknown'],
      ['security', 'unknown'],
      ['red_flags', 'none'],
    ])
      await told(sales, 'answer_question', { onboarding_id, question, body: { answer } });
    expect((await told(sales, 'get_gaps', { onboarding_id })).gaps).toEqual([]);
    await told(sales, 'submit_handoff', { onboarding_id, body: {} });

    const { statements } = (await told(cs, 'get_handoff', { onboarding_id })) as unknown as {
      statements: {
        id: string;
        words: { kind: string };
        wording: { id: string };
        person: { contact_id: string } | null;
      }[];
    };
    const verdicts = statements
      .filter(({ words }) => words.kind === 'promise')
      .map(({ id, wording }) => ({ statement_id: id, wording_id: wording.id, verdict: 'deliverable' }));
    await told(cs, 'judge_promises', { onboarding_id, body: { verdicts } });
    await told(cs, 'give_receipt', { onboarding_id, body: { outcome: 'accepted' } });
    expect(await told(sales, 'get_gate', { external_id: 'crm-9' })).toMatchObject({
      may_close: true,
      complete: true,
      receipt: { by: { id: home.ines.id } },
    });

    const phase = await told(cs, 'add_phase', {
      onboarding_id,
      body: { title: 'Ready to open', ends: { on: '2031-03-14' } },
    });
    const due = { rule: 'day', on: '2031-03-10' };
    const step = await told(cs, 'add_step', {
      onboarding_id,
      phase_id: phase.id,
      body: { kind: 'do', title: 'We set up the accounts', side: 'ours', due },
    });
    await told(cs, 'publish_guide', { onboarding_id });
    const contact_ids = statements.flatMap(({ person }) => person?.contact_id ?? []);
    await told(sales, 'introduce', { onboarding_id, body: { ...INTRODUCTION, contact_ids } });
    await told(cs, 'mark_step', { onboarding_id, step_id: step.id, body: { kind: 'done' } });
    const path = (await told(cs, 'get_path', { onboarding_id })) as unknown as {
      phases: { steps: { id: string; state: string }[] }[];
    };
    const marked = path.phases.flatMap(({ steps }) => steps).find(({ id }) => id === step.id);
    expect(marked).toMatchObject({ state: 'done' });
    expect(await told(cs, 'list_events', { onboarding_id, type: 'introduction_sent' })).toMatchObject({
      items: [{ actor: { name: home.sam.name }, key: { name: 'HubSpot' } }],
    });
    const owed = await db()
      .selectFrom('notices')
      .select('id')
      .where('onboarding_id', '=', onboarding_id)
      .where('kind', '=', 'introduction')
      .execute();
    expect(owed).toHaveLength(2);
    expect(foyer.errors()).toEqual([]);
  });
});
