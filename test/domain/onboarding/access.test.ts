/* Every action, for every role and every relation to the onboarding: exactly these may, nobody else. */
import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  type Action,
  type Installation,
  type MemberActor,
  mayDo,
  mayInWorkspace,
  type OnboardingAction,
  ROLES,
  type Role,
  type WorkspaceAction,
} from '~/domain/onboarding/access';

/** Written by hand: what the product says, not what the table in the code says. To an onboarding, by whom of whose. */
const OF_ONBOARDING: Record<OnboardingAction, Record<Role, 'its rep' | 'its host' | 'either' | 'anybody'>> = {
  record_handoff: { sales: 'its rep', cs: 'its rep', lead: 'anybody', admin: 'anybody' },
  submit_handoff: { sales: 'its rep', cs: 'its rep', lead: 'anybody', admin: 'anybody' },
  introduce: { sales: 'its rep', cs: 'its rep', lead: 'anybody', admin: 'anybody' },
  answer_host: { sales: 'its rep', cs: 'its rep', lead: 'anybody', admin: 'anybody' },
  judge_promises: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
  confirm_receipt: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
  return_handoff: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
  write_guide: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
  publish_guide: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
  write_path: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
  arrange_handoff_meeting: { sales: 'either', cs: 'either', lead: 'anybody', admin: 'anybody' },
  arrange_meeting: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
  mark_step: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
  resolve_correction: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
  note_promise: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
  ask_sales: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
  write_note: { sales: 'anybody', cs: 'anybody', lead: 'anybody', admin: 'anybody' },
  mark_own_step: { sales: 'anybody', cs: 'anybody', lead: 'anybody', admin: 'anybody' },
  answer_question: { sales: 'either', cs: 'either', lead: 'anybody', admin: 'anybody' },
  record_first_contact: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
  renew_link: { sales: 'either', cs: 'either', lead: 'anybody', admin: 'anybody' },
  copy_link: { sales: 'either', cs: 'either', lead: 'anybody', admin: 'anybody' },
  revoke_link: { sales: 'either', cs: 'either', lead: 'anybody', admin: 'anybody' },
  decide_on_mail: { sales: 'either', cs: 'either', lead: 'anybody', admin: 'anybody' },
  correct_address: { sales: 'either', cs: 'either', lead: 'anybody', admin: 'anybody' },
  add_contact: { sales: 'either', cs: 'either', lead: 'anybody', admin: 'anybody' },
  describe_contact: { sales: 'either', cs: 'either', lead: 'anybody', admin: 'anybody' },
  introduce_contact: { sales: 'either', cs: 'either', lead: 'anybody', admin: 'anybody' },
  let_colleague_in: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
  remind_colleague: { sales: 'either', cs: 'either', lead: 'anybody', admin: 'anybody' },
  hand_over_rep: { sales: 'its rep', cs: 'its rep', lead: 'anybody', admin: 'anybody' },
  hand_over_host: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
  describe_company: { sales: 'either', cs: 'either', lead: 'anybody', admin: 'anybody' },
  change_deal: { sales: 'either', cs: 'either', lead: 'anybody', admin: 'anybody' },
  close_onboarding: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
  reopen_onboarding: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
  archive_onboarding: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
  export_customer: { sales: 'its host', cs: 'its host', lead: 'anybody', admin: 'anybody' },
};

/** To the workspace. */
const OF_WORKSPACE: Record<WorkspaceAction, Record<Role, 'may' | 'may not' | 'in the demo'>> = {
  start_without_handoff: { sales: 'may not', cs: 'may', lead: 'may', admin: 'may' },
  start_handoff: { sales: 'may', cs: 'may not', lead: 'may', admin: 'may' },
  save_account: { sales: 'may', cs: 'may', lead: 'may', admin: 'may' },
  see_members: { sales: 'may not', cs: 'may not', lead: 'may', admin: 'may' },
  manage_members: { sales: 'may not', cs: 'may not', lead: 'may not', admin: 'may' },
  hand_over_for_member: { sales: 'may not', cs: 'may not', lead: 'may', admin: 'may' },
  erase_person: { sales: 'may not', cs: 'may not', lead: 'may not', admin: 'may' },
  delete_onboarding: { sales: 'may not', cs: 'may not', lead: 'may not', admin: 'may' },
  set_workspace: { sales: 'may not', cs: 'may not', lead: 'may', admin: 'may' },
  merge_customers: { sales: 'may not', cs: 'may not', lead: 'may', admin: 'may' },
  write_starting_points: { sales: 'may not', cs: 'may not', lead: 'may', admin: 'may' },
  export_workspace: { sales: 'may not', cs: 'may not', lead: 'may not', admin: 'may' },
  set_keeping: { sales: 'may not', cs: 'may not', lead: 'may not', admin: 'may' },
  manage_keys: { sales: 'may not', cs: 'may not', lead: 'may', admin: 'may' },
  manage_crm: { sales: 'may not', cs: 'may not', lead: 'may not', admin: 'may' },
  manage_webhooks: { sales: 'may not', cs: 'may not', lead: 'may not', admin: 'may' },
  word_mail: { sales: 'may not', cs: 'may not', lead: 'may', admin: 'may' },
  read_mail_log: { sales: 'may not', cs: 'may not', lead: 'may', admin: 'may' },
  decide_on_logged_mail: { sales: 'may not', cs: 'may not', lead: 'may', admin: 'may' },
  read_mailbox: { sales: 'in the demo', cs: 'in the demo', lead: 'in the demo', admin: 'may' },
  hurry_mail: { sales: 'in the demo', cs: 'in the demo', lead: 'in the demo', admin: 'may' },
};

/** There is no local mailbox where a provider sends our mail. */
const ENDS_WITH_A_PROVIDER: Action[] = ['read_mailbox', 'hurry_mail'];

const owners = { repId: 'the rep', hostId: 'the host' };
const WHO = {
  'its rep': ['the rep'],
  'its host': ['the host'],
  either: ['the rep', 'the host'],
  anybody: ['the rep', 'the host', 'somebody else of the company'],
};

describe.each(Object.keys(OF_ONBOARDING) as OnboardingAction[])('%s', (action) => {
  it.each(ROLES)('by a %s', (role) => {
    const allowed = WHO.anybody.filter((id) => {
      const actor: MemberActor = { kind: 'member', id, workspaceId: 'w', role, name: '' };
      return mayDo(actor, action, owners);
    });
    expect(allowed).toEqual(WHO[OF_ONBOARDING[action][role]]);
  });

  it('is asked of nobody’s role alone who doesn’t lead', () => {
    expect(ACTIONS[action].owner).not.toBeNull();
  });
});

describe.each(Object.keys(OF_WORKSPACE) as WorkspaceAction[])('%s', (action) => {
  it.each(ROLES)('by a %s', (role) => {
    const may = (here: Installation) => mayInWorkspace(role, action, here);
    const wanted = OF_WORKSPACE[action][role];
    expect(may({ isDemo: false, sendsMail: false })).toBe(wanted === 'may');
    expect(may({ isDemo: true, sendsMail: false })).toBe(wanted !== 'may not');
    const isThere = !ENDS_WITH_A_PROVIDER.includes(action);
    expect(may({ isDemo: false, sendsMail: true })).toBe(isThere && wanted === 'may');
    expect(may({ isDemo: true, sendsMail: true })).toBe(isThere && wanted !== 'may not');
  });
});

it('every action there is stands in these tables', () => {
  const written = [...Object.keys(OF_ONBOARDING), ...Object.keys(OF_WORKSPACE)];
  expect(Object.keys(ACTIONS).sort()).toEqual(written.sort());
});
