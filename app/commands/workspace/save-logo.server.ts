/* The logo that stands beside the name of a workspace: on every page, above every mail, on what was agreed. */
import { keepLogo, type Logo, removeLogo } from '#db/workspace/logos.server';
import type { Outcome } from '../../domain/onboarding/refusal';
import { performSetting } from '../perform-in-workspace.server';
import { changeSettings, type Setter } from './save-settings.server';

export function saveLogo(by: Setter, logo: Logo): Promise<Outcome> {
  return performSetting(by, async (scene) => {
    await keepLogo(scene.trx, by.workspaceId, logo, scene.now);
    return changeSettings(scene, { logo: `/logos/${logo.hash}.png` }, by);
  });
}

/** The initial of the name stands in its place from then on. Without a logo nothing changes, and nothing is recorded. */
export function takeLogoAway(by: Setter): Promise<Outcome> {
  return performSetting(by, async (scene) => {
    await removeLogo(scene.trx, by.workspaceId);
    return changeSettings(scene, { logo: null }, by);
  });
}
