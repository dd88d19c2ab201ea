/* Every action, for every role and every relation to the onboarding: exactly these may, nobody else. */
import { describe, expect, it } from 'vitest';
import {
  MEMBER_ACTIONS,
  type MemberAction,
  type MemberActor,
  mayDo,
  ROLES,
} from '~/domain/onboarding/access';

const owners = { salesMemberId: 'the rep', csMemberId: 'the cs rep' };

/** Written by hand: what the product says, not what the table in the code says. */
const WHO: Record<MemberAction, 'sales' | 'cs' | 'both'> = {
  record_handoff: 'sales',
  submit_handoff: 'sales',
  introduce: 'sales',
  answer_cs: 'sales',
  judge_promises: 'cs',
  confirm_receipt: 'cs',
  return_handoff: 'cs',
  write_guide: 'cs',
  publish_guide: 'cs',
  resolve_correction: 'cs',
  ask_sales: 'cs',
  record_first_contact: 'cs',
  renew_link: 'both',
  revoke_link: 'both',
  decide_on_mail: 'both',
  correct_address: 'both',
  remind_colleague: 'both',
};

const ids = { sales: 'the rep', cs: 'the cs rep', stranger: 'somebody else of the company' };

describe.each(Object.keys(WHO) as MemberAction[])('%s', (action) => {
  it.each(ROLES)('by a %s', (role) => {
    const may = (id: string) => {
      const actor: MemberActor = { kind: 'member', id, workspaceId: 'w', role, name: '' };
      return mayDo(actor, action, owners);
    };
    const standsIn = role === 'lead' || role === 'admin';
    expect({ sales: may(ids.sales), cs: may(ids.cs), stranger: may(ids.stranger) }).toEqual({
      sales: standsIn || WHO[action] !== 'cs',
      cs: standsIn || WHO[action] !== 'sales',
      stranger: standsIn,
    });
  });
});

it('every action there is stands in this table', () => {
  expect(Object.keys(MEMBER_ACTIONS).sort()).toEqual(Object.keys(WHO).sort());
});
