// From the sales rep to one contact: meet the person who looks after you from here.
// Sent only after acceptance and publication, so "has read everything" is true when it arrives.

import type { ChangedTexts } from '../../app/domain/mail/mail-wording';
import { Button } from '../_parts/button';
import { ines, inesCard, sam } from '../_parts/cast';
import { OwnLink } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { draft, Letter, type LetterOfIntroduction, sayLetter } from '../_parts/letter-of-introduction';
import { WELCOME_LINK } from '../welcome-link';

export { draft, wording } from '../_parts/letter-of-introduction';

export interface IntroductionProps extends LetterOfIntroduction {
  /** The rep's own subject; null for ours. */
  subject: string | null;
  link: typeof WELCOME_LINK;
}

export const subject = (props: IntroductionProps) =>
  props.subject || sayLetter(props).line(props.isOwn ? 'ownSubject' : 'subject');

export const preview = (props: IntroductionProps) =>
  sayLetter(props).line(props.isOwn ? 'ownPreview' : 'preview');

export default function Introduction(props: IntroductionProps) {
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Letter {...props} button={<Button to={props.link}>{sayLetter(props).line('button')}</Button>} />
      <OwnLink link={props.link} />
    </Layout>
  );
}

/** A rep who leaves the draft as it is, and adds the line that is theirs. */
export const sample = (changed: ChangedTexts): IntroductionProps => ({
  ...draft(changed, {
    to: 'Marit',
    rep: 'Sam',
    host: { name: ines.name, first: ines.firstName },
    vendor: 'Brindlewick',
    areas: { today: 1, connects: 1, data: 0, security: 0 },
    counts: { goal: 3, promise: 4, purchase: 1, date: 1, person: 4, system: 2 },
  }),
  to: 'Marit',
  rep: sam,
  host: ines,
  isOwn: false,
  why: 'I asked for Ines because she has brought two bakery groups with a central kitchen live, and because she’s the one who stops me when I promise too much.',
  card: inesCard,
  minutes: 7,
  link: WELCOME_LINK,
});

export const PreviewProps: IntroductionProps = sample({});
