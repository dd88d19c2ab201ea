/* What a step says, drawn from the closed list of its parts; the same in the editor's preview and on the customer's page. */
import { createContext, createElement, Fragment, type ReactNode, useContext } from 'react';
import type { Block, Inline } from '../../domain/step/content';
import { sayOutside } from '../../speech/en/step/say-outside';
import { Icon } from '../kit/icon';

interface ContentProps {
  blocks: readonly Block[];
  /** Where a picture lies for whoever reads this. */
  pictureAt: (id: string) => string;
  /** The level of its headings, one below what it stands under. */
  level: 2 | 4;
}

export function Content({ blocks, pictureAt, level }: ContentProps) {
  return (
    <Pictures.Provider value={pictureAt}>
      <div className="md">{drawAll(ranked(blocks, level))}</div>
    </Pictures.Provider>
  );
}

/** A heading of the second rank that stands under none of the first leaves out no level. */
function ranked(blocks: readonly Block[], level: ContentProps['level']): Drawn[] {
  const first = blocks.findIndex((block) => block.is === 'heading' && block.rank === 1);
  return blocks.map((block, place) => {
    if (block.is !== 'heading') return block;
    const isUnder = block.rank === 2 && first !== -1 && first < place;
    return { ...block, level: isUnder ? level + 1 : level };
  });
}

type Drawn = Block & { level?: number };

const Pictures = createContext<ContentProps['pictureAt']>(() => '');

/** One after the other: what is drawn has no identity but its place, and never changes places. */
const inOrder = (parts: ReactNode[]): ReactNode => createElement(Fragment, null, ...parts);

const drawAll = (blocks: readonly Drawn[]) => inOrder(blocks.map(draw));

function draw(block: Drawn) {
  switch (block.is) {
    case 'heading':
      // Inside a quote or a list it is words that stand out, and no heading of the page.
      return block.level === undefined ? (
        <p dir="auto">
          <strong>{drawInline(block.of)}</strong>
        </p>
      ) : (
        createElement(`h${block.level}`, { dir: 'auto' }, drawInline(block.of))
      );
    case 'paragraph':
      return <p dir="auto">{drawInline(block.of)}</p>;
    case 'list': {
      const items = inOrder(block.items.map((item) => createElement('li', null, drawItem(item))));
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case 'quote':
      return <blockquote>{drawAll(block.of)}</blockquote>;
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'card':
      return <Card {...block} />;
  }
}

type ShownProps = Extract<Inline, { is: 'picture' }>;

function Shown({ id, alt, width, height }: ShownProps) {
  const pictureAt = useContext(Pictures);
  return <img src={pictureAt(id)} alt={alt} width={width} height={height} loading="lazy" />;
}

type CardProps = Extract<Block, { is: 'card' }>;

/** Nothing of theirs is loaded with the page: it is a link, which says where it leads. */
function Card({ href, title, kind, host }: CardProps) {
  const what = sayOutside({ kind, host });
  return (
    <a className="card" href={href} target="_blank" rel="noopener noreferrer nofollow">
      <Icon name={kind === 'video' ? 'play' : 'out'} />
      <span>
        <b dir="auto">{title ?? what}</b>
        <small>{title ? `${what}. ` : null}Opens there, in a new tab</small>
      </span>
    </a>
  );
}

/** An item that is one paragraph is one line of a list. */
function drawItem(item: readonly Block[]) {
  const [only] = item;
  return item.length === 1 && only?.is === 'paragraph' ? (
    <span dir="auto">{drawInline(only.of)}</span>
  ) : (
    drawAll(item)
  );
}

const drawInline = (inlines: readonly Inline[]) => inOrder(inlines.map(drawOne));

function drawOne(inline: Inline) {
  switch (inline.is) {
    case 'text':
      return inline.text;
    case 'code':
      return <code>{inline.text}</code>;
    case 'break':
      return <br />;
    case 'picture':
      return <Shown {...inline} />;
    case 'strong':
      return <strong>{drawInline(inline.of)}</strong>;
    case 'em':
      return <em>{drawInline(inline.of)}</em>;
    case 'link':
      return (
        <a href={inline.href} rel="noreferrer nofollow">
          {drawInline(inline.of)}
        </a>
      );
  }
}
