// To the sales rep and customer success: a contact has signed, and everything is agreed or set for the call.

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
import { capital, counted } from '../_parts/words';

export interface AgreementSignedProps extends Changeable {
  customer: string;
  /** First name of whoever signed. */
  contact: string;
  /** The name as it was typed. */
  typedName: string;
  /** How many points are agreed, and how many are left for the call. */
  points: number;
  forTheCall: number;
  /** First name of the colleague whose copied link it was typed by; empty where the link was mailed. */
  copiedBy: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To the sales rep and customer success, ten minutes after a contact signed what was agreed',
  placeholders: {
    customer: NAMES.customer,
    contact: 'first name of whoever signed',
    typedName: 'the name as it was typed',
    points: 'how many are agreed: “21 points”',
  },
  parts: {
    subject: subjectPart('{customer}: {contact} has signed'),
    preview: previewPart('“{typedName}” stands below {points}.'),
    opening: paragraphPart(
      'First paragraph',
      '{contact} typed the name “{typedName}” below {points}. It is kept as a document, and everybody at {customer} with a page has it by mail.',
    ),
    call: {
      ...paragraphPart('Where points are left for the call', '{left} left for the call.'),
      also: { left: 'how many: “Two points are”' },
    },
    copied: {
      ...paragraphPart(
        'Where it was signed by a copied link',
        'Signed by the link that {copiedBy} copied, not by one that we mailed.',
      ),
      also: { copiedBy: 'first name of the colleague who copied it' },
    },
    button: buttonPart('Read what was agreed'),
  },
});

const say = (props: AgreementSignedProps) =>
  wording.say(props, {
    customer: props.customer,
    contact: props.contact,
    typedName: props.typedName,
    points: counted(props.points, 'point'),
    copiedBy: props.copiedBy,
    left: `${capital(counted(props.forTheCall, 'point'))} ${props.forTheCall === 1 ? 'is' : 'are'}`,
  });

export const subject = (props: AgreementSignedProps) => say(props).line('subject');
export const preview = (props: AgreementSignedProps) => say(props).line('preview');

export default function AgreementSigned(props: AgreementSignedProps) {
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      {props.copiedBy ? said.paragraphs('copied') : null}
      {props.forTheCall > 0 && said.paragraphs('call')}
      <Button to={props.url}>{said.line('button')}</Button>
    </Layout>
  );
}

export const PreviewProps: AgreementSignedProps = {
  customer: hallowmere,
  contact: 'Marit',
  typedName: 'Marit Halvorsen',
  points: 21,
  forTheCall: 1,
  copiedBy: '',
  url: page,
};
