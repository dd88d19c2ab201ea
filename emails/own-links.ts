// Besides the welcome link, some mail carries another address that belongs to its reader alone. Each has a place of its
// own in the frozen message, and is put in when the message is sent, in the text, the HTML and the headers alike.

import type { OwnLink } from '../app/domain/mail/notice';
import { type Message, WELCOME_LINK, withWelcomeLink } from './welcome-link';

export const OWN_LINKS = {
  welcome: WELCOME_LINK,
  /** Where this reader stops reminders. */
  reminders: 'https://welcome-link.invalid/your-reminders',
  /** And the news of the week. */
  news: 'https://welcome-link.invalid/your-weekly-news',
  /** Where a member chooses a new password. */
  password: 'https://welcome-link.invalid/your-new-password',
  /** Where somebody who was asked in becomes a member. */
  invitation: 'https://welcome-link.invalid/your-invitation',
  /** Six digits that open the page in a browser for the first time. */
  code: 'your-own-six-digits',
} as const satisfies Record<OwnLink, string>;

/** The real addresses at the moment of sending; null withholds one from whoever looks at somebody else's mail. */
export type OwnUrls = Partial<Record<OwnLink, string | null>>;

export const isOwnLink = (value: string): boolean => Object.values<string>(OWN_LINKS).includes(value);

type Leaving = Message & { headers: Record<string, string> };

/** Puts every own link in its place. Throws when one is missing, or has no place, or is no plain web address. */
export function withOwnLinks<M extends Leaving>(message: M, { welcome = null, ...others }: OwnUrls): M {
  const { welcome: _, ...places } = OWN_LINKS;
  const names = Object.keys(places) as (keyof typeof places)[];
  return names.reduce<M>(
    (filled, name) => {
      const url = others[name];
      if (url) return putIn(filled, name, url);
      if (url === undefined && message.html.includes(OWN_LINKS[name]))
        throw new Error(`This message needs a link of its reader’s own: ${name}`);
      return filled;
    },
    { ...message, ...withWelcomeLink(message, welcome) },
  );
}

function putIn<M extends Leaving>(message: M, name: OwnLink, url: string): M {
  const place = OWN_LINKS[name];
  if (!message.html.includes(place) || !message.text.includes(place))
    throw new Error('This message has no place for that link');
  if (name === 'code' ? !/^\d{6}$/.test(url) : !/^https?:\/\/[\w.:[\]-]+\/[\w/-]*$/.test(url))
    throw new Error('What is one’s own is an absolute http(s) address in plain ASCII, or six digits');
  const fill = (text: string) => text.replaceAll(place, () => url);
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, fill(value)]),
  );
  return { ...message, html: fill(message.html), text: fill(message.text), headers };
}
