/*
 * What the stand-in does as Salesforce does, each with where that is written. The rule is the one that is deployed, read
 * from its file.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holds } from './salesforce/formula';
import { DEPLOYED_FIELDS, DEPLOYED_RULES, Organization } from './salesforce/organization';
import { CLIENT_ID, CLIENT_SECRET, type StandIn, startSalesforceStandIn } from './salesforce/stand-in';

const DOCS = 'https://developer.salesforce.com/docs/atlas.en-us';
const SOURCES = {
  flow: 'https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_oauth_client_credentials_flow.htm',
  errors: `${DOCS}.api_rest.meta/api_rest/errorcodes.htm`,
  collections: `${DOCS}.252.0.api_rest.meta/api_rest/resources_composite_sobjects_collections_update.htm`,
  order: `${DOCS}.apexcode.meta/apexcode/apex_triggers_order_of_execution.htm`,
  functions: 'https://help.salesforce.com/apex/HTViewHelpDoc?id=customize_functions.htm',
} as const;

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startSalesforceStandIn();
});
afterAll(() => standIn.stop());

const letIn = (more: Record<string, string> = {}) =>
  fetch(`${standIn.url}/services/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      ...more,
    }),
  });

async function ask(method: string, path: string, body?: unknown, token?: string) {
  const given = token ?? ((await (await letIn()).json()) as { access_token: string }).access_token;
  const answer = await fetch(`${standIn.url}/services/data/v62.0${path}`, {
    method,
    headers: { authorization: `Bearer ${given}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as never };
}

const made = (values: Record<string, unknown> = {}): string => {
  const one = standIn.organization.add(values);
  if (!('id' in one)) throw new Error(JSON.stringify(one.errors));
  return one.id;
};

describe(`a session, ${SOURCES.flow}`, () => {
  test('is begun by the key and the secret of the app, and says which organization it is', async () => {
    expect(await (await letIn()).json()).toMatchObject({
      token_type: 'Bearer',
      id: expect.stringContaining(`/id/${standIn.organization.id}/`),
    });
  });

  test.each([
    [{ client_id: 'other' }, 'invalid_client_id'],
    [{ client_secret: 'other' }, 'invalid_client'],
    [{ grant_type: 'password' }, 'unsupported_grant_type'],
  ])('is refused for %j', async (more, error) => {
    const answer = await letIn(more as Record<string, string>);
    expect([answer.status, await answer.json()]).toMatchObject([400, { error }]);
  });
});

describe(`an answer that says no, ${SOURCES.errors}`, () => {
  test('is a list of errors, 401 for a session that is none', async () => {
    expect(await ask('GET', '/query?q=x', undefined, 'none')).toMatchObject({
      status: 401,
      body: [{ errorCode: 'INVALID_SESSION_ID' }],
    });
  });

  test.each([
    ['SELECT Nothing FROM', 'MALFORMED_QUERY'],
    ["SELECT Nothing FROM Opportunity WHERE Id IN ('006000000000001AAA')", 'INVALID_FIELD'],
  ])('%s', async (soql, errorCode) => {
    made();
    expect(await ask('GET', `/query?q=${encodeURIComponent(soql)}`)).toMatchObject({
      status: 400,
      body: [{ errorCode }],
    });
  });
});

describe(`many records with one request, ${SOURCES.collections}`, () => {
  const record = (id: string, values: object) => ({ attributes: { type: 'Opportunity' }, id, ...values });

  test('are saved each for itself, and answered in their order', async () => {
    const [one, gone] = [made(), made()];
    standIn.organization.remove(gone);
    const records = [gone, one, '4711'].map((id) => record(id, { Foyer_Stage__c: 'recording' }));
    expect(await ask('PATCH', '/composite/sobjects', { allOrNone: false, records })).toMatchObject({
      status: 200,
      body: [
        { success: false, errors: [{ statusCode: 'ENTITY_IS_DELETED' }] },
        { success: true, id: one },
        { success: false, errors: [{ statusCode: 'MALFORMED_ID' }] },
      ],
    });
  });

  test('are two hundred at most', async () => {
    const records = Array.from({ length: 201 }, () => record(made(), {}));
    expect((await ask('PATCH', '/composite/sobjects', { records })).status).toBe(400);
  });
});

describe(`the rule that is deployed, ${SOURCES.order}`, () => {
  const won = { StageName: 'Closed Won' };
  const accepted = {
    Foyer_Handoff_Complete__c: true,
    Foyer_Receipt_Confirmed_At__c: '2027-05-04T09:14:00.000Z',
  };
  const organization = new Organization();
  const opportunity = (values: Record<string, unknown> = {}) => {
    const one = organization.add(values);
    return 'id' in one ? one.id : '';
  };

  test('is run on a save by hand and on one by a program, and names its field and its words', () => {
    const id = opportunity();
    for (const way of ['page', 'api'] as const)
      expect(organization.save(id, won, way)).toEqual([
        {
          statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
          fields: ['StageName'],
          message: DEPLOYED_RULES[0]?.message,
        },
      ]);
    expect(organization.add(won)).toMatchObject({ errors: [{ fields: ['StageName'] }] });
  });

  test.each([
    [{ Foyer_Handoff_Complete__c: true }, 1],
    [{ Foyer_Receipt_Confirmed_At__c: '2027-05-04T09:14:00.000Z' }, 1],
    [accepted, 0],
  ])('with %j it refuses %i', (values, refused) => {
    expect(organization.save(opportunity(values), won, 'page')).toHaveLength(refused);
  });

  test('is not run again after a field update of a workflow, and asks only when the stage changes', () => {
    const id = opportunity();
    expect(organization.save(id, won, 'workflow field update')).toEqual([]);
    expect(organization.save(id, { Foyer_Stage__c: 'recording' }, 'api')).toEqual([]);
    expect(organization.save(id, { StageName: 'Closed Lost' }, 'page')).toEqual([]);
    expect(organization.save(id, won, 'page')).toHaveLength(1);
  });

  test('asks for fields that are deployed with it', () => {
    const names = DEPLOYED_FIELDS.map(({ name }) => name);
    for (const { formula } of DEPLOYED_RULES)
      for (const [name] of formula.matchAll(/Foyer_\w+/g)) expect(names).toContain(name);
    expect(names).toHaveLength(5);
  });
});

describe(`formulas, ${SOURCES.functions}`, () => {
  const saved = { before: { A: 'x', B: false, C: null }, after: { A: 'y', B: true, C: '' } };
  test.each([
    ['ISCHANGED(A)', true],
    ['ISNEW()', false],
    ['ISPICKVAL(A, "y")', true],
    ['AND(B, ISBLANK(C), NOT(ISNEW()))', true],
    ['OR(ISNEW(), NOT(B))', false],
  ])('%s', (formula, is) => expect(holds(formula, saved)).toBe(is));

  test.each(['REGEX(A, "y")', 'ISCHANGED("A")', 'Nobody', 'AND(B', 'A = "y"'])('%s is refused', (formula) => {
    expect(() => holds(formula, saved)).toThrow();
  });
});
