// From whoever looks after the customer to a contact, as their working week begins: what was done, what comes next, by when.
// The way out of it stands in the mail, for mail programs in its headers too.

import { Button, TextLink } from '../_parts/button';
import { ines } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  greetingPart,
  headingPart,
  paragraphPart,
  previewPart,
  subjectPart,
} from '../_parts/changeable';
import { FinePrint, OwnLink } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import type { InPlaceOf } from '../_parts/paragraph';
import { Paragraph, Signed } from '../_parts/paragraph';
import type { Person } from '../_parts/template';
import { counted, listed } from '../_parts/words';
import { OWN_LINKS } from '../own-links';

interface NextStep {
  title: string;
  /** "by Thu 10 Dec", "since Tue 8 Dec"; null without a day. */
  due: string | null;
}

export interface WeeklyNewsProps extends Changeable {
  /** First name of the contact. */
  to: string;
  host: Person;
  inPlaceOf?: InPlaceOf | null;
  /** Somebody did it: "you", or a first name. */
  done: { title: string; by: string }[];
  /** Days in words. */
  moved: { title: string; from: string; to: string }[];
  yours: NextStep[];
  ours: NextStep[];
  ahead: { title: string; day: string }[];
  link: typeof OWN_LINKS.welcome;
  newsLink: typeof OWN_LINKS.news;
}

export const wording = changeable({
  to: 'contact',
  when: 'To whoever has a page, as their working week begins, where something was done or moved in the week before',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
    news: 'what happened: “two steps done and one day moved”',
  },
  parts: {
    subject: subjectPart('Last week: {news}'),
    preview: previewPart('And what comes next, by when.'),
    greeting: greetingPart,
    opening: paragraphPart('Before the news', 'This is how far we are on our way.'),
    done: headingPart('Above what was done', 'Done last week'),
    moved: headingPart('Above what has another day', 'Moved'),
    yours: headingPart('Above the reader’s own steps', 'Yours'),
    ours: headingPart('Above our steps', 'Ours'),
    ahead: headingPart('Above the agreed dates ahead', 'What we’re on the way to'),
    button: buttonPart('See your page'),
  },
});

const say = (props: WeeklyNewsProps) =>
  wording.say(props, { firstName: props.to, host: props.host.firstName, news: newsOf(props) });

function newsOf({ done, moved }: WeeklyNewsProps): string {
  const parts = [
    done.length > 0 ? `${counted(done.length, 'step')} done` : '',
    moved.length > 0 ? `${counted(moved.length, 'day')} moved` : '',
  ];
  return listed(parts.filter((part) => part !== ''));
}

export const subject = (props: WeeklyNewsProps) => say(props).line('subject');
export const preview = (props: WeeklyNewsProps) => say(props).line('preview');

export default function WeeklyNews(props: WeeklyNewsProps) {
  const { host, done, moved, yours, ours, ahead, link, newsLink } = props;
  const said = say(props);
  const next = ({ title, due }: NextStep) => ({ what: title, how: due ?? '' });
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('greeting')}
      {said.paragraphs('opening')}
      <Group
        title={said.line('done')}
        lines={done.map(({ title, by }) => ({ what: title, how: `by ${by}` }))}
      />
      <Group
        title={said.line('moved')}
        lines={moved.map(({ title, from, to }) => ({ what: title, how: `from ${from} to ${to}` }))}
      />
      <Group title={said.line('yours')} lines={yours.map(next)} />
      <Group title={said.line('ours')} lines={ours.map(next)} />
      <Group title={said.line('ahead')} lines={ahead.map(({ title, day }) => ({ what: title, how: day }))} />
      <Button to={link}>{said.line('button')}</Button>
      <Signed by={host.firstName} inPlaceOf={props.inPlaceOf} />
      <OwnLink link={link} />
      <FinePrint>
        Once a week, only when there is news. <TextLink to={newsLink}>Stop the weekly news</TextLink>
      </FinePrint>
    </Layout>
  );
}

/** As many of one kind as a week has room for. */
const MOST = 8;

function Group({ title, lines }: { title: string; lines: { what: string; how: string }[] }) {
  if (lines.length === 0) return null;
  const more = lines.length - MOST;
  return (
    <Paragraph>
      <strong>{title}</strong>
      {lines.slice(0, MOST).map(({ what, how }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <span key={place}>
          <br />
          {what}
          {how ? `, ${how}` : ''}
        </span>
      ))}
      {more > 0 ? (
        <>
          <br />
          and {counted(more, 'more', 'more')} on your page
        </>
      ) : null}
    </Paragraph>
  );
}

export const PreviewProps: WeeklyNewsProps = {
  to: 'Marit',
  host: ines,
  done: [{ title: 'Sales files of all shops', by: 'Aoife' }],
  moved: [{ title: 'Three shops start', from: 'Tue 5 Jan', to: 'Mon 11 Jan' }],
  yours: [{ title: 'Your product list', due: 'by Thu 10 Dec' }],
  ours: [{ title: 'A first bake plan', due: 'by Mon 14 Dec' }],
  ahead: [{ title: 'All 23 shops are live', day: 'Tue 19 Jan' }],
  link: OWN_LINKS.welcome,
  newsLink: OWN_LINKS.news,
};
