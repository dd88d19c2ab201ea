// From the CS rep to a contact who hasn't answered everything, three working days after the introduction and once more
// three working days later. The way out of it stands in the mail, for mail programs in its headers too.

import { Button, TextLink } from './_parts/button';
import { ines, sam } from './_parts/cast';
import { FinePrint, OwnLink } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { Greeting, Paragraph, Signed } from './_parts/paragraph';
import type { Person } from './_parts/template';
import { capital, counted } from './_parts/words';
import { OWN_LINKS } from './own-links';

export interface ReminderProps {
  /** First name of the contact. */
  to: string;
  cs: Person;
  rep: Person;
  /** Points that nobody has answered; at least one. */
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

export function subject({ to }: ReminderProps) {
  return `Anything we got wrong, ${to}?`;
}

export function preview({ left, minutes }: ReminderProps) {
  const are = left === 1 ? 'point is' : 'points are';
  return `${capital(counted(left, are, are))} still open, about ${counted(minutes, 'minute')}.`;
}

export default function Reminder(props: ReminderProps) {
  const { to, cs, rep, left, of, minutes, isLast, link, remindersLink } = props;
  const isUntouched = left >= of;
  const waits = left === 1 ? 'waits' : 'wait';
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Greeting to={to} />
      <Paragraph>
        {isUntouched
          ? `What you told ${rep.firstName} is on your page, so that you needn’t say it twice.`
          : 'Some of it is checked already, thank you.'}{' '}
        {capital(counted(left, isUntouched ? 'point' : 'more point'))} {waits} for a yes, or for what we got
        wrong.
      </Paragraph>
      <Button to={link}>{`Tell ${cs.firstName} what’s wrong`}</Button>
      <Paragraph>
        It takes about {counted(minutes, 'minute')}. If it’s all right, you can say so once, at the end.
        {isLast && ' I won’t remind you again.'}
      </Paragraph>
      <Signed by={cs.firstName} />
      <OwnLink link={link} />
      <FinePrint>
        Rather not be reminded? <TextLink to={remindersLink}>Stop reminders</TextLink>
      </FinePrint>
    </Layout>
  );
}

export const PreviewProps: ReminderProps = {
  to: 'Marit',
  cs: ines,
  rep: sam,
  left: 12,
  of: 21,
  minutes: 4,
  isLast: false,
  link: OWN_LINKS.welcome,
  remindersLink: OWN_LINKS.reminders,
};
