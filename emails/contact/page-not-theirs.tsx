// To whoever looks after the customer: somebody has opened a contact's page and says that they aren't that person.

import { Button } from '../_parts/button';
import { hallowmere, page } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  NAMES,
  paragraphPart,
  previewPart,
  subjectPart,
} from '../_parts/changeable';
import { Layout } from '../_parts/layout';
import type { Person } from '../_parts/template';

export interface PageNotTheirsProps extends Changeable {
  customer: string;
  /** Whose page it was. */
  contact: Person;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To who looks after the customer, when somebody says that the page they opened isn’t theirs',
  placeholders: {
    customer: NAMES.customer,
    contact: 'first name of whose page it was',
    contactName: 'the same, in full',
  },
  parts: {
    subject: subjectPart('{customer}: somebody with {contact}’s page says it isn’t theirs'),
    preview: previewPart('The page was closed there. Was it forwarded, or did it reach the wrong person?'),
    opening: paragraphPart(
      'First paragraph',
      'Somebody opened the page that was made for {contactName}, and says that they are somebody else. The page was closed there, and no answer was changed. Perhaps the mail was forwarded, or reached the wrong person.',
    ),
    next: paragraphPart(
      'Before the button',
      'The link works until you revoke it. If the address is wrong, correct it, and whoever had it is out.',
    ),
    button: buttonPart('See their people'),
  },
});

const say = (props: PageNotTheirsProps) =>
  wording.say(props, {
    customer: props.customer,
    contact: props.contact.firstName,
    contactName: props.contact.name,
  });

export const subject = (props: PageNotTheirsProps) => say(props).line('subject');
export const preview = (props: PageNotTheirsProps) => say(props).line('preview');

export default function PageNotTheirs(props: PageNotTheirsProps) {
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      {said.paragraphs('next')}
      <Button to={props.url}>{said.line('button')}</Button>
    </Layout>
  );
}

export const PreviewProps: PageNotTheirsProps = {
  customer: hallowmere,
  contact: { name: 'Marit Lindqvist', firstName: 'Marit' },
  url: `${page}#people`,
};
