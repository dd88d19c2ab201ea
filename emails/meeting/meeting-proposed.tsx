// To whoever looks after the customer: people there would rather talk at other times, each of them at theirs.

import { Fragment } from 'react';
import { sayList } from '../../app/speech/en/say-count';
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
  /** Of each who proposes: first name, times on the reader’s wall, and what was said with them. */
  proposals: { by: string; times: string[]; words: string }[];
  /** What is set until it is answered; '' where nothing is. */
  stands: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success, some minutes after somebody of a customer proposes other times for the call',
  placeholders: { customer: NAMES.customer, by: 'first names of who proposes: “Tomasz and Aoife”' },
  parts: {
    subject: subjectPart('{customer}: other times for the call, from {by}'),
    preview: previewPart('An answer of yours is waited for.'),
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
  const { customer, stands, proposals } = props;
  const by = sayList(proposals.map((one) => one.by));
  return wording.say(props, { customer, by, stands });
};

export const subject = (props: MeetingProposedProps) => say(props).line('subject');
export const preview = (props: MeetingProposedProps) => say(props).line('preview');

export default function MeetingProposed(props: MeetingProposedProps) {
  const { proposals, stands, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      {proposals.map(({ by, times, words }) => (
        <Fragment key={`${by} ${times.join(' ')}`}>
          <Paragraph>
            <Lines text={[...(proposals.length > 1 ? [`${by}:`] : []), ...times].join('\n')} />
          </Paragraph>
          {words !== '' && <Quote text={words} />}
        </Fragment>
      ))}
      <Button to={url}>{said.line('button')}</Button>
      {stands !== '' && <FinePrint>{said.words('fine')}</FinePrint>}
    </Layout>
  );
}

export const PreviewProps: MeetingProposedProps = {
  customer: hallowmere,
  proposals: [
    {
      by: 'Tomasz',
      times: ['Friday 27 November, 14:00 to 14:45', 'Monday 30 November, 9:00 to 9:45'],
      words: 'Thursdays are baking days.',
    },
    { by: 'Aoife', times: ['Monday 30 November, 11:00 to 11:45'], words: '' },
  ],
  stands: 'Thu 26 Nov, 9:00 to 9:45',
  url: page,
};
