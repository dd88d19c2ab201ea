/*
 * Leads and admins set what their workspace is called, how it looks, when it works, how long its steps may take and where
 * its mail comes from; whoever runs Foyer can as well. It holds from then on, for what is under way too: every deadline is
 * reckoned anew, but for answers that were promised.
 */
import type { Handle } from '#db/client.server';
import { columnsOf, loadSettings, type StoredSettings } from '#db/workspace/settings.server';
import { saveSettings } from '#db/workspace/workspaces.server';
import { senderDomains } from '../../auth/mail/sender-domain.server';
import type { GateRule } from '../../domain/api/gate';
import { type ColleaguesAllowed, domainOf } from '../../domain/contact/colleague-domain';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import {
  type ClockLimits,
  type CodeRule,
  changesOf,
  type Hours,
  movesClocks,
  type Sender,
} from '../../domain/workspace/settings';
import type { Sheets } from '../../domain/workspace/sheet';
import type { HexColour } from '../../domain/workspace/theme';
import { type Operator, performSetting, type SettingScene } from '../perform-in-workspace.server';
import { goingAtOnce } from './going-at-once.server';
import { reckonAnew } from './reckon-anew.server';

/** Who sets it. */
export type Setter = MemberActor | Operator;

const save = (by: Setter, settings: Partial<StoredSettings>): Promise<Outcome> =>
  performSetting(by, (scene) => changeSettings(scene, settings, by));

/** The name is said from here on; mail that is written keeps the one it has. */
export const saveName = (by: Setter, name: string): Promise<Outcome> => save(by, { name });

/** Pages are drawn in it from here on; mail that is written keeps the one it has. */
export const saveColour = (by: Setter, colour: HexColour): Promise<Outcome> => save(by, { colour });

export const saveHours = (by: Setter, settings: Hours): Promise<Outcome> => save(by, settings);

export const saveClockLimits = (by: Setter, settings: ClockLimits): Promise<Outcome> => save(by, settings);

/** Mail that is written keeps the sender it has. A domain that no mail leaves from yet is for whoever runs Foyer. */
export const saveSender = (by: Setter, sender: Partial<Sender>): Promise<Outcome> =>
  performSetting(by, async (scene) => {
    const { mailFrom: before } = await loadSettings(scene.trx, scene.workspaceId);
    const { mailFrom } = sender;
    const isNew = mailFrom && mailFrom !== before && by.kind === 'member';
    if (isNew && !senderDomains(before).includes(domainOf(mailFrom))) return refuse('sender_elsewhere');
    return changeSettings(scene, sender, by);
  });

/** Holds for whoever is named from here on. */
export const saveColleagues = (by: Setter, allowed: ColleaguesAllowed): Promise<Outcome> => save(by, allowed);

/** Holds for whoever opens a link from here on; pages that are open stay open. */
export const saveCodeRule = (by: Setter, codeRule: CodeRule): Promise<Outcome> => save(by, { codeRule });

/** Holds for every deal that the CRM asks about from here on. */
export const saveGateRule = (by: Setter, gateRule: GateRule): Promise<Outcome> => save(by, { gateRule });

/** Every sheet that is taken along is written so from here on. */
export const saveSheets = (by: Setter, sheets: Sheets): Promise<Outcome> => save(by, { sheets });

export type SetTogether = Partial<StoredSettings> & Pick<StoredSettings, 'closedKeptMonths' | 'timeZone'>;

/**
 * Several settings at once, by whoever runs Foyer. `deleting` is how many onboardings they know to go at once, by the
 * time that they are kept from then on.
 */
export const saveTogether = (by: Operator, settings: SetTogether, deleting: number): Promise<Outcome> =>
  performSetting(by, async (scene) => {
    if ((await deletedBy(scene.trx, by, settings)) !== deleting) return refuse('other_would_go');
    return changeSettings(scene, settings, by);
  });

/** How many onboardings go at once by the time that they are kept, where that is another than before. */
export async function deletedBy(
  handle: Handle,
  { workspaceId }: Operator,
  { closedKeptMonths: months, timeZone }: SetTogether,
): Promise<number> {
  const { closedKeptMonths: before } = await loadSettings(handle, workspaceId);
  if (months === null || months === before) return 0;
  return (await goingAtOnce(handle, { workspaceId, months, timeZone })).count;
}

/** Keeps what differs, and records it; nothing at all where nothing does. */
export async function changeSettings(
  { trx, now, workspaceId, record }: SettingScene,
  settings: Partial<StoredSettings>,
  by: Setter,
): Promise<Outcome> {
  const before = columnsOf(await loadSettings(trx, workspaceId));
  const changes = changesOf(before, columnsOf(settings));
  if (Object.keys(changes).length === 0) return { ok: true };
  await saveSettings(trx, workspaceId, settings);
  if (movesClocks(changes)) await reckonAnew(trx, workspaceId, now);
  await record({
    kind: 'workspace_changed',
    details: { changes, ...(by.kind === 'operator' && { atConsole: true }) },
  });
  return { ok: true };
}
