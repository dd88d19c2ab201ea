// From the CS rep to a contact who hasn't answered everything, three working days after they got their page and once more
// three working days later; or to one who may sign, where only a name is missing. The way out of it stands in the mail, for mail programs in its headers too.

import { Button, TextLink } from '../_parts/button';
import { ines, sam } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  greetingPart,
  paragraphPart,
  previewPart,
  sentencePart,
  subjectPart,
} from '../_parts/changeable';
import { FinePrint, OwnLink } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { Paragraph, Signed } from '../_parts/paragraph';
import type { Person } from '../_parts/template';
import { capital, counted } from '../_parts/words';
import { OWN_LINKS } from '../own-links';

export interface ReminderProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  /** Nobody where whoever looks after them had nobody to hear it from. */
  rep: Person | null;
  /** Points that nobody has answered; none where only a name is missing. */
  left: number;
  /** Points on the page. */
  of: number;
  /** Minutes it takes to check what is left. */
  minutes: number;
  /** No other one follows. */
  isLast: boolean;
  link: typeof OWN_LINKS.welcome;
  remindersLink: typeof OWN_LINKS.reminders;
}

export const wording = changeable({
  to: 'contact',
  when: 'To a contact who hasn’t answered everything, or hasn’t signed what is answered, after three working days and once more after six',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
    rep: 'first name of the sales rep',
    points: 'how many are left: “Twelve points”, “Two more points”',
    wait: '“waits” or “wait”, as the number asks',
    minutes: 'how long they take: “four minutes”',
  },
  parts: {
    subject: subjectPart('Anything we got wrong, {firstName}?'),
    subjectOfName: {
      ...subjectPart('Only a name is missing, {firstName}'),
      label: 'Subject, where everything is answered',
    },
    preview: {
      ...previewPart('{left} still open, about {minutes}.'),
      also: { left: 'how many: “Twelve points are”' },
    },
    previewOfName: {
      ...previewPart('Every point is answered. Type your name to say this is what we agreed.'),
      label: 'First line, where everything is answered',
    },
    greeting: greetingPart,
    untouched: paragraphPart(
      'First paragraph, where nothing is answered yet',
      'What you told {rep} is on your page, so that you needn’t say it twice. {points} {wait} for a yes, or for what we got wrong.',
    ),
    ownUntouched: paragraphPart(
      'First paragraph, where nothing is answered yet and nobody of sales introduced',
      'What we know so far is on your page, so that you needn’t say it twice. {points} {wait} for a yes, or for what we got wrong.',
    ),
    begun: paragraphPart(
      'First paragraph, where some is',
      'Some of it is checked already, thank you. {points} {wait} for a yes, or for what we got wrong.',
    ),
    nameMissing: paragraphPart(
      'First paragraph, where everything is answered',
      'Every point on your page is answered, thank you. What is missing is a name below it: type yours to say this is what we agreed.',
    ),
    button: buttonPart('Tell {host} what’s wrong'),
    buttonOfName: buttonPart('Go to your page', 'Button, where everything is answered'),
    closing: sentencePart(
      'After the button',
      'It takes about {minutes}. If it’s all right, you can say so once, at the end.',
    ),
    closingOfName: sentencePart(
      'After the button, where everything is answered',
      'It takes a minute, it isn’t a contract, and you can undo it.',
    ),
    last: sentencePart('Added to the last reminder', 'I won’t remind you again.'),
  },
});

function say(props: ReminderProps) {
  const { to, host, rep, left, minutes } = props;
  return wording.say(props, {
    firstName: to,
    host: host.firstName,
    rep: rep?.firstName ?? host.firstName,
    points: capital(counted(left, isUntouched(props) ? 'point' : 'more point')),
    left: `${capital(counted(left, 'point'))} ${left === 1 ? 'is' : 'are'}`,
    wait: left === 1 ? 'waits' : 'wait',
    minutes: counted(minutes, 'minute'),
  });
}

const isUntouched = ({ left, of }: ReminderProps) => left >= of;

const isOfName = ({ left }: ReminderProps) => left === 0;

export const subject = (props: ReminderProps) =>
  say(props).line(isOfName(props) ? 'subjectOfName' : 'subject');
export const preview = (props: ReminderProps) =>
  say(props).line(isOfName(props) ? 'previewOfName' : 'preview');

export default function Reminder(props: ReminderProps) {
  const { host, rep, isLast, link, remindersLink } = props;
  const untouched = rep ? 'untouched' : 'ownUntouched';
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs(isOfName(props) ? 'nameMissing' : isUntouched(props) ? untouched : 'begun')}
      <Button to={link}>{said.line(isOfName(props) ? 'buttonOfName' : 'button')}</Button>
      <Paragraph>
        {said.words(isOfName(props) ? 'closingOfName' : 'closing')}
        {isLast && ' '}
        {isLast && said.words('last')}
      </Paragraph>
      <Signed by={host.firstName} />
      <OwnLink link={link} />
      <FinePrint>
        Rather not be reminded? <TextLink to={remindersLink}>Stop reminders</TextLink>
      </FinePrint>
    </Layout>
  );
}

export const PreviewProps: ReminderProps = {
  to: 'Marit',
  host: ines,
  rep: sam,
  left: 12,
  of: 21,
  minutes: 4,
  isLast: false,
  link: OWN_LINKS.welcome,
  remindersLink: OWN_LINKS.reminders,
};
