import { atStart } from '../../domain/form/at-start';
import { LIMITS } from '../../domain/starting-point/starting-point';
import { CURRENCIES_OFFERED } from '../../speech/en/handoff/say-currency';
import { countOf } from '../../speech/en/say-count';
import type { SaidPoint, SaidStartingPoints } from '../../speech/starting-point/said-starting-point';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { SelectField, TextField } from '../form/text-field';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { Tag } from '../kit/tag';
import { POINTS, pointAt } from './addresses';
import { NEW_POINT } from './point-parts';

interface PageProps {
  page: SaidStartingPoints;
  reply: FormReply | undefined;
}

/** What a new onboarding may begin with. */
export function StartingPointsPage({ page, reply }: PageProps) {
  const { points, putAside } = page;
  return (
    <StaffPage skip="Skip to the list">
      <PageHead
        title="Starting points"
        lead="What a new onboarding begins with: what sales is asked, the path, the words, the clocks. So that a good one is repeated, not invented again."
      />
      <Points points={points} />
      <p className="goes gap-l">
        <a className="btn btn--bare" href={`${POINTS}/import`}>
          Import from a file
        </a>
      </p>
      <div className="now">
        <New page={page} reply={reply} />
        <Try tried={page.tried} />
      </div>
      {putAside.length > 0 ? (
        <details className="more gap-l">
          <summary>{countOf(putAside.length, 'starting point')} put aside</summary>
          <Points points={putAside} />
        </details>
      ) : null}
    </StaffPage>
  );
}

function Points({ points }: { points: SaidPoint[] }) {
  return (
    <ul className="list gap-l">
      {points.map(({ id, name, forWhom, isDefault, holds, underWay, version }) => (
        <li key={id} className="row row--one">
          <div>
            <h2>
              <a href={pointAt(id)} dir="auto">
                {name}
              </a>{' '}
              {isDefault ? <Tag tone="you">begins by default</Tag> : null}
            </h2>
            {forWhom ? <p dir="auto">{forWhom}</p> : null}
            <p className="sub">{atStart(holds.join(' · '))}</p>
            <p className="sub">
              <b>{atStart(countOf(underWay, 'customer'))}</b> under way · {version}
            </p>
          </div>
          <a className="btn btn--line" href={pointAt(id)}>
            Open
            <span className="vh" dir="auto">
              : {name}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Begins as another one is, and is changed from there. */
function New({ page: { points, newId }, reply }: PageProps) {
  const form = formView(reply, NEW_POINT, NEW_POINT);
  return (
    <section className="box" aria-labelledby="new-point-h">
      <h2 id="new-point-h">New starting point</h2>
      {reply?.refusal ? (
        <Note tone="stop" role="alert">
          {REFUSAL_WORDS[reply.refusal.code]}
        </Note>
      ) : null}
      <Form className="form" action={`${POINTS}/new`} aria-labelledby="new-point-h">
        <input type="hidden" name="id" value={form.value('id', newId)} />
        <div className="two">
          <TextField
            name="name"
            id={form.id('name')}
            label="What it is called"
            limit={LIMITS.name}
            required
            defaultValue={form.value('name', '')}
            error={form.error('name')}
          />
          <SelectField
            name="of"
            id={form.id('of')}
            label="Begin as a copy of"
            options={points.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={form.value('of', points.find(({ isDefault }) => isDefault)?.id ?? '')}
            error={form.error('of')}
          />
        </div>
        <p className="goes">
          <button type="submit" className="btn btn--line">
            Add it
          </button>
        </p>
      </Form>
    </section>
  );
}

/** Changes nothing: what somebody types stands in the address. */
function Try({ tried }: Pick<SaidStartingPoints, 'tried'>) {
  return (
    <section className="box" aria-labelledby="try-h">
      <h2 id="try-h">Which one would be suggested?</h2>
      <form className="form" method="get" action={`${POINTS}#try-h`}>
        <div className="two">
          <TextField name="deal" id="try-deal" label="Deal" defaultValue={tried?.deal ?? ''} />
          <TextField
            name="value"
            id="try-value"
            label="Value"
            inputMode="decimal"
            defaultValue={tried?.value ?? ''}
            error={
              tried && !tried.isValueRead
                ? 'No sum could be read from that, so no value was tried. Write it as 25000 or 25,000.'
                : undefined
            }
          />
          <SelectField
            name="currency"
            id="try-currency"
            label="Currency"
            options={CURRENCIES_OFFERED}
            defaultValue={tried?.currency ?? 'EUR'}
          />
        </div>
        <p className="goes">
          <button type="submit" className="btn btn--line">
            Try
          </button>
        </p>
      </form>
      {tried ? (
        <p role="status">
          <b dir="auto">{tried.name ?? 'None'}.</b>{' '}
          <span className="meta" dir="auto">
            {tried.why} Sales may choose another; it is noted who did.
          </span>
        </p>
      ) : null}
    </section>
  );
}
