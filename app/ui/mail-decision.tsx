import type { Delivery } from '../queries/mail-of-onboarding.server';

interface MailDecisionProps {
  /** The onboarding it belongs to. */
  id: string;
  mail: Delivery;
}

/** What only a person can decide: that a mail arrived after all, or that it goes out once more. */
export function MailDecision({ id, mail }: MailDecisionProps) {
  if (mail.isReplaced || (mail.state !== 'unsure' && mail.state !== 'failed')) return null;
  const at = `/onboardings/${id}/mail/${mail.id}`;
  const which = `: ${mail.subject ?? 'mail'}, to ${mail.to.name}`;
  return (
    <div className="goes">
      {mail.state === 'unsure' ? (
        <form method="post" action={`${at}/arrived`}>
          <button type="submit" className="btn btn--line">
            It arrived<span className="vh">{which}</span>
          </button>
        </form>
      ) : null}
      <form method="post" action={`${at}/again`}>
        <button type="submit" className="btn btn--line">
          Send it again as new<span className="vh">{which}</span>
        </button>
      </form>
    </div>
  );
}
