/* The CRM's side, in English: what it is called, how a connection stands, what could not be followed. */
import type { Crm, CrmTrouble } from '../../../domain/crm/crm';
import type { DealTrouble } from '../../../domain/crm/deal-trouble';
import type { CrmPageFacts, DealInTrouble } from '../../../queries/crm/crm.server';
import type { CrmFacts } from '../../../queries/crm/crms.server';
import type { SaidCrm, SaidCrmRow } from '../../crm/said-crm';
import { countOf } from '../say-count';
import { type Reader, sayInstant } from '../say-time';

export const CRM_WORDS: Record<Crm, string> = { hubspot: 'HubSpot', salesforce: 'Salesforce' };

/** What lets us in there. */
const KEY_WORDS: Record<Crm, string> = { hubspot: 'the token', salesforce: 'the consumer key' };
const RIGHTS_WORDS: Record<Crm, string> = {
  hubspot: 'The token may not do everything that is needed. Give the private app the scopes listed below.',
  salesforce:
    'Whoever the app acts for may not do everything that is needed. Give them the rights listed below.',
};

const TROUBLE_WORDS: Record<CrmTrouble, (there: string, crm: Crm) => string> = {
  token_refused: (there, crm) => `${there} doesn’t take ${KEY_WORDS[crm]} any more. Enter a new one below.`,
  scope_missing: (_, crm) => RIGHTS_WORDS[crm],
  fields_missing: (there) =>
    `The fields of Foyer aren’t in ${there}, or whoever the app acts for may not write them. Deploy them once more.`,
  limited: (there) =>
    `${there} had too many requests, from us and from your other programs. We go on by ourselves.`,
  failing: (there) => `${there} answers with an error of its own. We try again by ourselves.`,
  unreadable: (there) => `${there} answered something that we can’t read. We try again by ourselves.`,
  silent: (there) =>
    `${there} doesn’t answer. We try again by ourselves, and catch up on everything that happens meanwhile.`,
  refused: (there) =>
    `${there} refuses what we write. Look whether somebody changed the fields of Foyer, or made a rule of their own.`,
  not_kept: (there) =>
    `What ${there} answered could not be kept here. We try again by ourselves; whoever runs Foyer finds the reason in its log.`,
  member_gone: (there, crm) =>
    `Whoever connected ${there} doesn’t work here any more. Enter ${KEY_WORDS[crm]} once more, as yourself.`,
};

const DEAL_WORDS: Record<DealTrouble, (owner: string, there: string) => string> = {
  owner_unknown: (owner, there) =>
    `${owner} has it in ${there} and doesn’t work here, so it went to whoever connected ${there}.`,
  owner_unfit: (owner, there) =>
    `${owner} has it in ${there} and doesn’t sell here, so it went to whoever connected ${there}.`,
  no_company: (_, there) => `No company stands at the deal, so no handoff begins. Add one in ${there}.`,
  words_unfit: () => 'Its name, or that of its company, is none that a handoff can have.',
  other_company: (_, there) =>
    `Another company stands at the deal in ${there} than it is with here, so nothing of it is followed. Put it right in ${there}; if it is theirs now, take its CRM id off the deal here, and a handoff of their own begins.`,
  unreadable_there: (_, there) =>
    `What ${there} says of it can’t be read. We try again by ourselves, and follow the others meanwhile.`,
  not_kept: (_, there) =>
    `What ${there} says of it could not be kept here. We try again by ourselves; whoever runs Foyer finds the reason in its log.`,
  closed_here: (_, there) => `Its onboarding is closed, so what changes in ${there} isn’t followed.`,
  refused_here: (_, there) =>
    `It could not be followed. Look whether whoever connected ${there} may still begin handoffs.`,
};

export function sayCrm({ crm, newId, colleagues, connection, reader }: CrmPageFacts): SaidCrm {
  const there = CRM_WORDS[crm];
  return {
    newId,
    colleagues: colleagues.map(({ id, name }) => ({ value: id, label: name })),
    connection: connection && {
      lead: `Connected with account ${connection.account}, for ${connection.actsFor}.`,
      state: stateOf(crm, connection, reader),
      trouble: connection.trouble
        ? `Since ${sayInstant(connection.trouble.since, reader)}: ${TROUBLE_WORDS[connection.trouble.kind](there, crm)}`
        : null,
      hostId: connection.hostId,
      followsOwner: connection.followsOwner,
      stages: connection.stages
        .filter(({ isClosed }) => !isClosed)
        .map(({ id, label, pipeline }) => ({ value: id, label, ...(pipeline && { hint: pipeline }) })),
      beginsIn: connection.beginsIn,
      deals: connection.deals.map((deal) => sayDeal(deal, there)),
    },
  };
}

type Connection = NonNullable<CrmPageFacts['connection']>;

function stateOf(crm: Crm, { lookedAt, heardAt, waiting }: Connection, reader: Reader): string[] {
  return [
    lookedAt
      ? `We looked for changes ${sayInstant(lookedAt, reader)}, and do so every ten minutes.`
      : 'We look for changes within a minute, and every ten minutes from then on.',
    ...heardWords(crm, heardAt, reader),
    waiting > 0 ? `${countOf(waiting, 'deal')} to be written back.` : 'Everything is written back.',
  ];
}

const HOW_TOLD: Record<Crm, string> = {
  hubspot: 'HubSpot hasn’t told us of a change yet. With its webhooks set up, changes are here at once.',
  salesforce:
    'Salesforce hasn’t told us of a change yet. With its outbound message set up, changes are here at once.',
};

const heardWords = (crm: Crm, heardAt: Date | null, reader: Reader): string[] => [
  heardAt ? `${CRM_WORDS[crm]} told us of a change ${sayInstant(heardAt, reader)}.` : HOW_TOLD[crm],
];

function sayDeal({ dealId, trouble, owner, isGone, onboarding }: DealInTrouble, there: string): SaidCrmDeal {
  return {
    id: dealId,
    name: onboarding ? `${onboarding.customer}, ${onboarding.deal}` : `Deal ${dealId}`,
    href: onboarding ? `/onboardings/${onboarding.id}/handoff` : null,
    said: isGone
      ? `${there} has this deal no longer. What was recorded of it stays here.`
      : trouble
        ? DEAL_WORDS[trouble](owner ?? 'Somebody', there)
        : '',
  };
}

export const sayCrms = (crms: readonly CrmFacts[]): SaidCrmRow[] =>
  crms.map(({ crm, account, isInTrouble }) => ({
    name: CRM_WORDS[crm],
    href: `/settings/connections/${crm}`,
    stands: account ? `Account ${account}${isInTrouble ? ', needs a look' : ', connected'}` : 'Not connected',
  }));

type SaidCrmDeal = NonNullable<SaidCrm['connection']>['deals'][number];
