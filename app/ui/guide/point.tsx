import { briefly } from '../../domain/briefly';
import type { GuideView } from '../../queries/guide.server';
import type { GuideItem } from '../../queries/guide-items.server';
import { ChangedWords } from '../changed-words';
import type { FormReply } from '../form-reply';
import { EditPoint } from './edit-point';
import { rewordForm, statementAt } from './guide-links';
import { OurSide } from './our-side';
import { SamePoint } from './same-point';
import { TheirSide, Verb } from './their-side';

export interface Writing {
  guide: GuideView;
  reply: FormReply | undefined;
  /** The point whose fields are open. */
  editing: string | null;
}

/** One point of the guide: our side and theirs. */
export function Point({ item, guide, reply, editing }: Writing & { item: GuideItem }) {
  const gap = guide.gaps.find((one) => one.at === item.id);
  const isNeeded = gap?.code === 'write_alternative' || gap?.code === 'write_changes';
  const isEdited = guide.mayWrite && (editing === item.id || reply?.form === rewordForm(item.id) || isNeeded);
  if (!gap && !isEdited && !item.change && !item.isReworded && !item.isLeftOut && item.origin === 'sales')
    return <SamePoint item={item} guide={guide} />;
  const look = gap ? ' twin--stop' : item.isLeftOut ? ' twin--out' : isEdited ? ' twin--edit' : '';
  return (
    <article className={`twin${look}`} id={item.id} aria-labelledby={`${item.id}-title`} tabIndex={-1}>
      <OurSide item={item} rep={guide.rep.first} host={guide.host.first} />
      {isEdited ? (
        <EditPoint item={item} guide={guide} reply={reply} isNeeded={isNeeded} />
      ) : (
        <TheirSide item={item} guide={guide} />
      )}
      {item.change ? <Differs item={item} guide={guide} change={item.change} /> : null}
    </article>
  );
}

interface DiffersProps {
  item: GuideItem;
  guide: GuideView;
  change: NonNullable<GuideItem['change']>;
}

/** A point that isn't what the customer reads. */
function Differs({ item, guide, change }: DiffersProps) {
  const { reader } = guide;
  return (
    <div className="differs">
      <p>
        <b>
          {change.kind === 'reworded' ? `This differs from what ${reader} sees` : null}
          {change.kind === 'new' ? `${reader} doesn’t see this yet` : null}
          {change.kind === 'left_out' ? `${reader} still sees this` : null}
        </b>
      </p>
      {change.kind === 'reworded' ? (
        <p className="q" dir="auto">
          <ChangedWords
            before={change.before}
            after={change.after}
            spoken={{ had: `${reader} reads: `, now: 'you wrote: ' }}
          />
        </p>
      ) : null}
      <p className="meta">{consequence(change, reader)}</p>
      {guide.mayWrite && change.kind !== 'new' ? (
        <p className="goes">
          <Verb at={`${statementAt(guide.id, item.id)}/keep`}>
            Keep what {reader} sees<span className="vh">: {briefly(item.written.title)}</span>
          </Verb>
        </p>
      ) : null}
    </div>
  );
}

function consequence({ kind, hasYes }: DiffersProps['change'], reader: string): string {
  if (kind === 'left_out')
    return `When you publish, it goes from ${reader}’s page. The other points stay as they are.`;
  if (kind === 'new')
    return `When you publish, ${reader} is asked about it. The other points stay as they are.`;
  const withdrawn = hasYes ? 'the yes to this point is withdrawn, and ' : '';
  return `When you publish, ${withdrawn}${reader} is asked to look again. The other points stay as they are.`;
}
