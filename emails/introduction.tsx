// From the sales rep to one contact: meet the person who looks after you from here.
// Sent only after acceptance and publication, so "has read everything" is true when it arrives.

import { Button } from './_parts/button';
import { ines, inesCard, sam } from './_parts/cast';
import { OwnLink } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Letter, type LetterOfIntroduction, sayLetter } from './_parts/letter-of-introduction';
import { WELCOME_LINK } from './welcome-link';

export { wording } from './_parts/letter-of-introduction';

export interface IntroductionProps extends LetterOfIntroduction {
  /** The rep's own subject; null for ours. */
  subject: string | null;
  link: typeof WELCOME_LINK;
}

export function subject({ subject, to, cs }: IntroductionProps) {
  return subject || `${to}, meet ${cs.firstName}, who looks after you from here`;
}

export const preview = (props: IntroductionProps) => sayLetter(props).line('preview');

export default function Introduction(props: IntroductionProps) {
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Letter {...props} button={<Button to={props.link}>{sayLetter(props).line('button')}</Button>} />
      <OwnLink link={props.link} />
    </Layout>
  );
}

export const PreviewProps: IntroductionProps = {
  subject: null,
  to: 'Marit',
  rep: sam,
  cs: ines,
  opening:
    'Thank you again for choosing us. I’d like you to meet Ines Carvalho, on copy here. From today she’s your person at Brindlewick.',
  why: 'I asked for Ines because she has brought two bakery groups with a central kitchen live, and because she’s the one who stops me when I promise too much.',
  closing:
    'She has read everything we talked about: your three goals, what I promised, who’s who, how the tills work. You won’t have to tell it twice.\n\nWe’ve put it all on a page for you. Please tell us where we got it wrong.',
  card: inesCard,
  minutes: 7,
  firstCall: 'Thursday 13 May at 10:00',
  link: WELCOME_LINK,
};
