// For the CS rep's records: what the contacts read and when. It carries no customer's link, and no place for one.

import { Button } from './_parts/button';
import { hallowmere, page } from './_parts/cast';
import { Layout } from './_parts/layout';
import { Letter, type LetterOfIntroduction, sayLetter } from './_parts/letter-of-introduction';
import { Paragraph } from './_parts/paragraph';
import { Quote } from './_parts/quote';
import { listed } from './_parts/words';
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

export function subject({ customer, rep }: IntroductionCopyProps) {
  return `${customer}: ${rep.firstName} has introduced you`;
}

export function preview(props: IntroductionCopyProps) {
  return `For your record: this went to ${listed(props.recipients)} at ${props.sentAt}.`;
}

export default function IntroductionCopy(props: IntroductionCopyProps) {
  const several = props.recipients.length > 1;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>{preview(props)}</Paragraph>
      <Paragraph>
        {several
          ? 'Each of them has a link of their own, and their own name at the top. '
          : `The link is in ${props.to}’s mail only. `}
        Replies reach you and {props.rep.firstName}.
      </Paragraph>
      <Quote>
        <Letter {...props} button={<Paragraph>{`[${sayLetter(props).line('button')}]`}</Paragraph>} />
      </Quote>
      <Button to={props.url}>{`Open ${props.customer}`}</Button>
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
