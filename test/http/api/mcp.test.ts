/*
 * Assistants by the protocol's own client: the operations of programs, as tools, with the scopes, the walls and the
 * refusals that they have there. What sales heard is for people to say, so no tool records it.
 */
import { readFileSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { addStatement, removeStatement } from '~/commands/statement/record-statement.server';
import { recordSuggestion } from '~/commands/statement/suggest-statement.server';
import { SCOPES, type Scope } from '~/domain/api/scopes';
import type { MemberActor } from '~/domain/onboarding/access';
import { namesInPath, type Operation } from '~/http/api/operation';
import { OPERATIONS } from '~/http/api/operations.server';
import { toolsByScope } from '~/http/api/reference.server';
import { useDatabase } from '../../support/database/database';
import { type Assistant, assistantBy, assistantOf } from '../../support/story/assistants';
import { emailOf, type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done, INTRODUCTION, introducedOnboarding, STATEMENTS } from '../../support/story/handoffs';
import { doorAddress, keyFor, program, useDoor } from '../../support/story/programs';

useDatabase();
useDoor();

const TOOLS = OPERATIONS.filter(({ isNoTool }) => !isNoTool);

let home: Home;
let nextDoor: NextDoor;
let elsewhere: string;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  elsewhere = (await introducedOnboarding(home)).id;
});

