/*
 * A customer unlike those of the demo: Katrin's hauliers, whose handoff Sam wrote over twenty minutes, from calls and
 * papers that differ from point to point. Nobody has a photo, and names are as long as they get. Twenty points, and
 * one question that Sam could not answer.
 */
import { v7 as uuid } from 'uuid';
import { db } from '#db/client.server';
import { loadContacts } from '#db/statement/statements.server';
import { agreedDate, goal, person, promise, system } from '#demo/recorded';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { answerPart } from '~/commands/handoff/answer-part.server';
import { startHandoff } from '~/commands/handoff/start-handoff.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { sendIntroduction } from '~/commands/introduction/introduce.server';
import { confirmReceipt } from '~/commands/receipt/confirm-receipt.server';
import { addStatement } from '~/commands/statement/record-statement.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { clockAtNoon } from '../database/database';
import type { Home } from './cast';
import { done, INTRODUCTION, judgementsOf } from './handoffs';

const HAULIER = 'Kestrelway Internationaal Transport & Warehousing Noord-Brabant B.V.';

const HANDOFF = [
  goal(
    'Every depot knows by six in the evening what drives tomorrow',
    {
      today: '21:30',
      target: '18:00',
      by: '2027-03-31',
      measure: 'When the last trip is planned, each depot',
    },
    { heardWhere: 'your first call' },
  ),
  goal(
    'Fewer empty kilometres between Eindhoven and the canteen in Duisburg',
    { today: '23%', target: '15%', by: '2027-12-31', measure: 'Kilometres without freight, per month' },
    { heardWhere: 'your second call' },
  ),
  goal(
    'Less typing of hours for payroll',
    { today: '1,150 h a month', target: '300 h a month', by: '2027-06-30', measure: 'Payroll’s own count' },
    { heardWhere: 'Emre’s email' },
  ),
  promise(
    'Your VDO tachographs are read from the first day',
    { due: '2027-01-18' },
    { heardWhere: 'your third call' },
  ),
  promise(
    'Two training days in Helmond, for up to fifteen planners',
    { side: 'together' },
    { heardWhere: 'the order form' },
  ),
  promise(
    'Your price stays at €9 for each lorry for three years',
    { promiseKind: 'commercial' },
    { heardWhere: 'the order form, page 2' },
  ),
  promise(
    'We bring two years of trips over, at no extra cost',
    { due: '2027-02-26' },
    { heardWhere: 'your second call' },
  ),
  promise(
    'An app for drivers in Polish and Romanian',
    { promiseKind: 'feature', commitment: 'talked_about' },
    { heardWhere: 'your third call' },
  ),
  agreedDate('First call', '2026-12-08', 'together', '', { heardWhere: 'your third call' }),
  agreedDate('All eleven depots plan with us', '2027-03-01', 'ours', 'Helmond and Venlo first', {
    heardWhere: 'your second call',
  }),
  person(
    'Katrin van den Berghe-Oudenhoven',
    'Head of transport',
    'Runs the planning of all depots',
    'katrin@kestrelway.example',
    {
      parts: ['champion', 'decision_maker'],
    },
  ),
  person('Pieter-Jan Willemsen', 'Planner', 'Plans Helmond by night', 'pj@kestrelway.example', {
    parts: ['day_to_day'],
  }),
  person('Emre Yıldırım', 'IT', 'Keeps the tachographs alive', 'emre@kestrelway.example', {
    parts: ['technical'],
  }),
  person('Maria Kłosowska', 'Finance', 'Pays the invoices', 'maria@kestrelway.example', {
    parts: ['billing'],
  }),
  system('today', 'Planning', 'Excel, one sheet for each depot', { heardWhere: 'your first call' }),
  system('today', 'Telematics', 'VDO in 140 lorries, Stoneridge in 60', { heardWhere: 'your third call' }),
  system('connects', 'Payroll', 'Loket, by a file each month', { heardWhere: 'Emre’s email' }),
  system('connects', 'Transport orders', 'Mail from shippers, and EDI from two of them', {
    heardWhere: 'your second call',
  }),
  system('data', 'Trips and hours', 'Two years, as CSV', { heardWhere: 'Emre’s email' }),
  system('data', 'Drivers', 'Names, licences and languages of 212', { heardWhere: 'Emre’s email' }),
];

/**
 * Recorded over twenty minutes, or over twenty days, accepted, published and introduced to all four at noon, where the
 * clock then stands; the id of the onboarding.
 */
export async function introducedHaulier(cast: Home, pace: 'minutes' | 'days' = 'minutes'): Promise<string> {
  const { sam, ines } = cast;
  const id = uuid();
  const deal = { dealName: 'Planning', dealValue: null, dealCurrency: null, crmId: null };
  const noon = await clockAtNoon('Europe/Brussels');
  const signedAt = new Date(noon.getTime() - 3600_000);
  const whose = { customer: HAULIER, which: { anotherThan: HAULIER } };
  done(await startHandoff(sam, { id, ...whose, signedAt, hostId: ines.id, ...deal }));
  for (const [step, statement] of HANDOFF.entries()) {
    await clockAtNoon('Europe/Brussels', `${step - HANDOFF.length} ${pace}`);
    done(await addStatement(sam, id, statement));
  }
  await clockAtNoon('Europe/Brussels');
  done(await answerPart(sam, id, 'security', { answer: 'unknown', reason: '' }));
  done(await answerPart(sam, id, 'red_flags', { answer: 'none', reason: '' }));
  done(await submitHandoff(sam, id));
  done(await confirmReceipt(ines, id, await judgementsOf(cast.workspaceId, id)));
  done(await publishGuide(ines, id, () => GREETING));
  const contactIds = (await loadContacts(db(), cast.workspaceId, id)).map((contact) => contact.id);
  done(await sendIntroduction(sam, id, { ...INTRODUCTION, contactIds }));
  return id;
}

const GREETING = `Sam has told me about Kestrelway: eleven depots, two hundred lorries, and plans that are ready long after dark. From today I’m your person at Northlight, through to your first results and after.

You shouldn’t have to explain anything twice. So here is everything Sam passed on, in plain words. Tell me where we got it wrong, and I’ll put it right before we talk.`;

/** Someone of the haulier, by their first name, ready to answer. */
export async function haulierContact({ workspaceId }: Home, id: string, name: string): Promise<ContactActor> {
  const contact = (await loadContacts(db(), workspaceId, id)).find((one) => one.name.startsWith(name));
  if (!contact) throw new Error(`There is no ${name} at the haulier.`);
  return { kind: 'contact', id: contact.id, workspaceId, onboardingId: id, name: contact.name };
}
