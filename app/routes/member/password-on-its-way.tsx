import type { MetaFunction } from '@remix-run/node';
import { Door } from '../../ui/frame/door';

export const meta: MetaFunction = () => [{ title: 'Have a look at your inbox, Foyer' }];

/** The same whether or not anybody signs in with the address that was typed. */
export default function OnItsWay() {
  return (
    <Door saying="It happens." words="A new password is one mail away.">
      <section aria-labelledby="t">
        <h1 id="t">Have a look at your inbox</h1>
        <p className="lead gap">
          If somebody signs in with that address, a link is there within a minute or two. It works once, for
          an hour; until then a second mail brings the same one.
        </p>
        <p className="gap">Nothing there? Look in your junk mail, or ask whoever administers your Foyer.</p>
        <p className="goes gap-l">
          <a href="/sign-in">Back to signing in</a>
        </p>
      </section>
    </Door>
  );
}