describe('the story', () => {
  let [sales, cs]: Assistant[] = [];
  let onboarding_id = '';
  const asked = (assistant: Assistant | undefined) => assistant as Assistant;

  test('begins with the deal, and says what is missing', async () => {
    sales = await assistantOf(home.sam, [
      'read',
      'gate:read',
      'deals:write',
      'handoffs:write',
      'introductions:send',
    ]);
    cs = await assistantOf(home.ines, ['read', 'receipt:write', 'path:write', 'guide:publish']);
    const told = await sales.call('put_deal', {
      external_id: 'crm-4711',
      request_key: 'deal-1',
      body: {
        customer_name: 'Værløse Bibliotek',
        name: 'Lending desk',
        signed_at: new Date(Date.now() - 3_600_000).toISOString(),
        sales_owner_email: await emailOf(home.sam),
        cs_owner_email: await emailOf(home.ines),
      },
    });
    expect(told).toMatchObject({ isError: false, body: { stage: 'recording' } });
    onboarding_id = String(told.body.id);
    expect((await sales.call('get_gate', { external_id: 'crm-4711' })).body).toMatchObject({
      complete: false,
    });
    const gaps = await sales.call('get_gaps', { onboarding_id });
    expect(gaps.body).toMatchObject({ is_complete: false });
    expect(gaps.body.gaps).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'say_security' })]),
    );
    expect(await sales.call('submit_handoff', { onboarding_id, body: {} })).toMatchObject({
      isError: true,
      body: { code: 'handoff_incomplete', status: 422, gaps: gaps.body.gaps },
    });
  });

  test('goes on with what the assistant suggests, which counts once somebody recorded it', async () => {
    const listens = await assistantOf(home.sam, ['read', 'handoffs:suggest']);
    const suggest = (words: object) =>
      listens.call('suggest_statement', { onboarding_id, body: { words, heard_where: 'your second call' } });
    const goal = await suggest({ kind: 'goal', text: 'Fewer queues at the desk' });
    expect(goal).toMatchObject({
      isError: false,
      body: { said_by: 'assumed', heard_where: 'your second call', key: { name: 'HubSpot' } },
    });
    const promise = await suggest({
      kind: 'promise',
      text: 'We bring over the loans',
      due: '2031-03-01',
      promise_kind: 'service',
    });
    expect(promise).toMatchObject({ isError: false, body: { commitment: 'promised', said_by: null } });
    expect(await suggest({ kind: 'goal' })).toMatchObject({
      isError: true,
      body: { code: 'malformed_request' },
    });
    const handoff = async () =>
      (await listens.call('get_handoff', { onboarding_id })).body as unknown as {
        statements: { id: string }[];
      };
    expect((await handoff()).statements).toEqual([]);
    const [one, other] = [String(goal.body.id), String(promise.body.id)];
    done(await recordSuggestion(home.sam, onboarding_id, { id: one, isAssumed: false }));
    expect((await handoff()).statements).toMatchObject([{ id: one, said_by: 'customer' }]);
    const left = await listens.call('leave_out_suggestion', { onboarding_id, suggestion_id: other });
    expect(left).toMatchObject({ isError: false, body: { items: [] } });
    done(await removeStatement(home.sam, onboarding_id, one));
  });

  test('goes on once somebody recorded what sales heard', async () => {
    for (const one of STATEMENTS)
      done(await addStatement(home.sam, onboarding_id, { ...one, heardWhere: '', note: '' }));
    const { gaps } = (await asked(sales).call('get_gaps', { onboarding_id })).body as unknown as {
      gaps: { code: string }[];
    };
    expect(gaps.map(({ code }) => code).sort()).toEqual(['say_red_flags', 'say_security']);
    for (const [question, answer] of [
      ['security', 'unknown'],
      ['red_flags', 'none'],
    ] as const)
      expect(
        await asked(sales).call('answer_question', { onboarding_id, question, body: { answer } }),
      ).toMatchObject({ isError: false });
    expect(await asked(sales).call('submit_handoff', { onboarding_id, body: {} })).toMatchObject({
      isError: false,
      body: { stage: 'submitted' },
    });
  });

  test('is judged, accepted, published and introduced by the keys that are for it', async () => {
    const accepted = { onboarding_id, body: { outcome: 'accepted' } };
    expect(await asked(sales).call('give_receipt', accepted)).toMatchObject({
      isError: true,
      body: { code: 'scope_missing', detail: 'It needs receipt:write.' },
    });
    expect(await asked(cs).call('give_receipt', accepted)).toMatchObject({
      isError: true,
      body: { code: 'promise_unjudged' },
    });
    const { statements } = (await asked(cs).call('get_handoff', { onboarding_id })).body as unknown as {
      statements: {
        id: string;
        words: { kind: string };
        wording: { id: string };
        person: { contact_id: string };
      }[];
    };
    const verdicts = statements
      .filter(({ words }) => words.kind === 'promise')
      .map(({ id, wording }) => ({ statement_id: id, wording_id: wording.id, verdict: 'deliverable' }));
    await asked(cs).call('judge_promises', { onboarding_id, body: { verdicts } });
    expect(await asked(cs).call('give_receipt', accepted)).toMatchObject({ body: { stage: 'accepted' } });
    expect((await asked(sales).call('get_gate', { external_id: 'crm-4711' })).body).toMatchObject({
      may_close: true,
    });
    const phase = await asked(cs).call('add_phase', {
      onboarding_id,
      body: { title: 'Ready to open', ends: { on: '2031-03-14' } },
    });
    const step = await asked(cs).call('add_step', {
      onboarding_id,
      phase_id: phase.body.id,
      body: {
        kind: 'do',
        title: 'We set up the accounts',
        side: 'ours',
        due: { rule: 'day', on: '2031-03-10' },
      },
    });
    expect(step.isError).toBe(false);
    expect(await asked(sales).call('publish_guide', { onboarding_id })).toMatchObject({
      isError: true,
      body: { code: 'scope_missing' },
    });
    expect(await asked(cs).call('publish_guide', { onboarding_id })).toMatchObject({ body: { version: 1 } });
    const contact_ids = statements
      .filter(({ words }) => words.kind === 'person')
      .map(({ person }) => person.contact_id);
    const introduce = { onboarding_id, body: { ...INTRODUCTION, contact_ids } };
    expect(await asked(cs).call('introduce', introduce)).toMatchObject({ body: { code: 'scope_missing' } });
    expect(await asked(sales).call('introduce', introduce)).toMatchObject({ body: { stage: 'introduced' } });
    const marked = await asked(cs).call('mark_step', {
      onboarding_id,
      step_id: step.body.id,
      body: { kind: 'done' },
    });
    expect(marked.body).toMatchObject({ course: 'finished' });
    const events = await asked(cs).call('list_events', { onboarding_id, type: 'introduction_sent' });
    expect(events.body).toMatchObject({
      items: [{ actor: { name: home.sam.name }, key: { name: 'HubSpot' } }],
    });
  });

  test('is done once where a request comes again', async () => {
    const again = {
      request_key: 'start-2',
      body: {
        customer_name: 'Eight at once',
        deal_name: 'Desk',
        signed_at: new Date(Date.now() - 3_600_000).toISOString(),
        cs_owner_id: home.ines.id,
      },
    };
    const [one, other] = [
      await asked(sales).call('start_onboarding', again),
      await asked(sales).call('start_onboarding', again),
    ];
    expect(one).toMatchObject({ isError: false });
    expect(other.body).toEqual(one.body);
    expect(
      await asked(sales).call('start_onboarding', { ...again, body: { ...again.body, deal_name: 'Other' } }),
    ).toMatchObject({ isError: true, body: { code: 'request_key_reused' } });
    expect(
      await asked(sales).call('start_onboarding', { ...again, request_key: 'x'.repeat(201) }),
    ).toMatchObject({ body: { code: 'request_key_unlike' } });
  });
});

