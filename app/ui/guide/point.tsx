import { briefly } from '../../speech/en/briefly';
import { sayList } from '../../speech/en/say-count';
import type { GuideItem, GuideView } from '../../speech/guide/said-guide';
import type { FormReply } from '../form/form-reply';
import { ChangedWords } from '../kit/changed-words';
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
      <OurSide item={item} reader={guide.reader} rep={guide.rep.first} host={guide.host.first} />
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

/** What publishing does to this point, and whom a mail tells of it. */
function consequence({ kind, hasYes, tells }: DiffersProps['change'], reader: string): string {
  const does = {
    left_out: `it goes from ${reader}’s page`,
    new: `${reader}’s page asks about it`,
    reworded: hasYes
      ? 'the yes to this point is withdrawn, and the page asks again'
      : `${reader}’s page asks about these words`,
  }[kind];
  const mail =
    tells.length > 0
      ? `${sayList(tells)} ${tells.length === 1 ? 'gets' : 'get'} one mail about all that changed.`
      : 'No mail goes out about it.';
  return `When you publish, ${does}. ${mail} The other points stay as they are.`;
}
