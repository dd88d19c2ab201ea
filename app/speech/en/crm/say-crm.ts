/* The CRM's side, in English: what it is called, how a connection stands, what could not be followed. */
import type { Crm, CrmTrouble } from '../../../domain/crm/crm';
import type { DealTrouble } from '../../../domain/crm/deal-trouble';
import type { CrmFacts } from '../../../queries/crm/crms.server';
import type { DealInTrouble, HubSpotFacts } from '../../../queries/crm/hubspot.server';
import type { SaidCrm, SaidCrmRow } from '../../crm/said-crm';
import { countOf } from '../say-count';
import { type Reader, sayInstant } from '../say-time';

export const CRM_WORDS: Record<Crm, string> = { hubspot: 'HubSpot' };

const TROUBLE_WORDS: Record<CrmTrouble, string> = {
  token_refused: 'HubSpot doesn’t take the token any more. Enter a new one below.',
  scope_missing:
    'The token may not do everything that is needed. Give the private app the scopes listed below.',
  limited: 'HubSpot had too many requests, from us and from your other programs. We go on by ourselves.',
  failing: 'HubSpot answers with an error of its own. We try again by ourselves.',
  unreadable: 'HubSpot answered something that we can’t read. We try again by ourselves.',
  silent:
    'HubSpot doesn’t answer. We try again by ourselves, and catch up on everything that happens meanwhile.',
  refused: 'HubSpot refuses what we write. Look whether somebody changed the properties of the group Foyer.',
  member_gone:
    'Whoever connected HubSpot doesn’t work here any more. Enter the token once more, as yourself.',
};

const DEAL_WORDS: Record<DealTrouble, (owner: string) => string> = {
  owner_unknown: (owner) =>
    `${owner} has it in HubSpot and doesn’t work here, so it went to whoever connected HubSpot.`,
  owner_unfit: (owner) =>
    `${owner} has it in HubSpot and doesn’t sell here, so it went to whoever connected HubSpot.`,
  no_company: () => 'No company stands at the deal, so no handoff begins. Add one in HubSpot.',
  words_unfit: () => 'Its name, or that of its company, is none that a handoff can have.',
  closed_here: () => 'Its onboarding is closed, so what changes in HubSpot isn’t followed.',
  refused_here: () =>
    'It could not be followed. Look whether whoever connected HubSpot may still begin handoffs.',
};

export function sayHubSpot({ newId, colleagues, connection, reader }: HubSpotFacts): SaidCrm {
  return {
    newId,
    colleagues: colleagues.map(({ id, name }) => ({ value: id, label: name })),
    connection: connection && {
      lead: `Connected with account ${connection.account}, for ${connection.actsFor}.`,
      state: stateOf(connection, reader),
      trouble: connection.trouble
        ? `Since ${sayInstant(connection.trouble.since, reader)}: ${TROUBLE_WORDS[connection.trouble.kind]}`
        : null,
      hostId: connection.hostId,
      followsOwner: connection.followsOwner,
      stages: connection.stages
        .filter(({ isClosed }) => !isClosed)
        .map(({ id, label, pipeline }) => ({ value: id, label, hint: pipeline })),
      beginsIn: connection.beginsIn,
      deals: connection.deals.map(sayDeal),
    },
  };
}

type Connection = NonNullable<HubSpotFacts['connection']>;

function stateOf({ lookedAt, heardAt, waiting }: Connection, reader: Reader): string[] {
  return [
    lookedAt
      ? `We looked for changes ${sayInstant(lookedAt, reader)}, and do so every ten minutes.`
      : 'We look for changes within a minute, and every ten minutes from then on.',
    heardAt
      ? `HubSpot told us of a change ${sayInstant(heardAt, reader)}.`
      : 'HubSpot hasn’t told us of a change yet. With its webhooks set up, changes are here at once.',
    waiting > 0 ? `${countOf(waiting, 'deal')} to be written back.` : 'Everything is written back.',
  ];
}

function sayDeal({ dealId, trouble, owner, isGone, onboarding }: DealInTrouble): SaidCrmDeal {
  return {
    id: dealId,
    name: onboarding ? `${onboarding.customer}, ${onboarding.deal}` : `Deal ${dealId}`,
    href: onboarding ? `/onboardings/${onboarding.id}/handoff` : null,
    said: isGone
      ? 'HubSpot has this deal no longer. What was recorded of it stays here.'
      : trouble
        ? DEAL_WORDS[trouble](owner ?? 'Somebody')
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
