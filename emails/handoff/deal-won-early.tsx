// To the rep, the host and the leads: the CRM has a deal as won whose handoff isn't accepted yet.

import { Button } from '../_parts/button';
import { hallowmere, page } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  NAMES,
  paragraphPart,
  previewPart,
  sentencePart,
  subjectPart,
} from '../_parts/changeable';
import { Layout } from '../_parts/layout';

export interface DealWonEarlyProps extends Changeable {
  customer: string;
  /** What the deal is called. */
  deal: string;
  /** What is missing, in sentences. */
  reasons: string[];
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To the rep, customer success and leads, when a deal is closed as won before its handoff is accepted',
  placeholders: { customer: NAMES.customer, deal: 'name of the deal' },
  parts: {
    subject: subjectPart('{customer}: closed as won before the handoff was accepted'),
    preview: previewPart('Nothing is lost: the handoff can still be finished.'),
    opening: paragraphPart(
      'First paragraph',
      'Your CRM has “{deal}” as won. Here the handoff for {customer} isn’t accepted yet, and your settings say that it has to be first.',
    ),
    missing: sentencePart('Before what is missing', 'This is missing:'),
    closing: paragraphPart('Before the button', 'The pages of {customer} say so until it is accepted.'),
    button: buttonPart('Open the handoff'),
  },
});

const say = (props: DealWonEarlyProps) => wording.say(props, { customer: props.customer, deal: props.deal });

export const subject = (props: DealWonEarlyProps) => say(props).line('subject');
export const preview = (props: DealWonEarlyProps) => say(props).line('preview');

export default function DealWonEarly(props: DealWonEarlyProps) {
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      {said.paragraphs('missing')}
      <ul style={{ margin: '0 0 16px', paddingLeft: 24, fontSize: 16, lineHeight: '26px' }}>
        {props.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {said.paragraphs('closing')}
      <Button to={props.url}>{said.line('button')}</Button>
    </Layout>
  );
}

export const PreviewProps: DealWonEarlyProps = {
  customer: hallowmere,
  deal: 'Rota and waste planning, 23 shops',
  reasons: ['The handoff is not complete.', 'Sales has not handed it over yet.'],
  url: page,
};
