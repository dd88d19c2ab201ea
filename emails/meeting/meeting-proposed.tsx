// To whoever looks after the customer: somebody there would rather talk at other times.

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
import { Lines, Paragraph } from '../_parts/paragraph';
import { Quote } from '../_parts/quote';

export interface MeetingProposedProps extends Changeable {
  customer: string;
  /** First name of who proposes. */
  by: string;
  /** On the reader’s wall. */
  times: string[];
  /** What is set until it is answered; '' where nothing is. */
  stands: string;
  words: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success, at once, when somebody of a customer proposes other times for the call',
  placeholders: { customer: NAMES.customer, by: 'first name of who proposes' },
  parts: {
    subject: subjectPart('{customer}: {by} proposes other times for the call'),
    preview: previewPart('{by} waits for your answer.'),
    opening: paragraphPart('Before the times', '{by} would rather talk at one of these times:'),
    button: buttonPart('Answer'),
    fine: {
      ...finePart('Until you answer, {stands} stands.'),
      label: 'Fine print, where a time is set',
      also: { stands: 'the time that is set: “Thu 26 Nov, 9:00 to 9:45”' },
    },
  },
});

const say = (props: MeetingProposedProps) => {
  const { customer, by, stands } = props;
  return wording.say(props, { customer, by, stands });
};

export const subject = (props: MeetingProposedProps) => say(props).line('subject');
export const preview = (props: MeetingProposedProps) => say(props).line('preview');

export default function MeetingProposed(props: MeetingProposedProps) {
  const { times, words, stands, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      <Paragraph>
        <Lines text={times.join('\n')} />
      </Paragraph>
      {words !== '' && <Quote text={words} />}
      <Button to={url}>{said.line('button')}</Button>
      {stands !== '' && <FinePrint>{said.words('fine')}</FinePrint>}
    </Layout>
  );
}

export const PreviewProps: MeetingProposedProps = {
  customer: hallowmere,
  by: 'Tomasz',
  times: ['Friday 27 November, 14:00 to 14:45', 'Monday 30 November, 9:00 to 9:45'],
  stands: 'Thu 26 Nov, 9:00 to 9:45',
  words: 'Thursdays are baking days.',
  url: page,
};
