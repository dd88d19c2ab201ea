// To the CS rep: a handoff is waiting for them, and until when.

import { Button } from './_parts/button';
import { hallowmere, page, sam } from './_parts/cast';
import { FinePrint } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Paragraph } from './_parts/paragraph';
import type { Person } from './_parts/template';
import { capital, counted } from './_parts/words';

export interface HandoffReceivedProps {
  customer: string;
  rep: Person;
  goals: number;
  promises: number;
  redFlags: number;
  /** "Wednesday 5 May, 9:14". */
  answerBy: string;
  url: string;
}

export function subject({ customer, rep }: HandoffReceivedProps) {
  return `${customer}: ${rep.firstName}’s handoff is ready for you`;
}

export function preview({ promises, answerBy }: HandoffReceivedProps) {
  return `${capital(counted(promises, 'promise'))} to judge. Accept it or send it back by ${answerBy}.`;
}

export default function HandoffReceived(props: HandoffReceivedProps) {
  const { customer, rep, goals, promises, redFlags, answerBy, url } = props;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>
        {rep.name} has handed {customer} over to you: {counted(goals, 'goal')}, {counted(promises, 'promise')}{' '}
        and {counted(redFlags, 'red flag')}.
      </Paragraph>
      <Paragraph>
        Please say of each promise whether we can keep it. Then accept the handoff, or send it back with what
        you need, by <strong>{answerBy}</strong>.
      </Paragraph>
      <Button to={url}>Read the handoff</Button>
      <FinePrint>
        Once you accept, {customer} is yours, and {rep.firstName} is told.
      </FinePrint>
    </Layout>
  );
}

export const PreviewProps: HandoffReceivedProps = {
  customer: hallowmere,
  rep: sam,
  goals: 3,
  promises: 5,
  redFlags: 2,
  answerBy: 'Wednesday 5 May, 9:14',
  url: page,
};
