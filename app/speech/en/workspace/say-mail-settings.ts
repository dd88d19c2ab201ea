/* Where a workspace's mail comes from, in English, and what the name service has to say of it. */
import type { MailSettingsFacts, WayOut } from '../../../queries/workspace/mail-settings.server';
import type { SaidLine, SaidMailSettings } from '../../workspace/said-mail-settings';

export function sayMailSettings(facts: MailSettingsFacts): SaidMailSettings {
  const { settings, writer, way, from, domain, domains } = facts;
  return {
    settings,
    domains,
    example: { name: `${writer}, ${settings.senderName ?? settings.name}`, address: from },
    mayChoose: sayChoice(domains),
    records: recordsFor(way, domain),
    noRecords: 'None: mail stays on this machine, in the mailbox. Nothing of it leaves.',
    installed: sayInstalled(facts),
  };
}

const ELSEWHERE =
  'Another domain is verified with the mail service first, and then set by whoever runs Foyer: npm run admin -- workspace set.';

function sayChoice(domains: string[]): string {
  if (domains.length === 0)
    return 'No mail leaves yet, so there is no address to choose. Whoever runs Foyer sets one: npm run admin -- workspace set.';
  return `At ${domains.join(' or ')}; empty for the address of this installation. ${ELSEWHERE}`;
}

function recordsFor(way: WayOut, domain: string): SaidLine[] {
  if (way.kind === 'local') return [];
  const dmarc = {
    term: 'DMARC',
    said: `A TXT record at _dmarc.${domain}, to begin with “v=DMARC1; p=none”. It tells inboxes what to do with mail that only claims to be yours.`,
  };
  if (way.kind === 'resend')
    return [
      {
        term: 'SPF and DKIM',
        said: `Resend names the records for ${domain} under Domains, with values made for you, and sends nothing from it before it has found them.`,
      },
      dmarc,
    ];
  return [
    {
      term: 'SPF',
      said: `A TXT record at ${domain} that names the servers which ${way.host} sends from. Whoever runs it knows them.`,
    },
    {
      term: 'DKIM',
      said: `Where ${way.host} signs mail, a TXT record below _domainkey.${domain} with its key. Foyer signs nothing itself.`,
    },
    dmarc,
  ];
}

function sayInstalled({ way, installation, hearsBack }: MailSettingsFacts): SaidLine[] {
  return [
    { term: 'Mail leaves', said: sayWay(way) },
    { term: 'Address of this installation', said: installation ?? 'None is set.' },
    { term: 'What became of mail', said: sayReports(way, hearsBack) },
  ];
}

function sayWay(way: WayOut): string {
  if (way.kind === 'resend') return 'Through Resend.';
  return way.kind === 'smtp' ? `By SMTP, through ${way.host}.` : 'Not at all: it stays in the mailbox here.';
}

function sayReports(way: WayOut, hearsBack: boolean): string {
  if (way.kind === 'local') return 'Nothing is sent, so nothing can come back.';
  if (way.kind === 'smtp')
    return 'Not reported: what comes back reaches the mailbox of the sender’s address.';
  return hearsBack ? 'Reported by Resend.' : 'Not reported: no webhook is set.';
}
