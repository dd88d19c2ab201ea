import portalStyles from '../styles/portal.css?url';
import { PlainPage } from './plain-page';

export type FailureKind = 'away' | 'late' | 'bug';

interface FailurePageProps {
  kind: FailureKind;
  incident: string;
}

const TITLES: Record<FailureKind, string> = {
  away: 'We’ll be right back',
  late: 'That took too long',
  bug: 'Something went wrong on our side',
};

const WORDS: Record<FailureKind, string> = {
  away: 'Our database doesn’t answer just now. Nothing is lost. If you were sending something, go back: your words are still there. Try again in a few seconds.',
  late: 'There is a lot to do just now, so we stopped before it was done. Nothing was changed. If you were sending something, go back: your words are still there. Try again in a few seconds.',
  bug: 'It wasn’t anything you did. If you were sending something, go back: your words are still there. If it happens again, send us the number below.',
};

/** The whole document of a failure of ours. Needs neither Remix nor the database. */
export function FailurePage({ kind, incident }: FailurePageProps) {
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
        <PlainPage title={TITLES[kind]} incident={incident}>
          <p>{WORDS[kind]}</p>
        </PlainPage>
      </body>
    </html>
  );
}
