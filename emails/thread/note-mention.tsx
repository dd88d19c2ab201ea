// Between colleagues: somebody named the reader in a note on a customer's page, which only members see.

import { Button } from '../_parts/button';
import { hallowmere, ines, page, priceQuestion } from '../_parts/cast';
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
import type { Person } from '../_parts/template';

export interface NoteMentionProps extends Changeable {
  customer: string;
  /** Who wrote it. */
  by: Person;
  /** Short name of the statement it is about; null for the page as a whole. */
  title: string | null;
  note: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To a colleague who is named in a note',
  placeholders: {
    customer: NAMES.customer,
    by: 'first name of who wrote the note',
    what: 'what it is about: “Price promise”',
  },
  parts: {
    subject: subjectPart('{customer}: {by} names you in a note'),
    preview: previewPart('It is about {what}, and no customer sees it.'),
    opening: paragraphPart('Before the note', '{by} names you in a note about {what}.'),
    button: buttonPart('See the note'),
    fine: finePart(
      'Notes are for colleagues alone. An answer to this mail reaches {by}, and stands in no note.',
    ),
  },
});

const say = (props: NoteMentionProps) =>
  wording.say(props, {
    customer: props.customer,
    by: props.by.firstName,
    what: props.title ? `“${props.title}”` : 'the page as a whole',
  });

export const subject = (props: NoteMentionProps) => say(props).line('subject');
export const preview = (props: NoteMentionProps) => say(props).line('preview');

export default function NoteMention(props: NoteMentionProps) {
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      <Quote text={props.note} />
      <Button to={props.url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: NoteMentionProps = {
  customer: hallowmere,
  by: ines,
  title: priceQuestion.title,
  note: 'Devraj remembers a call. @Sam, could you look at your notes of 9 November?',
  url: page,
};
