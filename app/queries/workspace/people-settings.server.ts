/* Whom contacts of a workspace's customers may bring in, and what a link of theirs protects. */
import { db } from '#db/client.server';
import { loadSettings } from '#db/workspace/settings.server';
import type { Member } from '../../auth/member/member.server';
import { shownDomain } from '../../domain/contact/punycode';

export type PeopleSettings = Awaited<ReturnType<typeof peopleSettings>>;

export async function peopleSettings({ workspaceId, workspace }: Member) {
  const { colleagueRule, colleagueDomains, codeRule } = await loadSettings(db(), workspaceId);
  return {
    vendor: workspace.name,
    colleagueRule,
    colleagueDomains: colleagueDomains.map(shownDomain),
    codeRule,
  };
}
