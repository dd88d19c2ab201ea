import type { MetaFunction } from '@remix-run/node';
import { PlainPage } from '../../ui/frame/plain-page';

export const meta: MetaFunction = () => [{ title: 'A test, Foyer' }];

/** Where the link of a test mail leads: open to everybody, because there is nothing behind it. */
export default function WelcomeTest() {
  return (
    <PlainPage title="This was a test">
      <p>
        The mail you come from was a test of an introduction, so this link opens nothing. In the real mail,
        everyone has a link of their own here, and it opens their page.
      </p>
    </PlainPage>
  );
}
