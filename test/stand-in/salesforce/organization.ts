/*
 * What stands in an organization of Salesforce: opportunities with their accounts, owners and people, the stages, and
 * what is deployed from `crm/salesforce`, read from the very files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { VirtualClock } from '../resend/clock';
import { holds } from './formula';

export type Opportunity = Record<string, unknown> & { Id: string };
export type SaveError = { statusCode: string; message: string; fields: string[] };

/** In which way a record is saved; which of them the rules hold stands in Salesforce's order of execution. */
export const WAYS = ['page', 'api', 'workflow field update'] as const;
export type Way = (typeof WAYS)[number];

export const STAGES = [
  { ApiName: 'Prospecting', MasterLabel: 'Prospecting', IsClosed: false, IsWon: false },
  { ApiName: 'Negotiation/Review', MasterLabel: 'Negotiation/Review', IsClosed: false, IsWon: false },
  { ApiName: 'Closed Won', MasterLabel: 'Closed Won', IsClosed: true, IsWon: true },
  { ApiName: 'Closed Lost', MasterLabel: 'Closed Lost', IsClosed: true, IsWon: false },
];

const DEPLOYED = resolve(
  import.meta.dirname,
  '../../../crm/salesforce/force-app/main/default/objects/Opportunity',
);
const tag = (xml: string, name: string): string =>
  (new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const filesOf = (folder: string): string[] =>
  readdirSync(join(DEPLOYED, folder)).map((name) => readFileSync(join(DEPLOYED, folder, name), 'utf8'));

export const DEPLOYED_FIELDS = filesOf('fields').map((xml) => ({
  name: tag(xml, 'fullName'),
  type: tag(xml, 'type'),
}));
export const DEPLOYED_RULES = filesOf('validationRules').map((xml) => ({
  name: tag(xml, 'fullName'),
  formula: tag(xml, 'errorConditionFormula'),
  message: tag(xml, 'errorMessage'),
  field: tag(xml, 'errorDisplayField'),
}));

/** As Salesforce makes an id of 18 letters: three tell letters apart that differ in case alone; all are small here. */
const idOf = (prefix: string, number: number): string => `${prefix}${String(number).padStart(12, '0')}AAA`;

export type OrganizationOptions = {
  /** Where its clock starts. */
  startAt?: Date;
  /** Whether what is under `crm/salesforce` was deployed; it was unless told. */
  isDeployed?: boolean;
  isMultiCurrency?: boolean;
};

export class Organization {
  readonly id = idOf('00D', 4527);
  readonly clock: VirtualClock;
  readonly isMultiCurrency: boolean;
  readonly opportunities = new Map<string, Opportunity>();
  /** What an admin turned off, by the rule's name. */
  readonly rulesOff = new Set<string>();
  /** Records that a rule of the organization lets no program save. */
  readonly locked = new Set<string>();
  /** What is answered of a record instead of what stands there, by its id. */
  readonly odd = new Map<string, Record<string, unknown>>();
  isDeployed: boolean;
  private nextId = 1;

  constructor({ startAt, isDeployed = true, isMultiCurrency = false }: OrganizationOptions = {}) {
    this.clock = new VirtualClock(startAt);
    this.isDeployed = isDeployed;
    this.isMultiCurrency = isMultiCurrency;
  }

  add(values: Record<string, unknown>, way: Way = 'page'): { id: string } | { errors: SaveError[] } {
    const id = idOf('006', this.nextId++);
    const blank = Object.fromEntries(
      DEPLOYED_FIELDS.map(({ name, type }) => [name, type === 'Checkbox' ? false : null]),
    );
    const made: Opportunity = {
      ...(this.isDeployed && blank),
      ...(this.isMultiCurrency && { CurrencyIsoCode: 'EUR' }),
      Name: 'Opportunity',
      Amount: null,
      StageName: 'Prospecting',
      CloseDate: '2031-12-31',
      LastStageChangeDate: null,
      Account: null,
      Owner: null,
      OpportunityContactRoles: null,
      ...values,
      Id: id,
    };
    const errors = this.broken(null, made, way);
    if (errors.length > 0) return { errors };
    this.opportunities.set(id, { ...made, SystemModstamp: this.now() });
    return { id };
  }

  save(id: string, values: Record<string, unknown>, way: Way): SaveError[] {
    const before = this.opportunities.get(id);
    if (!before) return [{ statusCode: 'ENTITY_IS_DELETED', message: 'entity is deleted', fields: [] }];
    const unknown = Object.keys(values).filter((name) => !(name in before));
    if (unknown.length > 0)
      return [{ statusCode: 'INVALID_FIELD', message: `No such column '${unknown[0]}'`, fields: [] }];
    if (way === 'api' && this.locked.has(id))
      return [
        { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'a rule of their own', fields: [] },
      ];
    const isMoved = 'StageName' in values && values.StageName !== before.StageName;
    const after = { ...before, ...values, ...(isMoved && { LastStageChangeDate: this.now() }) };
    const errors = this.broken(before, after, way);
    if (errors.length === 0) this.opportunities.set(id, { ...after, SystemModstamp: this.now() });
    return errors;
  }

  remove(id: string): void {
    this.opportunities.delete(id);
  }

  /** Whole seconds, as they count. */
  now(): string {
    return new Date(Math.floor(this.clock.now() / 1000) * 1000).toISOString().replace('Z', '+0000');
  }

  /** Rules are run on every save, by people and programs alike, and not again after a field update of a workflow. */
  private broken(before: Opportunity | null, after: Opportunity, way: Way): SaveError[] {
    if (!this.isDeployed || way === 'workflow field update') return [];
    return DEPLOYED_RULES.filter(({ name }) => !this.rulesOff.has(name))
      .filter(({ formula }) => holds(formula, { before, after }))
      .map(({ message, field }) => ({
        statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        message,
        fields: [field],
      }));
  }
}
