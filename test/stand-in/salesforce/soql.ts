/* Questions in SOQL as far as Foyer asks them; what isn't understood here is answered as malformed, as Salesforce does. */
import { type Opportunity, type Organization, STAGES } from './organization';

export class SoqlError extends Error {
  constructor(
    readonly errorCode: 'MALFORMED_QUERY' | 'INVALID_FIELD',
    message: string,
  ) {
    super(message);
  }
}

const SELECT =
  /^SELECT (.+) FROM (Opportunity|OpportunityStage) WHERE (.+?)(?: ORDER BY ([\w, ]+?))?(?: LIMIT (\d+))?$/;

export function ask(organization: Organization, soql: string): object[] {
  const [, fields = '', from, where = '', order, limit] = SELECT.exec(soql) ?? [];
  if (!from) throw new SoqlError('MALFORMED_QUERY', `unexpected: ${soql.slice(0, 80)}`);
  if (from === 'OpportunityStage') {
    if (where !== 'IsActive = true') throw new SoqlError('MALFORMED_QUERY', where);
    return STAGES.map((stage) => pick(stage as unknown as Opportunity, fields, 'OpportunityStage'));
  }
  const isMeant = conditionOf(where);
  const found = [...organization.opportunities.values()].filter(isMeant).map(withStage);
  if (order === 'SystemModstamp, Id')
    found.sort((one, other) => stampOf(one) - stampOf(other) || (one.Id < other.Id ? -1 : 1));
  else if (order) throw new SoqlError('MALFORMED_QUERY', order);
  return found
    .slice(0, Number(limit ?? 2000))
    .map((one) => pick({ ...one, ...organization.odd.get(one.Id) }, fields, 'Opportunity'));
}

/** What follows from the stage. */
function withStage(one: Opportunity): Opportunity {
  const stage = STAGES.find(({ ApiName }) => ApiName === one.StageName);
  return { ...one, IsWon: stage?.IsWon ?? false, IsClosed: stage?.IsClosed ?? false };
}

const stampOf = (one: Opportunity): number => new Date(String(one.SystemModstamp)).getTime();

function conditionOf(where: string): (one: Opportunity) => boolean {
  const since = /^SystemModstamp >= (\S+)$/.exec(where)?.[1];
  if (since) return (one) => stampOf(one) >= instant(since);
  const behind = /^\(SystemModstamp > (\S+) OR \(SystemModstamp = (\S+) AND Id > '(\w+)'\)\)$/.exec(where);
  if (behind) {
    const [, later = '', same = '', id = ''] = behind;
    return (one) => stampOf(one) > instant(later) || (stampOf(one) === instant(same) && one.Id > id);
  }
  const among = /^Id IN \(((?:'\w{15,18}'(?:, )?)+)\)$/.exec(where)?.[1];
  if (!among) throw new SoqlError('MALFORMED_QUERY', where);
  const ids = [...among.matchAll(/'(\w+)'/g)].map(([, id]) => id);
  return (one) => ids.includes(one.Id);
}

function instant(said: string): number {
  const at = new Date(said).getTime();
  if (Number.isNaN(at)) throw new SoqlError('MALFORMED_QUERY', `not an instant: ${said}`);
  return at;
}

/** Fields that were asked for, with those of a parent within it; a question within the question gives its own records. */
function pick(one: Opportunity, fields: string, type: string): object {
  const picked: Record<string, unknown> = {
    attributes: { type, url: `/services/data/v62.0/sobjects/${type}` },
  };
  for (const field of fields.match(/\([^)]*\)|[\w.]+/g) ?? []) {
    if (field.startsWith('(')) {
      const children = / FROM (\w+)/.exec(field)?.[1] ?? '';
      picked[children] = one[children] ?? null;
      continue;
    }
    const [name = '', within] = field.split('.');
    if (!(name in one)) throw new SoqlError('INVALID_FIELD', `No such column '${name}' on entity '${type}'.`);
    const value = one[name];
    if (!within) picked[name] = value;
    else
      picked[name] = value && {
        ...(picked[name] as object),
        [within]: (value as Record<string, unknown>)[within] ?? null,
      };
  }
  return picked;
}
