// From the CS rep to the contact, within half an hour of their last change: it has arrived, and when the answer comes.

import { TextLink } from './_parts/button';
import { breadChange, ines, labelsChange } from './_parts/cast';
import { type Change, ChangeLines, Listed } from './_parts/changes';
import { FinePrint } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Paragraph, Signed } from './_parts/paragraph';
import type { Person } from './_parts/template';
import { allOf, counted } from './_parts/words';
import { WELCOME_LINK } from './welcome-link';

export interface CorrectionsReceivedProps {
  /** First name of the contact. */
  to: string;
  cs: Person;
  /** At least one. The first twenty are shown. */
  changes: Change[];
  /** "Wednesday, 17:00", with the place where it could be unclear. */
  answerBy: string;
  link: typeof WELCOME_LINK;
}

export function subject({ changes }: CorrectionsReceivedProps) {
  return changes.length === 1 ? 'Got it: your change' : `Got it: your ${counted(changes.length, 'change')}`;
}

export function preview({ changes, answerBy }: CorrectionsReceivedProps) {
  return `I’ll answer ${allOf(changes.length)} by ${answerBy}. Nothing else for you to do.`;
}

export default function CorrectionsReceived(props: CorrectionsReceivedProps) {
  const { to, cs, changes, answerBy, link } = props;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>
        Thank you, {to}. You told me {counted(changes.length, 'thing')}:
      </Paragraph>
      <Listed items={changes} each={(change) => <ChangeLines change={change} who="You" />} />
      <Paragraph>
        I’ll answer {allOf(changes.length)} by <strong>{answerBy}</strong>.{' '}
        <TextLink to={link}>Your page</TextLink> shows where {changes.length === 1 ? 'it' : 'each one'}{' '}
        stands.
      </Paragraph>
      <Signed by={cs.firstName} />
      <FinePrint>The link is your own, so please don’t forward it.</FinePrint>
    </Layout>
  );
}

export const PreviewProps: CorrectionsReceivedProps = {
  to: 'Marit',
  cs: ines,
  changes: [breadChange, labelsChange],
  answerBy: 'Wednesday, 17:00',
  link: WELCOME_LINK,
};
