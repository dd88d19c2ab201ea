/* Two that nobody handed over: a studio that chose its plan by itself, and a customer from before there was a Foyer. */
import { v7 as uuid } from 'uuid';
import { describeCompany } from '../app/commands/customer/describe-company.server';
import { sendIntroduction } from '../app/commands/introduction/introduce.server';
import {
  type NewcomerNamed,
  startWithoutHandoff,
} from '../app/commands/onboarding/start-without-handoff.server';
import { UNKNOWN_COMPANY } from '../app/domain/customer/company';
import type { MemberActor } from '../app/domain/onboarding/access';
import { db } from '../db/client.server';
import { loadStartingPoints } from '../db/starting-point/load-starting-points.server';
import { isReachable, loadContacts } from '../db/statement/statements.server';
import { at, turnClockTo } from './calendar.server';
import { markedByContact } from './path-story.server';
import { contactCalled, expectDone, openPage, publish } from './story.server';

const BIRCHLINE: NewcomerNamed[] = [
  { name: 'Noor Haddadi', title: 'Owner', email: 'noor@birchline.example' },
  { name: 'Pieter Maes', title: 'Front desk', email: 'pieter@birchline.example' },
];
const OSTLER: NewcomerNamed[] = [
  { name: 'Grete Ostler', title: 'Managing director', email: 'grete@ostler.example' },
];

export async function withoutHandoff(host: MemberActor, mail: () => Promise<void>): Promise<void> {
  await turnClockTo(at(3, '10:20'));
  const birchline = await begin(host, 'Birchline Yoga', 'Class plans, one studio', 'Self-serve', BIRCHLINE);
  const deal = { rep: host, host, signedAt: at(3, '10:20') };
  await publish(deal, birchline, at(3, '11:00'));
  await turnClockTo(at(3, '11:10'));
  const contacts = await loadContacts(db(), host.workspaceId, birchline);
  expectDone(
    await sendIntroduction(host, birchline, {
      why: '',
      subject: 'Noor, here is your page, and who looks after you',
      opening: 'I’m Ines Carvalho, and I look after you at Brindlewick.',
      closing:
        'What we know so far, and what happens next, is on a page for you. Please tell me where we got it wrong.',
      contactIds: contacts.filter(isReachable).map(({ id }) => id),
    }),
  );
  await mail();
  const noor = await contactCalled(host.workspaceId, birchline, 'Noor');
  await openPage(noor, at(2, '8:40'));
  await markedByContact(noor, at(2, '8:50'), 'The whole of it in five minutes', { kind: 'done' });
  await markedByContact(noor, at(2, '9:10'), 'Enter your name, address and hours', { kind: 'done' });

  await turnClockTo(at(1, '14:05'));
  await begin(host, 'Ostler & Daughters', 'Orchard plans, since 2023', 'Standard', OSTLER);
}

async function begin(
  host: MemberActor,
  customer: string,
  dealName: string,
  point: string,
  people: NewcomerNamed[],
): Promise<string> {
  const points = await loadStartingPoints(db(), host.workspaceId);
  const chosen = points.find(({ version }) => version.document.name === point);
  if (!chosen) throw new Error(`The demo has no starting point called ${point}.`);
  const startingPoint = { is: 'chosen', id: chosen.id } as const;
  const wanted = { id: uuid(), customer, dealName, hostId: host.id, startingPoint, people };
  const { id } = expectDone(await startWithoutHandoff(host, wanted));
  expectDone(await describeCompany(host, id, { ...UNKNOWN_COMPANY, segment: 'Small' }, UNKNOWN_COMPANY));
  return id;
}
