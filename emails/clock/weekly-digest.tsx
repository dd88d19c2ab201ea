// To customer success and leads, on the first working morning of the week: what waits for whom, what is late, what was
// settled, which paths are late or at risk, their own steps; to leads, which figures moved most.

import { USUAL_PERIOD } from '~/domain/insight/period';
import { Button, TextLink } from '../_parts/button';
import { hallowmere, page } from '../_parts/cast';
import { buttonPart, type Changeable, changeable, headingPart, subjectPart } from '../_parts/changeable';
import { Listed } from '../_parts/changes';
import { Layout } from '../_parts/layout';
import { Paragraph } from '../_parts/paragraph';
import { briefly, capital, counted, listed } from '../_parts/words';

export interface Waiting {
  customer: string;
  /** "you", or somebody's first name. */
  who: string;
  /** "Thursday 6 May, 17:00"; null without a deadline. */
  due: string | null;
}

/** Of each kind; the page has the rest. */
const LINES = 10;

export interface PathOffCourse {
  customer: string;
  /** "Thu 10 Dec"; null for one that is at risk only. */
  lateSince: string | null;
}

export interface DigestStep {
  customer: string;
  title: string;
  /** "by tomorrow", "since Thu 10 Dec". */
  due: string;
}

export interface FigureMoved {
  what: string;
  /** "from 31 h to 22 h, sooner". */
  how: string;
}

/** At least one of the lists says something, figures aside. */
export interface WeeklyDigestProps extends Changeable {
  vendor: string;
  late: Waiting[];
  waiting: Waiting[];
  /** Customers who have their page and are up. */
  withCustomer: string[];
  /** Customers who settled last week. */
  settled: string[];
  /** Paths that are late or at risk. */
  paths: PathOffCourse[];
  /** The reader's own that are late or due this week. */
  steps: DigestStep[];
  /** To who leads, of the figures of Insight: those that moved most against as many weeks before. */
  figures: { moved: FigureMoved[]; url: string };
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success and leads, on the first working morning of their week',
  placeholders: {
    vendor: 'your company',
    news: 'what it says, counted: “one late, two waiting and one settled”',
  },
  parts: {
    subject: subjectPart('{vendor} this week: {news}'),
    late: headingPart('Above what is late', 'Late'),
    waiting: headingPart('Above what waits for you all', 'Waiting for us'),
    withCustomer: headingPart('Above the customers who are up', 'With the customer'),
    settled: headingPart('Above what was settled', 'Settled last week'),
    paths: headingPart('Above paths that are late or at risk', 'Paths late or at risk'),
    steps: headingPart('Above the reader’s own steps', 'Your steps this week'),
    moved: headingPart('Above the figures that moved most', 'What moved most'),
    button: buttonPart('See what waits'),
  },
});

const say = (props: WeeklyDigestProps) => wording.say(props, { vendor: props.vendor, news: newsOf(props) });

export const subject = (props: WeeklyDigestProps) => say(props).line('subject');

function newsOf({ late, waiting, withCustomer, settled, paths, steps }: WeeklyDigestProps): string {
  const latePaths = paths.filter(({ lateSince }) => lateSince !== null).length;
  const atRisk = paths.length - latePaths;
  const parts = [
    late.length > 0 && counted(late.length, 'late', 'late'),
    waiting.length > 0 && counted(waiting.length, 'waiting', 'waiting'),
    settled.length > 0 && counted(settled.length, 'settled', 'settled'),
  ].filter((part) => part !== false);
  // A subject has room for two or three of them.
  if (parts.length < 2 && latePaths > 0) parts.push(counted(latePaths, 'path late', 'paths late'));
  if (parts.length < 2 && atRisk > 0) parts.push(counted(atRisk, 'path at risk', 'paths at risk'));
  if (parts.length > 0) return listed(parts);
  return withCustomer.length > 0
    ? `${counted(withCustomer.length, 'customer')} reading`
    : `${counted(steps.length, 'step')} of yours`;
}

