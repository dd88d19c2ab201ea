/*
 * A step on a page of its own, for a contact: what was published of it, and nothing else. What was taken out of the path
 * since is told as such, so that whoever had it open keeps their words.
 */
import { db } from '#db/client.server';
import { loadAttachments } from '#db/file/attachments.server';
import { loadDayAsks } from '#db/step/other-days.server';
import { wasPublished } from '#db/step/step-marks.server';
import type { CustomerSession } from '../../auth/contact/customer-session.server';
import { dayOf } from '../../domain/clock/clock';
import { stepsOf } from '../../domain/path/path';
import type { Reader } from '../../speech/en/say-time';
import { type CustomerHandIn, customerHandIn } from '../file/customer-files.server';
import { callIn } from '../meeting/meeting-facts.server';
import { type CustomerStepPage, customerStepPage } from '../path/customer-path.server';
import type { CustomerPath } from '../path/customer-path-facts';
import { pathIn, pathReaderOf } from '../path/path-in.server';
import type { CallFacts, Person } from '../welcome/page';
import type { Reading } from '../welcome/reading.server';
import { readWelcome } from '../welcome/welcome.server';
import { type HandingOn, handingOn } from './handing-on.server';

export type WelcomeStepFacts = {
  vendor: string;
  /** Six hex digits, for the address of the stylesheet. */
  colour: string;
  logo: string | null;
  customer: string;
  reader: Person & { id: string } & Required<Reader>;
  host: Person;
  /** Where questions about the page as a whole are asked. */
  pageId: string;
  isClosed: boolean;
  /** A link that a colleague copied opened it: nobody approves by that, or takes it back. */
  isByCopy: boolean;
  /** The ISO day of the workspace on which it is read. */
  today: string;
  /** Null where it isn't part of the path any more. */
  shown: CustomerStepPage | null;
  /** What it asks for in files; null where it asks for none. */
  handIn: CustomerHandIn | null;
  /** The call that it is, where it is one. */
  meet: { call: CallFacts | null } | null;
  path: CustomerPath | null;
  /** Null for what is behind, and on a page that is closed. */
  handOn: HandingOn | null;
};

/** Null where nothing is published, and for a step that never was, or is on another page. */
export async function welcomeStep(
  session: CustomerSession,
  stepId: string,
): Promise<WelcomeStepFacts | null> {
  const { workspaceId, onboardingId } = session.actor;
  const reading = await readWelcome(session);
  if (!reading) return null;
  const reader = pathReaderOf(reading);
  const step = stepIn(reading, stepId);
  const attached = await loadAttachments(db(), { workspaceId, onboardingId }, step?.attached ?? []);
  const ask = (await loadDayAsks(db(), { workspaceId, onboardingId })).get(stepId);
  const shown = reading.path && customerStepPage(reading.path, stepId, reader, { ask, attached });
  if (!shown && !(await wasPublished(db(), { workspaceId, onboardingId }, stepId))) return null;
  const { setting, me } = reading;
  return {
    vendor: setting.vendor,
    colour: setting.colour.slice(1),
    logo: setting.logo,
    customer: setting.customer,
    reader: { id: me.id, name: me.name, firstName: me.called, portrait: null, ...reading.reader },
    host: hostOf(reading),
    pageId: onboardingId,
    isClosed: reader.isClosed,
    isByCopy: session.actor.copiedBy !== undefined,
    today: dayOf(reader.now, reader.calendar.timeZone),
    shown,
    handIn: step ? await customerHandIn(session, step, reader) : null,
    meet: shown?.step.kind === 'meet' ? { call: callIn(reading, 'first_call') } : null,
    path: pathIn(reading),
    handOn: await handingOnOf(session, reading, shown),
  };
}

async function handingOnOf(
  { actor }: CustomerSession,
  reading: Reading,
  shown: CustomerStepPage | null,
): Promise<HandingOn | null> {
  const step = stepIn(reading, shown?.step.id ?? '');
  const reader = pathReaderOf(reading);
  const is = shown?.step.state.is;
  // What was handed in is with us, and nothing of it is left for a colleague to do.
  const isLeft = is !== 'done' && is !== 'skipped' && is !== 'handed_in';
  return step && isLeft && !reader.isClosed ? handingOn(actor, step, reader) : null;
}

const stepIn = ({ path }: Reading, stepId: string) =>
  stepsOf(path?.path ?? { phases: [] }).find(({ id }) => id === stepId);

function hostOf({ setting, profiles }: Reading): Person {
  const { name = '', called = '', portrait = null } = profiles.get(setting.host_member_id) ?? {};
  return { name, firstName: called, portrait };
}
