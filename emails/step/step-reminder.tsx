// From whoever looks after the customer to a contact: steps of theirs that are due soon, or should be done by now. The way
// out of it stands in the mail, for mail programs in its headers too.

import { Button, TextLink } from '../_parts/button';
import { ines } from '../_parts/cast';
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
import { Listed } from '../_parts/changes';
import { FinePrint, OwnLink } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import type { InPlaceOf } from '../_parts/paragraph';
import { Paragraph, Signed } from '../_parts/paragraph';
import type { Person } from '../_parts/template';
import { capital, counted } from '../_parts/words';
import { OWN_LINKS } from '../own-links';

export interface NearStep {
  title: string;
  /** "by tomorrow", "by Mon 14 Dec", "since Thu 10 Dec". */
  due: string;
  /** "Tomorrow", "Mon 14 Dec"; null for what should be done by now. */
  day: string | null;
}

export interface StepReminderProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  inPlaceOf?: InPlaceOf | null;
  /** At least one. */
  steps: NearStep[];
  /** Points of the page that nobody has answered. */
  points: number;
  link: typeof OWN_LINKS.welcome;
  remindersLink: typeof OWN_LINKS.reminders;
}

export const wording = changeable({
  to: 'contact',
  when: 'To a contact, on the working day before a step of theirs is due, and when it should be done by now; at most one a day',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
    step: 'what the first one is called: “Your product list”',
    day: 'when it is due: “Tomorrow”, “Mon 14 Dec”',
    others: 'how many others: “two more”',
    points: 'how many points wait: “Three points”',
    wait: '“waits” or “wait”, as the number asks',
  },
  parts: {
    subject: subjectPart('{day}: {step}'),
    subjectOfLate: {
      ...subjectPart('Still with you: {step}'),
      label: 'Subject, where it should be done by now',
    },
    subjectOfSeveral: { ...subjectPart('With you now: {step}, and {others}'), label: 'Subject, of several' },
    preview: previewPart('What it takes stands on your page.'),
    greeting: greetingPart,
    opening: paragraphPart('Before the steps', 'With you on our way:'),
    closing: paragraphPart(
      'After the steps',
      'If a day doesn’t work, say so on its page, and which day does. If something is in the way, say that, and I’ll help.',
    ),
    points: sentencePart(
      'Added where points of the page are open',
      '{points} of what we agreed {wait} there for a yes, or for what we got wrong.',
    ),
    button: buttonPart('See your page'),
  },
});

function say(props: StepReminderProps) {
  const { to, host, steps, points } = props;
  return wording.say(props, {
    firstName: to,
    host: host.firstName,
    step: steps[0]?.title ?? '',
    day: steps[0]?.day ?? '',
    others: `${counted(steps.length - 1, 'other', 'others')}`,
    points: capital(counted(points, 'point')),
    wait: points === 1 ? 'waits' : 'wait',
  });
}

export function subject(props: StepReminderProps) {
  const [first, ...others] = props.steps;
  if (others.length > 0) return say(props).line('subjectOfSeveral');
  return say(props).line(first?.day ? 'subject' : 'subjectOfLate');
}
export const preview = (props: StepReminderProps) => say(props).line('preview');

export default function StepReminder(props: StepReminderProps) {
  const { host, steps, points, link, remindersLink } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs('opening')}
      <Listed
        items={steps}
        each={({ title, due }) => (
          <Paragraph>
            <strong>{title}</strong>, {due}
          </Paragraph>
        )}
      />
      {said.paragraphs('closing')}
      {points > 0 ? <Paragraph>{said.words('points')}</Paragraph> : null}
      <Button to={link}>{said.line('button')}</Button>
      <Signed by={host.firstName} inPlaceOf={props.inPlaceOf} />
      <OwnLink link={link} />
      <FinePrint>
        At most one mail a day about your steps. <TextLink to={remindersLink}>Stop reminders</TextLink>
      </FinePrint>
    </Layout>
  );
}

export const PreviewProps: StepReminderProps = {
  to: 'Marit',
  host: ines,
  steps: [
    { title: 'Your product list', due: 'by tomorrow', day: 'Tomorrow' },
    { title: 'Pick the three shops', due: 'since Tue 8 Dec', day: null },
  ],
  points: 3,
  link: OWN_LINKS.welcome,
  remindersLink: OWN_LINKS.reminders,
};
