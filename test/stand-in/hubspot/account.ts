/*
 * What stands in an account of HubSpot: deals with their owners, companies and contacts, a pipeline, and the properties
 * that were added. People and programs change it; who may move a deal into a stage says `rules.ts`.
 */
import { VirtualClock } from '../resend/clock';
import type { Oddity } from './options';

export type Properties = Record<string, string>;
export type Stored = {
  id: string;
  properties: Properties;
  createdAt: Date;
  updatedAt: Date;
  archived: boolean;
};
export type ObjectType = 'deals' | 'companies' | 'contacts';
export type Change = {
  dealId: string;
  kind: 'deal.propertyChange' | 'deal.creation' | 'deal.deletion';
  name?: string;
  value?: string;
  at: Date;
};

export const STAGES = [
  { id: 'appointmentscheduled', label: 'Appointment scheduled', probability: '0.2' },
  { id: 'contractsent', label: 'Contract sent', probability: '0.9' },
  { id: 'closedwon', label: 'Closed won', probability: '1.0' },
  { id: 'closedlost', label: 'Closed lost', probability: '0.0' },
].map((stage) => ({ ...stage, isClosed: stage.id.startsWith('closed') }));

/** What every account has of deals; the others are added. */
const OF_DEALS = [
  'dealname',
  'amount',
  'deal_currency_code',
  'dealstage',
  'closedate',
  'hs_is_closed_won',
  'hubspot_owner_id',
  'hs_lastmodifieddate',
  'createdate',
  'hs_object_id',
];

export type Property = { name: string; groupName: string; label: string; type: string; fieldType: string };

export class Account {
  readonly clock: VirtualClock;
  readonly objects: Record<ObjectType, Map<string, Stored>> = {
    deals: new Map(),
    companies: new Map(),
    contacts: new Map(),
  };
  readonly owners = new Map<string, { id: string; email: string }>();
  readonly beside = new Map<string, { to: 'companies' | 'contacts'; id: string; isPrimary: boolean }[]>();
  /** What is wrong with a deal, by its id. */
  readonly odd = new Map<string, Oddity>();
  /** Deals that a rule of the account lets no program write to. */
  readonly locked = new Set<string>();
  readonly groups = new Set(['dealinformation']);
  readonly properties = new Map<string, Property>();
  private nextId = 1000;
  private lastChange = 0;

  constructor(
    startAt: Date | undefined,
    private readonly tell: (change: Change) => void,
  ) {
    this.clock = new VirtualClock(startAt);
  }

  /** Later than every change before it. */
  private now(): Date {
    this.lastChange = Math.max(this.lastChange + 1, this.clock.now());
    return new Date(this.lastChange);
  }

  knows(property: string): boolean {
    return OF_DEALS.includes(property) || this.properties.has(property);
  }

  addOwner(email: string): string {
    const id = String(this.nextId++);
    this.owners.set(id, { id, email });
    return id;
  }

  private add(type: ObjectType, properties: Properties): Stored {
    const at = this.now();
    const stored = { id: String(this.nextId++), properties, createdAt: at, updatedAt: at, archived: false };
    this.objects[type].set(stored.id, stored);
    return stored;
  }

  addCompany = (name: string): string => this.add('companies', { name }).id;

  addContact = (person: { firstname: string; lastname: string; email: string; jobtitle?: string }): string =>
    this.add('contacts', { ...person }).id;

  addDeal(
    properties: Properties,
    { companies = [], contacts = [] }: { companies?: string[]; contacts?: string[] } = {},
  ): string {
    const deal = this.add('deals', { dealstage: 'appointmentscheduled', ...properties });
    this.settleStage(deal);
    this.beside.set(deal.id, [
      ...companies.map((id, nth) => ({ to: 'companies' as const, id, isPrimary: nth === 0 })),
      ...contacts.map((id) => ({ to: 'contacts' as const, id, isPrimary: false })),
    ]);
    this.tell({ dealId: deal.id, kind: 'deal.creation', at: deal.updatedAt });
    return deal.id;
  }

  /** Writes what is given, whoever does so; false where there is no such deal. */
  change(id: string, properties: Properties): boolean {
    const deal = this.objects.deals.get(id);
    if (!deal || deal.archived) return false;
    const differing = Object.entries(properties).filter(
      ([name, value]) => (deal.properties[name] ?? '') !== value,
    );
    if (differing.length === 0) return true;
    deal.updatedAt = this.now();
    for (const [name, value] of differing) {
      deal.properties[name] = value;
      this.tell({ dealId: id, kind: 'deal.propertyChange', name, value, at: deal.updatedAt });
    }
    this.settleStage(deal);
    return true;
  }

  /** What HubSpot works out by itself. */
  private settleStage(deal: Stored): void {
    const isWon = deal.properties.dealstage === 'closedwon';
    if (isWon && deal.properties.hs_is_closed_won !== 'true' && !deal.properties.closedate)
      deal.properties.closedate = deal.updatedAt.toISOString();
    deal.properties.hs_is_closed_won = String(isWon);
    deal.properties.hs_lastmodifieddate = deal.updatedAt.toISOString();
    deal.properties.hs_object_id = deal.id;
  }

  remove(id: string): void {
    const deal = this.objects.deals.get(id);
    if (!deal) return;
    deal.archived = true;
    deal.updatedAt = this.now();
    this.tell({ dealId: id, kind: 'deal.deletion', at: deal.updatedAt });
  }
}
