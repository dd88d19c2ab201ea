// To the member who is about to introduce: the very letter, in their own mailbox. Its link opens nobody's page.

import { Button } from '../_parts/button';
import { OwnLink } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { Letter, type LetterOfIntroduction, sayLetter } from '../_parts/letter-of-introduction';
import {
  type IntroductionProps,
  PreviewProps as introduction,
  preview as previewOf,
  subject as subjectOf,
} from './introduction';

export interface IntroductionTestProps extends LetterOfIntroduction {
  /** The rep's own subject; null for ours. */
  subject: string | null;
  /** Where it says that this was a test. */
  url: string;
}

const asSent = ({ url: _, ...letter }: IntroductionTestProps): IntroductionProps => ({
  ...letter,
  link: introduction.link,
});

export function subject(props: IntroductionTestProps) {
  return `Test: ${subjectOf(asSent(props))}`;
}

export function preview(props: IntroductionTestProps) {
  return previewOf(asSent(props));
}

export default function IntroductionTest(props: IntroductionTestProps) {
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Letter {...props} button={<Button to={props.url}>{sayLetter(props).line('button')}</Button>} />
      <OwnLink link={props.url} />
    </Layout>
  );
}

const { link: _, ...letter } = introduction;

export const PreviewProps: IntroductionTestProps = {
  ...letter,
  url: 'https://welcome.brindlewick.example/welcome/test',
};
