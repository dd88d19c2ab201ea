// To the rep, the host and the leads: a promise was broken, and what we do instead.

import { Button } from '../_parts/button';
import { hallowmere, page } from '../_parts/cast';
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

export interface PromiseBrokenProps extends Changeable {
  customer: string;
  /** Name of the colleague who says so. */
  by: string;
  promise: string;
  reason: string;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To the rep, customer success and leads, at once, when a promise was broken',
  placeholders: { customer: NAMES.customer, by: 'name of the colleague who says so' },
  parts: {
    subject: subjectPart('{customer}: a promise was broken'),
    preview: previewPart('{by} says which, and what we do instead.'),
    opening: paragraphPart('Before the promise', '{by} says that we broke this promise to {customer}:'),
    reason: paragraphPart('Before the reason', 'And writes:'),
    button: buttonPart('See the promise'),
    fine: finePart('{customer} doesn’t read this. It stays in the ledger of promises.'),
  },
});

const say = (props: PromiseBrokenProps) => wording.say(props, { customer: props.customer, by: props.by });

export const subject = (props: PromiseBrokenProps) => say(props).line('subject');
export const preview = (props: PromiseBrokenProps) => say(props).line('preview');

export default function PromiseBroken(props: PromiseBrokenProps) {
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      <Quote text={props.promise} />
      {said.paragraphs('reason')}
      <Quote text={props.reason} />
      <Button to={props.url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

export const PreviewProps: PromiseBrokenProps = {
  customer: hallowmere,
  by: 'Ines Carvalho',
  promise: 'Two training days at your central kitchen, for up to twelve people',
  reason: 'The kitchen was closed in May. We train in two shops instead, at our cost.',
  url: page,
};
