import { GATE_RULES, type GateRule } from '../../domain/api/gate';
import { GATE_RULE_WORDS } from '../../speech/en/api/say-gate';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { Part, Save } from '../workspace/part';

export type ClosedEarly = { id: string; customer: string; deal: string; since: string };

interface GatePartProps {
  gateRule: GateRule;
  /** Closed as won before their handoff was accepted, the longest first. */
  closedEarly: readonly ClosedEarly[];
  saved: string | null;
  reply: FormReply | undefined;
}

/** Whether a deal may be closed as won before customer success has its handoff. */
export function GatePart({ gateRule, closedEarly, saved, reply }: GatePartProps) {
  const view = formView(reply, 'gate', 'gate');
  return (
    <Part
      part="gate"
      title="The gate"
      lead="Your CRM asks here before a deal is closed as won."
      saved={saved}
      savedWords="Saved. It holds for every deal that is asked about from now on."
      reply={reply}
    >
      <Form className="form" action="/settings/connections/gate" aria-label="The gate">
        <Choices
          name="gateRule"
          id={view.id('gateRule')}
          legend="Before a deal is won, a complete and accepted handoff is"
          look="pick"
          chosen={view.chosen('gateRule', [gateRule])}
          choices={GATE_RULES.map((value) => ({ value, ...GATE_RULE_WORDS[value] }))}
          error={view.error('gateRule')}
          isRequired
        />
        <Save what="the gate" />
      </Form>
      {closedEarly.length > 0 ? (
        <>
          <h3 className="gap-l">Won before their handoff was accepted</h3>
          <ul className="keys">
            {closedEarly.map(({ id, customer, deal, since }) => (
              <li key={id}>
                <div>
                  <a href={`/onboardings/${id}/handoff`} dir="auto">
                    {customer}
                  </a>
                  <span dir="auto">{deal}</span>
                  <span>won since {since}, not accepted yet</span>
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Part>
  );
}
