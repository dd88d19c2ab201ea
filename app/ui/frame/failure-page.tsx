import portalStyles from '../styles/portal.css?url';
import { TypedWords } from './made-for-another';
import { PlainPage } from './plain-page';
import { SendAgain, type Sent } from './send-again';

export type FailureKind = 'away' | 'late' | 'bug';

/** What was asked: a form that can be sent again whole, a form that can't, or a page at its address. */
export type Failing = { was: 'sent'; form: Sent } | { was: 'sending' } | { was: 'reading'; address: string };

interface FailurePageProps {
  kind: FailureKind;
  incident: string;
  asked: Failing;
}

const TITLES: Record<FailureKind, string> = {
  away: 'We’ll be right back',
  late: 'That took too long',
  bug: 'Something went wrong on our side',
};

const WORDS: Record<FailureKind, string> = {
  away: 'Our database doesn’t answer just now. Nothing is lost.',
  late: 'There is a lot to do just now, so we stopped before it was done. Nothing was changed.',
  bug: 'It wasn’t anything you did. If it happens again, send us the number below.',
};

const SOON: Record<FailureKind, string> = {
  away: ' in a few seconds',
  late: ' in a few seconds',
  bug: '',
};

/** The whole document of a failure of ours. Needs neither Remix nor the database. */
export function FailurePage({ kind, incident, asked }: FailurePageProps) {
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{TITLES[kind]}</title>
        <link rel="stylesheet" href={portalStyles} />
      </head>
      <body>
        <PlainPage title={TITLES[kind]} incident={incident} action={actionOf(asked)}>
          <p>
            {WORDS[kind]} {whatToDo(kind, asked)}
          </p>
          {asked.was === 'sent' ? <TypedWords typed={asked.form.typed} /> : null}
        </PlainPage>
      </body>
    </html>
  );
}

function whatToDo(kind: FailureKind, { was }: Failing): string {
  if (was === 'sent') return `What you sent is kept on this page. Send it again${SOON[kind]}.`;
  if (was === 'sending') return `Go back, and send it again${SOON[kind]}.`;
  return `Try again${SOON[kind]}.`;
}

function actionOf(asked: Failing) {
  if (asked.was === 'sent') return <SendAgain {...asked.form} />;
  if (asked.was === 'sending') return null;
  return (
    <a className="btn btn--main" href={asked.address}>
      Try again
    </a>
  );
}
