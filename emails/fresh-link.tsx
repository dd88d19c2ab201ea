// From the CS rep to a contact whose link was lost, has run out, or was renewed. Says nothing about the customer.

import { Button } from './_parts/button';
import { ines } from './_parts/cast';
import { OwnLink } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Greeting, Paragraph, Signed } from './_parts/paragraph';
import type { Person } from './_parts/template';
import { WELCOME_LINK } from './welcome-link';

export interface FreshLinkProps {
  /** First name of the contact. */
  to: string;
  cs: Person;
  vendor: string;
  /** Whether somebody asked for it on the envelope, or staff renewed it. */
  askedFor: boolean;
  /** "Monday 2 August": the last day it opens the page. */
  until: string;
  link: typeof WELCOME_LINK;
}

export function subject({ vendor }: FreshLinkProps) {
  return `A fresh link to your page at ${vendor}`;
}

export function preview({ until }: FreshLinkProps) {
  return `It works until ${until}. Everything you answered is still there.`;
}

export default function FreshLink(props: FreshLinkProps) {
  const { to, cs, vendor, askedFor, until, link } = props;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Greeting to={to} />
      <Paragraph>
        {askedFor
          ? 'Here is the fresh link you asked for.'
          : `Here is a fresh link to your page at ${vendor}.`}{' '}
        The one you had no longer works.
      </Paragraph>
      <Button to={link}>Open my page</Button>
      <Paragraph>It works until {until}. Everything you answered is still there.</Paragraph>
      {askedFor && (
        <Paragraph>
          If you didn’t ask for it, there’s nothing to do. It came to you and to nobody else.
        </Paragraph>
      )}
      <Signed by={cs.firstName} />
      <OwnLink link={link} />
    </Layout>
  );
}

export const PreviewProps: FreshLinkProps = {
  to: 'Marit',
  cs: ines,
  vendor: 'Brindlewick',
  askedFor: true,
  until: 'Monday 2 August',
  link: WELCOME_LINK,
};
