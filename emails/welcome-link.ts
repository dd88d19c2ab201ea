// A message is written and kept without the customer's link; the link is put in at the moment of sending.
// So neither the ledger nor its backups can open anyone's page, and a retry is equal to the byte.

/** Stands where the link of one contact will be. `.invalid` never resolves (RFC 2606), should it ever leak out. */
export const WELCOME_LINK = 'https://welcome-link.invalid/your-own-page';

export interface Message {
  subject: string;
  html: string;
  text: string;
}

/**
 * Puts the contact's link where the placeholder stands, in HTML and text alike.
 * Throws if the message needs a link and `url` is null, if it needs none and one is given,
 * or if the link is not an absolute http(s) address in plain ASCII.
 */
export function withWelcomeLink(message: Message, url: string | null): Message {
  const inHtml = message.html.includes(WELCOME_LINK);
  const inText = message.text.includes(WELCOME_LINK);
  if (inHtml !== inText) throw new Error('The welcome link stands in only one half of the message');
  if (inHtml && url === null) throw new Error('This message needs a welcome link');
  if (!inHtml && url !== null) throw new Error('This message has no place for a welcome link');
  if (url === null) return message;
  if (!/^https?:\/\/[\w.:[\]-]+\/[\w./~?=&%#:-]*$/.test(url)) {
    throw new Error('A welcome link is an absolute http(s) address in plain ASCII');
  }
  const html = url.replaceAll('&', '&amp;');
  return {
    subject: message.subject,
    html: message.html.replaceAll(WELCOME_LINK, () => html),
    text: message.text.replaceAll(WELCOME_LINK, () => url),
  };
}
