import type { ReactNode } from 'react';

export const documentLinks = [{ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }];

interface DocumentProps {
  /** Title, style sheets and what else stands in the head of this page. */
  head: ReactNode;
  children: ReactNode;
}

/** The document without any script: pages work by links and plain forms. */
export function Document({ head, children }: DocumentProps) {
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        {head}
      </head>
      <body>{children}</body>
    </html>
  );
}
