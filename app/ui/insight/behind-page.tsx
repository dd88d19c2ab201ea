import type { BehindAsked } from '../../queries/insight/behind.server';
import type { SaidBehind } from '../../speech/insight/said-insight';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { State } from '../kit/state';
import { behindAt, insightAt } from './insight-links';

/** The customers behind a figure, as it is narrowed. */
export function BehindPage({ list, asked }: { list: SaidBehind; asked: BehindAsked }) {
  const { title, lead, rows, empty, next } = list;
  return (
    <StaffPage skip="Skip to the list">
      <PageHead crumb={{ href: insightAt(asked), label: 'Insight' }} title={title} lead={lead} />
      {rows.length === 0 ? (
        <Note className="gap-l" icon="chat">
          <p>{empty}</p>
        </Note>
      ) : (
        <ul className="list links links--plain gap-l">
          {rows.map(({ id, customer, about, words, tone }) => (
            <li key={id}>
              <div>
                <b>
                  <a href={`/onboardings/${id}`} dir="auto">
                    {customer}
                  </a>
                </b>
                <span dir="auto">{about}</span>
              </div>
              <State tone={tone ?? undefined}>{words}</State>
            </li>
          ))}
        </ul>
      )}
      {next ? (
        <p className="fold">
          <a href={behindAt(asked, asked.behind, { isLate: asked.isLate, step: asked.step, after: next })}>
            Show more
          </a>
        </p>
      ) : null}
    </StaffPage>
  );
}
