/* What each address of the REST API answers to a session that lives. */
import { DEPLOYED_FIELDS, type Organization } from './organization';
import { ask, SoqlError } from './soql';

export type Asked = {
  method: string;
  path: string;
  query: URLSearchParams;
  authorization: string | undefined;
  body: unknown;
};
export type Answer = { status: number; body: unknown };

export const errors = (status: number, errorCode: string, message: string): Answer => ({
  status,
  body: [{ message, errorCode }],
});

const DATA = '/services/data/v62.0';
const MOST_AT_ONCE = 200;

export function answer(organization: Organization, sessions: ReadonlySet<string>, asked: Asked): Answer {
  const token = /^Bearer (.+)$/.exec(asked.authorization ?? '')?.[1] ?? '';
  if (!sessions.has(token)) return errors(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
  switch (`${asked.method} ${asked.path}`) {
    case `GET ${DATA}/query`:
      return found(organization, asked.query.get('q') ?? '');
    case `GET ${DATA}/sobjects/Opportunity/describe`:
      return { status: 200, body: { name: 'Opportunity', fields: fieldsOf(organization) } };
    case `PATCH ${DATA}/composite/sobjects`:
      return saved(organization, asked.body);
    default:
      return errors(404, 'NOT_FOUND', 'The requested resource does not exist');
  }
}

function found(organization: Organization, soql: string): Answer {
  try {
    const records = ask(organization, soql);
    return { status: 200, body: { totalSize: records.length, done: true, records } };
  } catch (error) {
    if (error instanceof SoqlError) return errors(400, error.errorCode, error.message);
    throw error;
  }
}

const fieldsOf = ({ isDeployed, isMultiCurrency }: Organization) => [
  ...['Id', 'Name', 'Amount', 'StageName', 'CloseDate'].map((name) => ({ name, updateable: name !== 'Id' })),
  ...(isMultiCurrency ? [{ name: 'CurrencyIsoCode', updateable: true }] : []),
  ...(isDeployed ? DEPLOYED_FIELDS.map(({ name }) => ({ name, updateable: true })) : []),
];

type Records = { records?: ({ attributes?: { type?: string }; id?: string } & Record<string, unknown>)[] };

function saved(organization: Organization, body: unknown): Answer {
  const { records } = (body ?? {}) as Records;
  if (!Array.isArray(records)) return errors(400, 'JSON_PARSER_ERROR', 'records are missing');
  if (records.length > MOST_AT_ONCE)
    return errors(400, 'EXCEEDED_MAX_SIZE_REQUEST', 'record limit reached: 200');
  return {
    status: 200,
    body: records.map(({ attributes, id, ...values }) => {
      if (attributes?.type !== 'Opportunity') throw new Error('only opportunities are saved here');
      const refused = /^006\w{12,15}$/.test(id ?? '')
        ? organization.save(id ?? '', values, 'api')
        : [{ statusCode: 'MALFORMED_ID', message: `bad id ${id}`, fields: ['Id'] }];
      return refused.length > 0 ? { success: false, errors: refused } : { id, success: true, errors: [] };
    }),
  };
}
