// To the sales rep: the guide is ready, the introduction can go.

import { Button } from '../_parts/button';
import { hallowmere, ines, page } from '../_parts/cast';
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
import type { Person } from '../_parts/template';
import { listed } from '../_parts/words';

export interface GuidePublishedProps extends Changeable {
  customer: string;
  host: Person;
  /** Who published it, where that wasn’t the host: somebody had the part before, or a lead stood in. */
  by: Person | null;
  /** First names of the contacts who can be introduced. */
  contacts: string[];
  /** "Thursday 6 May, 9:14"; null once the limit has passed. */
  introduceBy: string | null;
  url: string;
}

const DUE = { introduceBy: 'when the introduction is due: “Thursday 6 May, 9:14”' };

export const wording = changeable({
  to: 'member',
  when: 'To the sales rep, when the guide is published and the introduction can go',
  placeholders: {
    customer: NAMES.customer,
    host: NAMES.host,
    hostName: NAMES.hostName,
    contacts: 'first names of those who can be introduced',
  },
  parts: {
    subject: subjectPart('{customer}: you can introduce {host} now'),
    preview: { ...previewPart('One line from you, and it can go. Due by {introduceBy}.'), also: DUE },
    previewLate: {
      ...previewPart('One line from you, and it can go.'),
      label: 'First line, once it is late',
    },
    opening: paragraphPart(
      'First paragraph',
      '{hostName} has published the guide for {customer}. Nobody there has heard of it yet: they should hear of it from you.',
    ),
    openingBy: {
      ...paragraphPart(
        'First paragraph, where another than the host published it',
        '{byName} has published the guide for {customer}. Nobody there has heard of it yet: they should hear of it, and of {hostName}, from you.',
      ),
      also: { by: 'first name of who published it', byName: 'the same, in full' },
    },
    drafted: paragraphPart(
      'Second paragraph',
      'The mail to {contacts} is drafted. What it needs is one sentence in your voice: why {host}?',
    ),
    button: buttonPart('Introduce {host}'),
    fine: { ...finePart('Due by {introduceBy}.'), also: DUE },
  },
});

const say = (props: GuidePublishedProps) =>
  wording.say(props, {
    customer: props.customer,
    host: props.host.firstName,
    hostName: props.host.name,
    contacts: listed(props.contacts),
    by: props.by?.firstName ?? '',
    byName: props.by?.name ?? '',
    introduceBy: props.introduceBy ?? '',
  });

export const subject = (props: GuidePublishedProps) => say(props).line('subject');
export const preview = (props: GuidePublishedProps) =>
  say(props).line(props.introduceBy === null ? 'previewLate' : 'preview');

export default function GuidePublished(props: GuidePublishedProps) {
  const { by, introduceBy, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs(by ? 'openingBy' : 'opening')}
      {said.paragraphs('drafted')}
      <Button to={url}>{said.line('button')}</Button>
      {introduceBy !== null && <FinePrint>{said.words('fine')}</FinePrint>}
    </Layout>
  );
}

export const PreviewProps: GuidePublishedProps = {
  customer: hallowmere,
  host: ines,
  by: null,
  contacts: ['Marit', 'Tomasz', 'Aoife'],
  introduceBy: 'Thursday 6 May, 9:14',
  url: page,
};
