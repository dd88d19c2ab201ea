// To whoever looks after the customer: a contact brought in a colleague, or asks whether they may.

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

export interface ColleagueBroughtInProps extends Changeable {
  customer: string;
  /** The contact who asked. */
  by: Person;
  /** Whom they named, and where. */
  name: string;
  address: string;
  /** Nothing was mailed: we are asked first. */
  isQuestion: boolean;
  /** First name of the colleague whose copied link it was done by; null where the link was mailed. */
  copiedBy: string | null;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To who looks after the customer, when a contact brings in a colleague, or asks to',
  placeholders: {
    customer: NAMES.customer,
    by: 'first name of the contact',
    byName: 'the same, in full',
    name: 'whom they named',
    address: 'the address they gave',
  },
  parts: {
    subject: subjectPart('{customer}: {by} brought in a colleague'),
    subjectAsks: {
      ...subjectPart('{customer}: {by} asks to bring somebody in'),
      label: 'Subject, where you are asked first',
    },
    preview: previewPart('{name}, {address}. You see everybody with a page under People.'),
    opening: paragraphPart(
      'Where they were mailed a link',
      '{byName} brought in {name}, {address}. The link is on its way. If that isn’t right, you can revoke it, and it opens nothing any more.',
    ),
    asks: paragraphPart(
      'Where you are asked first',
      '{byName} asks to bring in {name}, {address}. Nothing was mailed: the address is at no domain that is on record for {customer}, or it asked for no mail, or its way in was ended before, or you look at everybody first. You decide.',
    ),
    askedByCopy: {
      ...paragraphPart(
        'Where they were named by a copied link',
        '{byName} asks to bring in {name}, {address}, by the link that {copiedBy} copied, so it may have been anybody who had that. Nothing was mailed. You decide.',
      ),
      also: { copiedBy: 'first name of the colleague who copied it' },
    },
    button: buttonPart('See their people'),
  },
});

const say = (props: ColleagueBroughtInProps) =>
  wording.say(props, {
    customer: props.customer,
    by: props.by.firstName,
    byName: props.by.name,
    name: props.name,
    address: props.address,
    copiedBy: props.copiedBy ?? '',
  });

export const subject = (props: ColleagueBroughtInProps) =>
  say(props).line(props.isQuestion ? 'subjectAsks' : 'subject');
export const preview = (props: ColleagueBroughtInProps) => say(props).line('preview');

const openingOf = ({ isQuestion, copiedBy }: ColleagueBroughtInProps) => {
  if (copiedBy !== null) return 'askedByCopy';
  return isQuestion ? 'asks' : 'opening';
};

export default function ColleagueBroughtIn(props: ColleagueBroughtInProps) {
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs(openingOf(props))}
      <Button to={props.url}>{said.line('button')}</Button>
    </Layout>
  );
}

export const PreviewProps: ColleagueBroughtInProps = {
  customer: hallowmere,
  by: { name: 'Marit Lindqvist', firstName: 'Marit' },
  name: 'Pia Holm',
  address: 'pia@hallowmere.example',
  isQuestion: true,
  copiedBy: null,
  url: `${page}#people`,
};
