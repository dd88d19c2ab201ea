// To a member who asked for a new password, or for whom somebody did.

import { Button } from './_parts/button';
import { Layout } from './_parts/layout';
import { Greeting, Paragraph } from './_parts/paragraph';
import { OWN_LINKS } from './own-links';

export interface PasswordResetProps {
  /** First name of the member. */
  to: string;
  vendor: string;
  link: typeof OWN_LINKS.password;
}

export function subject({ vendor }: PasswordResetProps) {
  return `A new password for Foyer at ${vendor}`;
}

export function preview(_: PasswordResetProps) {
  return 'The link works once, for an hour. Your password stays as it is until then.';
}

export default function PasswordReset(props: PasswordResetProps) {
  const { to, link } = props;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Greeting to={to} />
      <Paragraph>Here is the way to a new password. It works once, for an hour.</Paragraph>
      <Button to={link}>Choose a new password</Button>
      <Paragraph>
        If you didn’t ask for it, there’s nothing to do: your password stays as it is, and nobody else got
        this mail.
      </Paragraph>
    </Layout>
  );
}

export const PreviewProps: PasswordResetProps = {
  to: 'Ines',
  vendor: 'Brindlewick',
  link: OWN_LINKS.password,
};
