// To customer success: a contact has taken back the name they had typed below what was agreed.

import { Button } from '../_parts/button';
import { hallowmere, page } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  NAMES,
  paragraphPart,
  previewPart,
  sentencePart,
  subjectPart,
} from '../_parts/changeable';
import { Layout } from '../_parts/layout';
import { Paragraph } from '../_parts/paragraph';
import { briefly } from '../_parts/words';

export interface SignatureWithdrawnProps extends Changeable {
  customer: string;
  /** First names of whoever did; at least one. */
  contacts: string[];
  /** The name as it was typed, the latest of them. */
  typedName: string;
  /** As after "took it back": "today at 9:14". */
  when: string;
  /** First name of the colleague by whose copied link it was done; empty where the link was mailed. */
  copiedBy: string;
  /** Another signature still covers everything. */
  isSettled: boolean;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success, ten minutes after a contact took their signature back and didn’t sign again',
  placeholders: {
    customer: NAMES.customer,
    who: 'first names of whoever took it back',
    typedName: 'the name as it was typed',
    when: 'when: “today at 9:14”',
  },
  parts: {
    subject: subjectPart('{customer}: {who} took the signature back'),
    preview: previewPart('Taken back {when}: “{typedName}”.'),
    opening: paragraphPart(
      'First paragraph',
      '{who} took back the name “{typedName}” that stood below what was agreed, {when}.',
    ),
    copied: {
      ...paragraphPart(
        'Where it was taken back by a copied link',
        'Taken back by the link that {copiedBy} copied, not by one that we mailed.',
      ),
      also: { copiedBy: 'first name of the colleague who copied it' },
    },
    open: sentencePart(
      'Then, where nothing else is signed',
      'What it covered waits for a name again. A call may tell you why.',
    ),
    settled: sentencePart(
      'Then, where another signature covers everything',
      'Another signature still covers every point.',
    ),
    button: buttonPart('See where it stands'),
  },
});

const say = (props: SignatureWithdrawnProps) =>
  wording.say(props, {
    customer: props.customer,
    who: briefly(props.contacts),
    typedName: props.typedName,
    when: props.when,
    copiedBy: props.copiedBy,
  });

export const subject = (props: SignatureWithdrawnProps) => say(props).line('subject');
export const preview = (props: SignatureWithdrawnProps) => say(props).line('preview');

export default function SignatureWithdrawn(props: SignatureWithdrawnProps) {
  const { isSettled, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      {props.copiedBy ? said.paragraphs('copied') : null}
      <Paragraph>{said.words(isSettled ? 'settled' : 'open')}</Paragraph>
      <Button to={url}>{said.line('button')}</Button>
    </Layout>
  );
}

export const PreviewProps: SignatureWithdrawnProps = {
  customer: hallowmere,
  contacts: ['Marit'],
  typedName: 'Marit Halvorsen',
  when: 'today at 9:14',
  copiedBy: '',
  isSettled: false,
  url: page,
};
