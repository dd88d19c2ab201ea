/*
 * The customer's page as a contact of the tests reads it, and as the HTML that reaches their browser.
 */
import { renderToStaticMarkup } from 'react-dom/server';
import { databaseNow, db, type Handle } from '#db/client.server';
import type { CustomerSession } from '~/auth/contact/customer-session.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { welcomePage } from '~/queries/welcome/welcome.server';
import { sayPage } from '~/speech/en/welcome/page';
import type { WelcomeItem, WelcomePage } from '~/speech/welcome/said-page';
import type { FormReply } from '~/ui/form/form-reply';
import { WelcomeView } from '~/ui/welcome/welcome-view';

export async function sessionOf(actor: ContactActor, startedAt?: Date): Promise<CustomerSession> {
  const id = '0197a1b2-0000-7000-8000-00000000000a';
  const readAt = await databaseNow(db());
  return {
    id,
    linkId: id,
    startedAt: startedAt ?? readAt,
    actor,
    address: '/welcome',
    version: '',
    readAt,
  };
}

export async function pageFor(actor: ContactActor, startedAt?: Date, handle?: Handle): Promise<WelcomePage> {
  const facts = await welcomePage(await sessionOf(actor, startedAt), handle);
  if (!facts) throw new Error('Nothing is published.');
  return sayPage(facts);
}

export function itemCalled(page: WelcomePage, start: string): WelcomeItem {
  const items = page.sections.flatMap((section) => [...section.items, ...section.added]);
  const item = items.find((one) => one.shown.title.startsWith(start) || one.name.startsWith(start));
  if (!item) throw new Error(`The page shows no “${start}”.`);
  return item;
}

export const htmlOf = (page: WelcomePage, reply?: FormReply, isPreview = false): string =>
  renderToStaticMarkup(<WelcomeView page={page} reply={reply} isPreview={isPreview} />);
