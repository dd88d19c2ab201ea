import { atStart } from '../../domain/form/at-start';
import { countUpTo, shownCount } from '../../speech/en/say-count';
import { endSentence } from '../../speech/en/sentence';
import type { SaidAllStages, SaidBoard, SaidBoardGroup } from '../../speech/path/said-board';
import { Form } from '../form/form';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { type BoardAsked, type BoardReply, boardAt, boardVerbAt, ORDERS } from './board-links';
import { BoardRow } from './board-row';
import { AllStages, StageFilter } from './board-stages';
import { BoardAnswer, BulkBar } from './bulk-bar';

export interface BoardProps {
  board: SaidBoard;
  /** All customers by stage, for whoever leads. */
  all: SaidAllStages | null;
  asked: BoardAsked;
  /** The reader looks after customers, and may see everybody's as well. */
  mayNarrow: boolean;
  /** The list goes on after this one, from a page before. */
  after: string | null;
  reply: BoardReply | undefined;
}

const ORDER_WORDS = {
  course: 'Late first',
  customer: 'By customer',
  person: 'By person',
  phase: 'By phase',
} as const;

/** Every path that is walked: what is late or at risk opens its steps, what is on course is one line. */
export function BoardPage({ board, all, asked, mayNarrow, after, reply }: BoardProps) {
  const { groups, counts, title, lead, isEmpty } = board;
  return (
    <StaffPage skip="Skip to the paths">
      <PageHead
        crumb={
          after || asked.course || asked.stage
            ? { href: boardAt({ ...asked, course: null, stage: null }), label: 'All paths' }
            : undefined
        }
        title={title}
        lead={lead || undefined}
      />
      {asked.host ? (
        <p className="gap">
          Only the paths of <b dir="auto">{endSentence(asked.host.name)}</b>{' '}
          <a href={boardAt({ ...asked, host: null })}>Show those of everyone</a>
        </p>
      ) : null}
      {isEmpty ? null : (
        <div className="head gap">
          <nav className="eyes" aria-label="Order">
            {ORDERS.filter((order) => order !== 'person' || asked.isEveryones).map((order) => (
              <a
                key={order}
                href={boardAt({ ...asked, course: null, order })}
                aria-current={order === asked.order && !asked.course ? 'page' : undefined}
              >
                {ORDER_WORDS[order]}
              </a>
            ))}
          </nav>
          {mayNarrow && !asked.host ? <Whose asked={asked} /> : null}
        </div>
      )}
      <StageFilter asked={asked} stages={board.stages} />
      <BoardAnswer asked={asked} after={after} reply={reply} />
      {groups.length > 0 ? (
        <Form className="board" action={boardVerbAt('done', asked, after)}>
          {groups.map((group) => (
            <Group key={group.key} group={group} asked={asked} chosen={chosenIn(reply)} />
          ))}
          <BulkBar board={board} asked={asked} after={after} reply={reply} />
        </Form>
      ) : null}
      {groups.length === 0 ? <Nothing asked={asked} isEmpty={isEmpty} mayNarrow={mayNarrow} /> : null}
      <Foot counts={counts} asked={asked} />
      <AllStages all={all} />
    </StaffPage>
  );
}

function Whose({ asked }: { asked: BoardAsked }) {
  const order = asked.order === 'person' ? 'course' : asked.order;
  return (
    <nav className="eyes" aria-label="Whose">
      <a
        href={boardAt({ ...asked, order, isEveryones: false })}
        aria-current={asked.isEveryones ? undefined : 'page'}
      >
        Mine
      </a>
      <a
        href={boardAt({ ...asked, isEveryones: true })}
        aria-current={asked.isEveryones ? 'page' : undefined}
      >
        Everyone’s
      </a>
    </nav>
  );
}

/** What was chosen when the form came back. */
const chosenIn = (reply: BoardReply | undefined): readonly string[] => [reply?.typed.steps ?? []].flat();

function Group({
  group,
  asked,
  chosen,
}: {
  group: SaidBoardGroup;
  asked: BoardAsked;
  chosen: readonly string[];
}) {
  const { key, title, line, count, course, rows, next } = group;
  const id = `paths-${key.replace(/[^\da-z]+/gi, '-')}`;
  return (
    <section className="grp" aria-labelledby={id}>
      <h2 id={id} className={asked.order === 'customer' && !course ? 'vh' : undefined}>
        <b dir="auto">{title}</b> <span>{count === null ? line : shownCount(count)}</span>
      </h2>
      <ul className="list">
        {rows.map((row) => (
          <BoardRow key={row.id} row={row} chosen={chosen} />
        ))}
      </ul>
      {next ? (
        <p className="fold">
          <a href={boardAt({ ...asked, course }, next)}>
            {course && !asked.course ? `Show all ${shownCount(count ?? 0)}` : 'Show more'}
            <span className="vh">: {title}</span>
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Nothing({ asked, isEmpty, mayNarrow }: { asked: BoardAsked; isEmpty: boolean; mayNarrow: boolean }) {
  if (!isEmpty)
    return (
      <Note className="gap-l" icon="flag">
        <p>
          Nothing fits that.{' '}
          <a href={boardAt({ ...asked, order: 'course', course: null, stage: null })}>Show all paths</a>
        </p>
      </Note>
    );
  return (
    <Note className="gap-l" icon="flag">
      <p>
        The first one shows here when a guide is published with steps in it.{' '}
        {mayNarrow && !asked.isEveryones ? (
          <a href={boardAt({ ...asked, isEveryones: true })}>Show everyone’s</a>
        ) : null}
      </p>
    </Note>
  );
}

function Foot({ counts, asked }: Pick<BoardProps, 'asked'> & { counts: SaidBoard['counts'] }) {
  const walked = counts.late + counts.at_risk + counts.on_course;
  if (walked + counts.finished === 0) return null;
  return (
    <p className="meta gap-l">
      {walked > 0
        ? 'The day on the right is a forecast: today’s lateness, carried along what waits for what. '
        : null}
      {counts.finished > 0 && asked.course !== 'finished' && !asked.stage ? (
        <>
          {counts.finished === 1 ? 'One path is' : `${atStart(countUpTo(counts.finished))} paths are`} walked
          to the end.{' '}
          <a href={boardAt({ ...asked, order: 'course', course: 'finished' })}>
            {counts.finished === 1 ? 'See it' : 'See them'}
          </a>
        </>
      ) : null}
    </p>
  );
}
