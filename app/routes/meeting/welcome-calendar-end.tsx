import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { endFeed } from '../../commands/meeting/calendar-feed.server';
import { calendarIn } from '../../http/welcome/answered.server';

export { default, links, loader, meta } from './welcome-calendar';

/** "Take the address away". */
export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  await endFeed(session.actor);
  throw redirect(calendarIn(session), 303);
}