/** The news itself. */
export function preview({ late, waiting, withCustomer, settled, paths, steps }: WeeklyDigestProps) {
  const [first] = [...late, ...waiting];
  if (first) return `${first.customer} waits for ${first.who}${first.due ? `, due ${first.due}` : ''}.`;
  if (settled.length > 0) return `${capital(briefly(settled))} agreed on everything last week.`;
  const [path] = paths;
  if (path) return `${path.customer}: the path is ${sayCourse(path)}.`;
  const [step] = steps;
  if (step) return `${step.customer}: ${step.title}, ${step.due}.`;
  return `Nothing waits for us; ${briefly(withCustomer)} ${withCustomer.length === 1 ? 'has' : 'have'} the page.`;
}

const sayCourse = ({ lateSince }: PathOffCourse): string =>
  lateSince ? `late since ${lateSince}` : 'at risk';

export default function WeeklyDigest(props: WeeklyDigestProps) {
  const { late, waiting, withCustomer, settled, paths, steps, figures, url } = props;
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Lines title={said.line('late')} lines={late} />
      <Lines title={said.line('waiting')} lines={waiting} />
      {withCustomer.length > 0 && (
        <Paragraph>
          <strong>{said.line('withCustomer')}</strong>
          <br />
          {briefly(withCustomer)}
        </Paragraph>
      )}
      {settled.length > 0 && (
        <Paragraph>
          <strong>{said.line('settled')}</strong>
          <br />
          {briefly(settled)}
        </Paragraph>
      )}
      <Facts
        title={said.line('paths')}
        lines={paths.map((path) => ({ what: path.customer, how: sayCourse(path) }))}
      />
      <Facts
        title={said.line('steps')}
        lines={steps.map(({ customer, title, due }) => ({ what: title, how: `${customer}, ${due}` }))}
      />
      <Facts title={said.line('moved')} lines={figures.moved} />
      {figures.moved.length > 0 && (
        <Paragraph>
          Signed in the last {USUAL_PERIOD} weeks, against the {USUAL_PERIOD} before.{' '}
          <TextLink to={figures.url}>See all figures</TextLink>
        </Paragraph>
      )}
      <Button to={url}>{said.line('button')}</Button>
    </Layout>
  );
}

function Facts({ title, lines }: { title: string; lines: { what: string; how: string }[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <Paragraph>
        <strong>{title}</strong>
      </Paragraph>
      <Listed
        items={lines}
        most={LINES}
        each={({ what, how }) => (
          <Paragraph>
            {what}
            <br />
            {how}
          </Paragraph>
        )}
      />
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: Waiting[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <Paragraph>
        <strong>{title}</strong>
      </Paragraph>
      <Listed
        items={lines}
        most={LINES}
        each={({ customer, who, due }) => (
          <Paragraph>
            {customer}
            <br />
            waits for {who}
            {due && `, due ${due}`}
          </Paragraph>
        )}
      />
    </>
  );
}

export const PreviewProps: WeeklyDigestProps = {
  vendor: 'Brindlewick',
  late: [{ customer: 'Orrin Tiles', who: 'Jonas', due: 'yesterday, 9:14' }],
  waiting: [
    { customer: hallowmere, who: 'you', due: 'today, 17:00' },
    { customer: 'Sable Dental', who: 'Leila', due: 'Thursday 6 May, 9:14' },
  ],
  withCustomer: ['Fenwick Cycles', 'Quill Press'],
  settled: ['Bellmere Glass'],
  paths: [
    { customer: 'Quince & Pell', lateSince: 'Thu 10 Dec' },
    { customer: 'Arden & Vale Hotels', lateSince: null },
  ],
  steps: [{ customer: hallowmere, title: 'A first bake plan', due: 'by tomorrow' }],
  figures: {
    moved: [
      { what: 'Introduced, from the signature', how: 'from 31 h to 22 h, sooner' },
      { what: 'Accepted at once', how: 'from 71% to 88%, more often' },
      { what: 'Live in time', how: 'from 80% to 72%, less often' },
    ],
    url: page,
  },
  url: page,
};
