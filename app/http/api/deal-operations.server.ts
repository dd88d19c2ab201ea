/* What a CRM tells and asks: a deal that was signed, and whether it may be closed as won. */
import { onboardingOfDeal } from '#db/api/crm-deals.server';
import { databaseNow, db } from '#db/client.server';
import { customersCalled } from '#db/customer/customers.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { personTold, takeDeal } from '../../commands/api/take-deal.server';
import { signingSlip, wallTimeOf } from '../../domain/handoff/signing';
import { leadsOthers } from '../../domain/onboarding/access';
import { mayHave, type OwnedPart } from '../../domain/onboarding/hand-over';
import { refuse } from '../../domain/onboarding/refusal';
import { gateFor } from '../../queries/api/gate.server';
import { onboardingFor } from '../../queries/api/onboardings.server';
import { GATE_REASON_WORDS } from '../../speech/en/api/say-gate';
import { sayKept } from '../../speech/en/api/say-kept';
import { endSentence } from '../../speech/en/sentence';
import { operation, type Unfit } from './operation';
import { DEAL_SENT, DEAL_TAKEN, GATE } from './shapes/deal-shapes';
import { gapSaid } from './shapes/gap-said';
import { whichSent } from './shapes/sent-shapes';

/** Who is named by an address, for a part of the work; or what keeps them from it, told at the field. */
async function colleagueAt(
  workspaceId: string,
  email: string,
  { part, pointer }: { part: OwnedPart; pointer: string },
): Promise<{ id: string } | Unfit> {
  const row = await db()
    .selectFrom('members')
    .select(['id', 'role', 'name', 'disabled_at as disabledAt'])
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  const unfit = (problem: Unfit['problem'], detail: string): Unfit => ({
    problem,
    errors: [{ pointer, detail }],
  });
  if (!row) return unfit('colleague_unknown', `Nobody works here under ${email}`);
  if (row.disabledAt)
    return unfit('colleague_gone', `${row.name} doesn’t work here any more. Name somebody else`);
  return mayHave(row.role, part) ? { id: row.id } : unfit('colleague_unfit', UNFIT_WORDS[part](row.name));
}

const UNFIT_WORDS: Record<OwnedPart, (name: string) => string> = {
  host: (name) => `${name} is in sales and looks after no customers. Name somebody of customer success`,
  rep: (name) => `${name} is in customer success and sells nothing. Name somebody of sales`,
};

const HOST = { part: 'host', pointer: '/cs_owner_email' } as const;
const REP = { part: 'rep', pointer: '/sales_owner_email' } as const;

export const DEAL_OPERATIONS = [
  operation({
    id: 'put_deal',
    method: 'PUT',
    path: '/deals/{external_id}',
    topic: 'deals',
    scope: 'deals:write',
    summary:
      'Tell of a signed deal, by its id in the CRM: it begins an onboarding, once however often it is told',
    description:
      'Told again, it fills what is empty and follows where nobody put anything right here; when it was signed and whose it is follow until the handoff is handed over. What is not taken over is named under kept. A customer of that name who is known is the customer. A deal that is known with another customer is refused, and so is a customer_id that is not of this workspace.',
    body: DEAL_SENT,
    answer: DEAL_TAKEN,
    refusals: [
      'not_found',
      'customer_known',
      'customer_unknown',
      'customer_differs',
      'deal_of_another',
      'signing_unlikely',
      'sales_owner_missing',
      'colleague_unknown',
      'colleague_gone',
      'colleague_unfit',
      'same_address',
      'starting_point_gone',
    ],
    async handle({ actor, origin, params, body, formId }) {
      const { workspaceId } = actor;
      const { timeZone } = await calendarOf(db(), workspaceId);
      const signedAt = body.signed_at ? new Date(body.signed_at) : null;
      if (signedAt && signingSlip(wallTimeOf(signedAt, timeZone), timeZone, await databaseNow(db())))
        return refuse('signing_unlikely');
      const host = await colleagueAt(workspaceId, body.cs_owner_email, HOST);
      if ('problem' in host) return host;
      const rep = body.sales_owner_email
        ? await colleagueAt(workspaceId, body.sales_owner_email, REP)
        : { id: actor.id };
      if ('problem' in rep) return rep;
      const isNew = !(await onboardingOfDeal(db(), workspaceId, params.external_id ?? ''));
      if (isNew && !body.sales_owner_email && leadsOthers(actor.role))
        return {
          problem: 'sales_owner_missing',
          errors: [{ pointer: REP.pointer, detail: 'Name who sold it: they record what was agreed' }],
        };
      const [known] = await customersCalled(db(), workspaceId, body.customer_name);
      const taken = await takeDeal(actor, {
        id: formId,
        customer: body.customer_name,
        which: whichSent(body) ?? (known && { customerId: known.id }),
        dealName: body.name,
        dealValue: body.value,
        dealCurrency: body.value === null ? null : (body.currency ?? null),
        crmId: params.external_id ?? '',
        signedAt,
        isWon: body.closed_won,
        hostId: host.id,
        repId: rep.id,
        owners: { host: host.id, ...(body.sales_owner_email && { rep: rep.id }) },
        startingPoint: body.starting_point_id
          ? { is: 'chosen', id: body.starting_point_id }
          : { is: 'fitting' },
        people: (body.people ?? []).map(({ parts, ...person }) => personTold(person, parts)),
      });
      if (!taken.ok) return taken;
      const onboarding = await onboardingFor({ workspaceId, origin }, taken.id);
      return onboarding && { ...onboarding, kept: taken.kept.map(sayKept) };
    },
  }),
  operation({
    id: 'get_gate',
    method: 'GET',
    path: '/deals/{external_id}/gate',
    topic: 'deals',
    scope: 'gate:read',
    summary: 'Whether a deal may be closed as won, and what stands in the way',
    description:
      'A deal that Foyer does not know is answered like one without a handoff. Where the rule is advisory, it may be closed all the same; where it is off, there are no reasons.',
    answer: GATE,
    async handle({ actor, origin, params }) {
      const gate = await gateFor(actor.workspaceId, params.external_id ?? '');
      const at = (page: 'handoff' | 'receipt') =>
        gate.onboardingId ? `${origin}/onboardings/${gate.onboardingId}/${page}` : `${origin}/handoffs/new`;
      return {
        may_close: gate.mayClose,
        rule: gate.rule,
        reasons: gate.reasons.map((code) => {
          const parts = code === 'handoff_incomplete' ? gate.gaps.map(gapSaid) : [];
          return {
            code,
            message: [GATE_REASON_WORDS[code], ...parts.map(({ message }) => endSentence(message))].join(' '),
            parts,
            link: at(code === 'not_accepted' ? 'receipt' : 'handoff'),
          };
        }),
        complete: gate.isComplete,
        receipt: gate.receipt && { accepted_at: gate.receipt.at.toISOString(), by: gate.receipt.by },
        onboarding_id: gate.onboardingId,
      };
    },
  }),
];
