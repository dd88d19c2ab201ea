import type { ReactNode } from 'react';
import { FoyerMark } from '../kit/mark';

interface PlainPageProps {
  title: string;
  /** Paragraphs: what happened, and what to do now. */
  children: ReactNode;
  /** Links or one form's button. */
  action?: ReactNode;
  /** The number to quote when asking for help. */
  incident?: string;
}

/** One calm page for everything that went wrong. Needs no data, no session and no workspace. */
export function PlainPage({ title, children, action, incident }: PlainPageProps) {
  return (
    <main className="plain" id="main">
      <FoyerMark size={40} />
      <h1>{title}</h1>
      <div className="plain__w">{children}</div>
      {action ? <div className="plain__go">{action}</div> : null}
      {incident ? <p className="plain__c">Number for support: {incident}</p> : null}
    </main>
  );
}
