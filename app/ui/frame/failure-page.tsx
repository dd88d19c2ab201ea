import portalStyles from '../styles/portal.css?url';
import { PlainPage } from './plain-page';

interface FailurePageProps {
  kind: 'away' | 'bug';
  incident: string;
}

/** The whole document of a failure of ours. Needs neither Remix nor the database. */
export function FailurePage({ kind, incident }: FailurePageProps) {
  const title = kind === 'away' ? 'We’ll be right back' : 'Something went wrong on our side';
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="stylesheet" href={portalStyles} />
      </head>
      <body>
        <PlainPage title={title} incident={incident}>
          {kind === 'away' ? (
            <p>
              Our database doesn’t answer just now. Nothing is lost. If you were sending something, go back:
              your words are still there. Try again in a few seconds.
            </p>
          ) : (
            <p>
              It wasn’t anything you did. If you were sending something, go back: your words are still there.
              If it happens again, send us the number below.
            </p>
          )}
        </PlainPage>
      </body>
    </html>
  );
}
