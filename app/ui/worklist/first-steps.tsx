import type { FirstSteps as Steps } from '../../queries/worklist/first-steps.server';
import { State } from '../kit/state';

interface FirstStepsProps extends Steps {
  mayInvite: boolean;
  mayStart: boolean;
  /** For whoever answers for the mail: whether it leaves this computer. Null for everybody else. */
  sendsMail: boolean | null;
}

type Step = { title: string; words: string; href: string; label: string; isDone?: boolean };

/** Where a workspace without a customer leads on. */
export function FirstSteps(props: FirstStepsProps) {
  const steps = stepsFor(props);
  return (
    <ol className="begin gap-l">
      {steps.map(({ title, words, href, label, isDone }, position) => (
        <li className="box" key={href}>
          <h2>{title}</h2>
          <p>{words}</p>
          <p className="goes">
            <a
              className={
                position === steps.findIndex((step) => !step.isDone) ? 'btn btn--main' : 'btn btn--line'
              }
              href={href}
            >
              {label}
            </a>
            {isDone ? <State tone="ok">Done</State> : null}
          </p>
        </li>
      ))}
    </ol>
  );
}

function stepsFor({ mayInvite, mayStart, sendsMail, hasColleagues, isDescribed }: FirstStepsProps): Step[] {
  const all: (Step | false)[] = [
    mayInvite && {
      title: 'Invite your colleagues',
      words: 'Sales records a handoff, customer success accepts it: it takes at least one of each.',
      href: '/members#invite',
      label: 'Invite a colleague',
      isDone: hasColleagues,
    },
    {
      title: 'Say who you are',
      words: 'Customers read your name, your title and a line about you, on their page and in mail.',
      href: '/account',
      label: 'Say who you are',
      isDone: isDescribed,
    },
    mayStart
      ? {
          title: 'Record the first handoff',
          words: 'A deal is signed? Three minutes for the least, ten for all of it. “I don’t know” is fine.',
          href: '/handoffs/new',
          label: 'New handoff',
        }
      : {
          title: 'Wait for the first handoff',
          words: 'When sales hands one over, it stands here and you get a mail.',
          href: '/customers',
          label: 'See all customers',
        },
    sendsMail !== null && {
      title: 'How the mail goes out',
      words: sendsMail
        ? 'Mail leaves this server. It can read the way your company writes.'
        : 'Mail stays in the local mailbox of this server, for admins to read, until it is told a mail provider.',
      href: sendsMail ? '/mail-wording' : '/mailbox',
      label: sendsMail ? 'Read our mail' : 'See the mailbox',
    },
  ];
  return all.filter((step) => step !== false);
}
