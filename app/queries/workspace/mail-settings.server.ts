/* Where a workspace's mail says it comes from, and what of that is set where Foyer runs. */
import { db } from '#db/client.server';
import { loadSender } from '#db/workspace/settings.server';
import { senderDomains } from '../../auth/mail/sender-domain.server';
import type { Member } from '../../auth/member/member.server';
import { domainOf } from '../../domain/contact/colleague-domain';
import type { Sender } from '../../domain/workspace/settings';
import { env } from '../../env.server';

/** How mail leaves: by which service or server, or not at all. */
export type WayOut = { kind: 'resend' } | { kind: 'smtp'; host: string } | { kind: 'local' };

export type MailSettingsFacts = {
  settings: Sender & { name: string };
  /** Whoever looks, as an example of somebody who writes. */
  writer: string;
  way: WayOut;
  /** The address of the installation; null where none is set. */
  installation: string | null;
  /** The address that mail of the workspace comes from. */
  from: string;
  /** Its domain, which the records of the name service are about. */
  domain: string;
  /** Domains that an address may be chosen at. */
  domains: string[];
  /** Whether the service reports what became of mail. */
  hearsBack: boolean;
};

export async function mailSettings({ workspaceId, name }: Member): Promise<MailSettingsFacts> {
  const settings = await loadSender(db(), workspaceId);
  const { MAIL_FROM, RESEND_WEBHOOK_SECRET } = env();
  const from = settings.mailFrom ?? MAIL_FROM ?? 'foyer@localhost';
  return {
    settings,
    writer: name,
    way: wayOut(),
    installation: MAIL_FROM ?? null,
    from,
    domain: domainOf(from),
    domains: senderDomains(settings.mailFrom),
    hearsBack: RESEND_WEBHOOK_SECRET !== undefined,
  };
}

function wayOut(): WayOut {
  const { RESEND_API_KEY, SMTP_URL } = env();
  if (RESEND_API_KEY) return { kind: 'resend' };
  return SMTP_URL ? { kind: 'smtp', host: new URL(SMTP_URL).hostname } : { kind: 'local' };
}
