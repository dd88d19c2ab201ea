// To whoever can decide: mail that may have been sent or not, which only a person can find out.

import { Button } from '../_parts/button';
import { hallowmere, page } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  paragraphPart,
  previewPart,
  subjectPart,
} from '../_parts/changeable';
import { Layout } from '../_parts/layout';
import { Paragraph } from '../_parts/paragraph';
import { capital, counted, inWords } from '../_parts/words';

export interface MailUnsureProps extends Changeable {
  mails: {
    /** What its subject line says. */
    title: string;
    /** Who it is for, in full. */
    to: string;
    /** Of which customer; null for a colleague. */
    customer: string | null;
  }[];
  url: string;
}

const MOST = 12;

const ONE = { to: 'for whom it is, in full' };

export const wording = changeable({
  to: 'member',
  when: 'To whoever can decide, when we can’t find out whether mail arrived',
  placeholders: { mails: 'how many: “one mail”, “two mails”' },
  parts: {
    subjectOfCustomer: {
      ...subjectPart('{customer}: we don’t know if a mail to {to} arrived'),
      label: 'Subject, for one mail to a customer',
      also: { ...ONE, customer: 'name of the customer' },
    },
    subjectOfOne: {
      ...subjectPart('We don’t know if a mail to {to} arrived'),
      label: 'Subject, for one to a colleague',
      also: ONE,
    },
    subject: { ...subjectPart('We don’t know if {mails} arrived'), label: 'Subject, for several' },
    preview: previewPart('Nothing is sent twice by guessing. Please ask, then decide.'),
    openingOfOne: paragraphPart(
      'Before one mail',
      'Our mail service never told us whether it took this mail:',
    ),
    opening: paragraphPart('Before several', 'Our mail service never told us whether it took these mails:'),
    closingOfOne: paragraphPart(
      'After one mail',
      'We don’t send anything twice by guessing. Ask whether it is there, then say so on the page, or send it again.',
    ),
    closing: paragraphPart(
      'After several',
      'We don’t send anything twice by guessing. Ask whether they are there, then say so on the page, or send them again.',
    ),
    buttonOfOne: buttonPart('Decide about this mail', 'Button, for one'),
    button: buttonPart('Decide about these mails', 'Button, for several'),
  },
});

const say = (props: MailUnsureProps) =>
  wording.say(props, {
    mails: counted(props.mails.length, 'mail'),
    to: props.mails[0]?.to ?? '',
    customer: props.mails[0]?.customer ?? '',
  });

export function subject(props: MailUnsureProps) {
  const [one] = props.mails;
  if (props.mails.length !== 1 || !one) return say(props).line('subject');
  return say(props).line(one.customer === null ? 'subjectOfOne' : 'subjectOfCustomer');
}

export const preview = (props: MailUnsureProps) => say(props).line('preview');

export default function MailUnsure(props: MailUnsureProps) {
  const { mails, url } = props;
  const isOne = mails.length === 1;
  const others = mails.length - MOST;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs(isOne ? 'openingOfOne' : 'opening')}
      <ul style={{ margin: '0 0 16px', paddingLeft: 24, fontSize: 16, lineHeight: '26px' }}>
        {mails.slice(0, MOST).map(({ title, to, customer }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
          <li key={position}>
            “{title}” to {to}
            {customer === null ? '' : `, ${customer}`}
          </li>
        ))}
      </ul>
      {others > 0 ? (
        <Paragraph>
          {capital(inWords(others))} more {others === 1 ? 'is' : 'are'} on the page.
        </Paragraph>
      ) : null}
      {said.paragraphs(isOne ? 'closingOfOne' : 'closing')}
      <Button to={url}>{said.line(isOne ? 'buttonOfOne' : 'button')}</Button>
    </Layout>
  );
}

export const PreviewProps: MailUnsureProps = {
  mails: [{ title: 'Marit, meet Ines', to: 'Marit Solheim', customer: hallowmere }],
  url: page,
};
