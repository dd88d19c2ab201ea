import type { ComponentProps } from 'react';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { AssistantsGuide } from './assistants-guide';

type Field = { name: string; type: string; says: string };
type Row = {
  id: string;
  method: string;
  path: string;
  scope: string | null;
  summary: string;
  description: string;
  query: Field[];
  takes: Field[];
  gives: Field[];
};

interface ReferencePageProps {
  base: string;
  assistants: ComponentProps<typeof AssistantsGuide>;
  topics: { topic: string; rows: Row[] }[];
  codes: { code: string; status: number; title: string }[];
}

/** Everything that a program can ask and do, from the document that is published for programs. */
export function ReferencePage({ base, assistants, topics, codes }: ReferencePageProps) {
  return (
    <StaffPage narrow skip="Skip to the operations">
      <PageHead
        crumb={{ href: '/settings/connections', label: 'Connections' }}
        title="What a program can ask and do"
        lead="Your CRM and programs of your own come in by a key. What a program does stands in the record, by the name of its key."
      />
      <section className="sect gap-l" aria-labelledby="begin">
        <header>
          <h2 id="begin">To begin</h2>
        </header>
        <p>Everything is asked here, with the key in a header, and answered as JSON in UTF-8:</p>
        <pre className="code">
          <code>{`curl ${base}/key -H "Authorization: Bearer $FOYER_KEY"`}</code>
        </pre>
        <p>
          The same for programs: <a href="/api/v1/openapi.json">the OpenAPI document</a>.
        </p>
      </section>
      <AssistantsGuide {...assistants} />
      {topics.map(({ topic, rows }) => (
        <section key={topic} className="sect" aria-labelledby={topic}>
          <header>
            <h2 id={topic}>{topic.charAt(0).toUpperCase() + topic.slice(1)}</h2>
          </header>
          {rows.map((row) => (
            <OperationRow key={row.id} row={row} />
          ))}
        </section>
      ))}
      <section className="sect" aria-labelledby="codes">
        <header>
          <h2 id="codes">When the answer is no</h2>
        </header>
        <p>It is a problem document (RFC 9457). Its code stays the same, whatever its words say.</p>
        <dl className="api">
          {codes.map(({ code, status, title }) => (
            <div key={code} id={code}>
              <dt>
                <code>{code}</code> {status}
              </dt>
              <dd>{title}</dd>
            </div>
          ))}
        </dl>
      </section>
    </StaffPage>
  );
}

function OperationRow({ row }: { row: Row }) {
  const { id, method, path, scope, summary, description, query, takes, gives } = row;
  return (
    <details className="api__row" id={id}>
      <summary>
        <code>
          {method} {path}
        </code>
        <span>{summary}</span>
      </summary>
      <p>
        {scope ? (
          <>
            Needs the scope <code>{scope}</code>.
          </>
        ) : (
          'Every key may.'
        )}{' '}
        {description}
      </p>
      <Fields title="In the query" fields={query} />
      <Fields title="In the body" fields={takes} />
      <Fields title="In the answer" fields={gives} />
    </details>
  );
}

function Fields({ title, fields }: { title: string; fields: Field[] }) {
  if (fields.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <dl className="api">
        {fields.map(({ name, type, says }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: words of several kinds have fields of one name
          <div key={position}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              {type}
              {says ? `; ${says}` : null}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
