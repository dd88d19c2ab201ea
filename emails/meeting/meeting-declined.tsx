// To whoever looks after the customer: somebody there can't come to the call that is set, and why.

import { Button } from '../_parts/button';
import { hallowmere, page } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  finePart,
  NAMES,
  paragraphPart,
  previewPart,
  subjectPart,
} from '../_parts/changeable';
import { FinePrint } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { Quote } from '../_parts/quote';

export interface MeetingDeclinedProps extends Changeable {
  customer: string;
  /** First name of who can't come. */
  by: string;
  /** When it is, on the reader’s wall. */
  time: string;
  words: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success, at once, when somebody of a customer can’t come to a call that is set',
  placeholders: {
    customer: NAMES.customer,
    by: 'first name of who can’t come',
    time: 'when the call is: “Thu 26 Nov, 9:00 to 9:45”',
  },
  parts: {
    subject: subjectPart('{customer}: {by} can’t come, {time}'),
    preview: previewPart('The call stands for everybody else.'),
    opening: paragraphPart('Before the reason', '{by} can’t come to your call:'),
    button: buttonPart('See the call'),
    fine: finePart('The call stands for everybody else. Move it if it doesn’t go without {by}.'),
  },
});

const say = (props: MeetingDeclinedProps) => {
  const { customer, by, time } = props;
  return wording.say(props, { customer, by, time });
};

export const subject = (props: MeetingDeclinedProps) => say(props).line('subject');
export const preview = (props: MeetingDeclinedProps) => say(props).line('preview');

export default function MeetingDeclined(props: MeetingDeclinedProps) {
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      <Quote text={props.words} />
      <Button to={props.url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: MeetingDeclinedProps = {
  customer: hallowmere,
  by: 'Tomasz',
  time: 'Thu 26 Nov, 9:00 to 9:45',
  words: 'Thursdays are baking days.',
  url: page,
};
