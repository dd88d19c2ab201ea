/* Where a workspace's mail says it comes from, ready to be drawn. */
import type { MailSettingsFacts } from '../../queries/workspace/mail-settings.server';

/** A term and what is said of it. */
export type SaidLine = { term: string; said: string };

export type SaidMailSettings = Pick<MailSettingsFacts, 'settings' | 'domains'> & {
  /** What the sender looks like: "Ines Carvalho, Brindlewick", and the address. */
  example: { name: string; address: string };
  /** Where an address may be chosen, in a sentence. */
  mayChoose: string;
  /** What the name service has to say of the domain; none where no mail leaves. */
  records: SaidLine[];
  /** In the place of records. */
  noRecords: string;
  /** What is set where Foyer runs. */
  installed: SaidLine[];
};