describe('every tool', () => {
  const met = new Map<string, Promise<Assistant & { names: string[] }>>();
  /** With every scope but one. */
  const known = (member: MemberActor, scope: Scope | null = null) => {
    const as = `${member.id} ${scope}`;
    const others = SCOPES.filter((one) => one !== scope);
    const made = met.get(as) ?? assistantOf(member, others).then(withNames);
    met.set(as, made);
    return made;
  };
  const withNames = async (assistant: Assistant) => ({
    ...assistant,
    names: (await assistant.tools()).map(({ name }) => name),
  });

  /** Of another workspace, or of nobody. */
  const given = (operation: Operation, id: string) => ({
    ...Object.fromEntries(namesInPath(operation).map((name) => [name, name === 'question' ? 'goals' : id])),
    ...(operation.body && { body: {} }),
  });

  test.each(OPERATIONS.map((one) => [one.id, one] as const))(
    '%s is offered to its scope alone, and tells another workspace nothing',
    async (_, one) => {
      const [other, hanne, olga] = await Promise.all([
        known(home.hanne, one.scope),
        known(home.hanne),
        known(nextDoor.olga),
      ]);
      const before = await db().selectFrom('events').select('id').execute();
      if (one.isNoTool) {
        expect(hanne.names).not.toContain(one.id);
        expect(await hanne.call(one.id, given(one, elsewhere))).toMatchObject({
          isError: true,
          body: { code: 'no_operation' },
        });
      } else {
        expect(hanne.names).toContain(one.id);
        if (one.scope) {
          expect(other.names).not.toContain(one.id);
          expect(await other.call(one.id, given(one, elsewhere))).toMatchObject({
            isError: true,
            body: { code: 'scope_missing', detail: `It needs ${one.scope}.` },
          });
        }
        const foreign = await olga.call(one.id, given(one, elsewhere));
        const absent = await olga.call(one.id, given(one, uuid()));
        if (namesInPath(one).length > 0) expect(foreign).toEqual(absent);
        expect(JSON.stringify(foreign.body)).not.toContain(home.workspaceId);
        expect(await hanne.call(one.id, { ...given(one, elsewhere), unknown: 1 })).toMatchObject({
          isError: true,
          body: { code: 'malformed_request' },
        });
        if (namesInPath(one).length > 0)
          expect(await hanne.call(one.id)).toMatchObject({
            isError: true,
            body: { code: 'malformed_request' },
          });
      }
      expect(await db().selectFrom('events').select('id').execute()).toEqual(before);
    },
  );

  test('is described so that an assistant knows what it takes, and what leaves the house by it', async () => {
    const tools = await (await assistantOf(home.hanne)).tools();
    expect(tools).toHaveLength(TOOLS.length);
    const by = (name: string) => tools.find((tool) => tool.name === name);
    expect(by('get_handoff')).toMatchObject({
      inputSchema: { type: 'object', required: ['onboarding_id'] },
      annotations: { readOnlyHint: true, openWorldHint: false },
    });
    expect(by('publish_guide')?.annotations).toMatchObject({ readOnlyHint: false, openWorldHint: true });
    expect(Buffer.byteLength(JSON.stringify(tools))).toBeLessThan(60_000);
  });

  test('stands in the guide, by its scope', () => {
    const guide = readFileSync('docs/mcp.md', 'utf8');
    for (const { scope, tools } of toolsByScope())
      expect(guide).toContain(
        `| ${scope ? `\`${scope}\`` : 'none'} | ${tools.map((name) => `\`${name}\``).join(', ')} |`,
      );
  });

  test('tells nothing that is for us alone, and no key', async () => {
    const canary = 'Canary-5418';
    await db().updateTable('verdicts').set({ note: canary }).execute();
    await db()
      .insertInto('red_flags')
      .values({
        id: uuid(),
        workspace_id: home.workspaceId,
        onboarding_id: elsewhere,
        concern: canary,
        severity: 'watch',
        advice: canary,
        member_id: home.sam.id,
        at: new Date(),
      })
      .execute();
    const statements = await db().selectFrom('statements').select(['id', 'workspace_id']).execute();
    await db()
      .insertInto('source_notes')
      .values(statements.map(({ id, workspace_id }) => ({ statement_id: id, workspace_id, note: canary })))
      .onConflict((conflict) => conflict.column('statement_id').doUpdateSet({ note: canary }))
      .execute();
    const hashes = (await db().selectFrom('api_keys').select('token_hash').execute()).map(
      (row) => row.token_hash,
    );
    const hanne = await assistantOf(home.hanne);
    const said = [JSON.stringify(await hanne.tools())];
    for (const one of TOOLS.filter(({ method }) => method === 'GET'))
      said.push(JSON.stringify(await hanne.call(one.id, given(one, elsewhere))));
    for (const secret of [canary, hanne.key, ...hashes]) expect(said.join().includes(secret)).toBe(false);
    expect(said.join()).toContain('promise');
  });
});

describe('the door', () => {
  const ask = async (key: string, init: RequestInit = {}) => {
    const { method = 'POST', headers = {}, body = '{"jsonrpc":"2.0","id":1,"method":"tools/list"}' } = init;
    const answer = await fetch(`${doorAddress()}/mcp`, {
      method,
      headers: {
        ...(key && { authorization: `Bearer ${key}` }),
        accept: 'application/json, text/event-stream',
        'content-type': 'application/json',
        ...headers,
      },
      ...(method === 'POST' && { body }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : null };
  };

  test('lets nobody in without a key that works', async () => {
    for (const key of ['', 'foyer_', `foyer_${'0'.repeat(32)}`]) {
      const answer = await ask(key);
      expect(answer).toMatchObject({ status: 401, body: { code: 'key_missing' } });
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    }
    await expect(assistantBy('foyer_nothing')).rejects.toThrow();
  });

  test('refuses pages of other sites, streams, and what is no message', async () => {
    const key = await keyFor(home.ines, ['read']);
    expect(await ask(key, { headers: { origin: 'https://evil.example' } })).toMatchObject({
      status: 403,
      body: { code: 'origin_foreign' },
    });
    expect((await ask(key, { headers: { origin: 'https://foyer.example' } })).status).toBe(200);
    for (const method of ['GET', 'DELETE', 'PUT', 'OPTIONS']) {
      const answer = await ask(key, { method });
      expect(answer).toMatchObject({ status: 405, body: { code: 'method_unknown' } });
      expect(answer.headers.get('allow')).toBe('POST');
    }
    for (const [body, status, code] of [
      ['{', 400, 'malformed_json'],
      ['', 400, 'malformed_json'],
      ['[]', 400, 'malformed_request'],
      ['x'.repeat(300_000), 413, 'body_too_large'],
    ] as const)
      expect(await ask(key, { body })).toMatchObject({ status, body: { code } });
    expect(await ask(key, { headers: { 'content-type': 'text/plain' } })).toMatchObject({ status: 415 });
    expect(await ask(key, { headers: { accept: 'application/json' } })).toMatchObject({ status: 406 });
    expect(await ask(key, { headers: { 'mcp-protocol-version': '1999-01-01' } })).toMatchObject({
      status: 400,
    });
    for (const body of ['{}', '1', 'null', '{"jsonrpc":"2.0","id":1,"method":7}'])
      expect((await ask(key, { body })).status).toBe(400);
    const unknown = await ask(key, { body: '{"jsonrpc":"2.0","id":1,"method":"resources/list"}' });
    expect(unknown).toMatchObject({ status: 200, body: { error: { code: -32601 } } });
  });

  test('counts what is asked with what the key asks elsewhere', async () => {
    const key = await keyFor(home.ines, ['read']);
    await program(key).ask('GET', '/key');
    const answer = await ask(key);
    expect(answer.headers.get('ratelimit')).toMatch(/^"key";r=598;t=\d+$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});
