// For the CS rep's records: what the contacts read and when. It carries no customer's link, and no place for one.

import { Button } from '../_parts/button';
import { hallowmere, page } from '../_parts/cast';
import {
  buttonPart,
  changeable,
  NAMES,
  paragraphPart,
  sentencePart,
  subjectPart,
} from '../_parts/changeable';
import { Layout } from '../_parts/layout';
import { Letter, type LetterOfIntroduction, sayLetter } from '../_parts/letter-of-introduction';
import { Paragraph } from '../_parts/paragraph';
import { Quote } from '../_parts/quote';
import { listed } from '../_parts/words';
import { PreviewProps as introduction } from './introduction';

export interface IntroductionCopyProps extends LetterOfIntroduction {
  customer: string;
  /** First names, in the order the rep saw them. */
  recipients: string[];
  /** As after "at": "9:40". */
  sentAt: string;
  /** The onboarding, for staff. */
  url: string;
}

/** Named apart from the parts of the letter, which is quoted in its own words. */
export const wording = changeable({
  to: 'member',
  when: 'To customer success, when sales has introduced them',
  placeholders: {
    customer: NAMES.customer,
    rep: NAMES.rep,
    recipients: 'first names of those it went to',
    sentAt: 'when it went: “9:40”',
  },
  parts: {
    copySubject: subjectPart('{customer}: {rep} has introduced you'),
    record: paragraphPart('First paragraph', 'For your record: this went to {recipients} at {sentAt}.'),
    linksOfEach: sentencePart(
      'Second paragraph, where it went to several',
      'Each of them has a link of their own, and their own name at the top.',
    ),
    linkOfOne: {
      ...sentencePart('Second paragraph, where it went to one', 'The link is in {firstName}’s mail only.'),
      also: { firstName: 'first name of the contact' },
    },
    replies: sentencePart('Added to it', 'Replies reach you and {rep}.'),
    open: buttonPart('Open {customer}'),
  },
});

const say = (props: IntroductionCopyProps) =>
  wording.say(props, {
    customer: props.customer,
    rep: props.rep.firstName,
    recipients: listed(props.recipients),
    sentAt: props.sentAt,
    firstName: props.to,
  });

export const subject = (props: IntroductionCopyProps) => say(props).line('copySubject');
export const preview = (props: IntroductionCopyProps) => say(props).line('record');

export default function IntroductionCopy(props: IntroductionCopyProps) {
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('record')}
      <Paragraph>
        {said.words(props.recipients.length > 1 ? 'linksOfEach' : 'linkOfOne')} {said.words('replies')}
      </Paragraph>
      <Quote>
        <Letter {...props} button={<Paragraph>{`[${sayLetter(props).line('button')}]`}</Paragraph>} />
      </Quote>
      <Button to={props.url}>{said.line('open')}</Button>
    </Layout>
  );
}

const { subject: _, link: __, ...letter } = introduction;

export const PreviewProps: IntroductionCopyProps = {
  ...letter,
  customer: hallowmere,
  recipients: ['Marit', 'Tomasz', 'Aoife'],
  sentAt: '9:40',
  url: page,
};
