/*
 * A mail came in at our provider. Its webhook names the mail and to whom it went; what stands in it is fetched. It becomes
 * a message where it went to an address that a thread's mail named, comes from the mailbox which that was made for, and
 * was written by a person. Everything else is let go: who sends from elsewhere may be anybody.
 */
import { z } from 'zod';
import { db } from '#db/client.server';
import { findReplyAddress, type ReplyAddress } from '../../auth/contact/reply-address.server';
import { takeReply } from '../../commands/thread/take-reply.server';
import { readAddress } from '../../domain/contact/email-address';
import { isAutomatic } from '../../domain/mail/automatic';
import { newWords } from '../../domain/thread/new-words';
import { withoutWaysIn } from '../../domain/thread/ways-in';
import { env } from '../../env.server';
import { fetchReceived, type ReceivedMail } from './fetch-received.server';
import { wordsOfHtml } from './words-of-html.server';

/** A mail of more text is not read. */
const MOST_TEXT = 300_000;

const addresses = z
  .array(z.string().max(1_000))
  .max(100)
  .nullish()
  .transform((some) => some ?? []);

const received = z.object({
  type: z.literal('email.received'),
  data: z.object({
    email_id: z.guid(),
    to: addresses,
    cc: addresses,
    received_for: addresses,
  }),
});

/** What it meant; null for what tells of no mail that came in. Throws when the mail can't be fetched now. */
export async function hearOfReceived(signed: unknown): Promise<string | null> {
  const read = received.safeParse(signed);
  if (!read.success || !env().REPLIES_DOMAIN) return null;
  const { email_id: id, to, cc, received_for } = read.data.data;
  const address = await findReplyAddress(db(), [...received_for, ...to, ...cc].flatMap(bare));
  if (!address) return 'to nobody';
  const mail = await fetchReceived(id);
  if (mail === null) return 'gone';
  return take(address, id, mail);
}

async function take(address: ReplyAddress, providerId: string, mail: ReceivedMail): Promise<string> {
  const [sender] = bare(mail.from);
  if (sender !== address.email) return 'from elsewhere';
  if (isAutomatic(sender, mail.headers)) return 'automatic';
  const written = mail.text?.trim() ? wordsOfText(mail.text) : await wordsOfHtml(mail.html ?? '');
  const read = written === null ? null : newWords(withoutWaysIn(written), address.name);
  const outcome = await takeReply(address, {
    providerId,
    mailId: mail.messageId || providerId,
    words: read?.words ?? null,
    linesCut: read?.linesCut ?? 0,
    files: mail.files,
  });
  return outcome.ok ? outcome.became : outcome.code;
}

/** Null where there is more of it than is read. */
const wordsOfText = (text: string): string | null => (text.length > MOST_TEXT ? null : text);

const bare = (said: string): string[] => {
  const read = readAddress(said, 'email');
  return 'words' in read ? [read.words] : [];
};
