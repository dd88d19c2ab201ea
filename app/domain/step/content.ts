/*
 * What a step says, written in Markdown: headings, lists, emphasis, quotes, code and links. It is read into parts of a
 * closed list, so whatever draws them can draw nothing else. HTML is words like any others, pictures are those that lie on
 * the step itself, by their names, and a link leads to the web or to a mailbox. One that has a line for itself and leads
 * to a known host outside is a card.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import type { Picture } from '../file/attached';
import { type Outside, outsideOf } from './outside';

export type Inline =
  | { is: 'text'; text: string }
  | { is: 'code'; text: string }
  | { is: 'break' }
  | { is: 'strong' | 'em'; of: Inline[] }
  | { is: 'link'; href: string; of: Inline[] }
  /** `alt` is what it shows, in words. */
  | ({ is: 'picture' } & Omit<Picture, 'name'>);

export type Block =
  | { is: 'heading'; rank: 1 | 2; of: Inline[] }
  | { is: 'paragraph'; of: Inline[] }
  | { is: 'list'; start: number | null; items: Block[][] }
  | { is: 'quote'; of: Block[] }
  /** `title` is null where nobody gave it one. */
  | ({ is: 'card'; href: string; title: string | null } & Outside)
  | { is: 'code'; text: string }
  | { is: 'rule' };

/** Nothing else leads out of a page: no scripts, no files, no addresses of our own. */
const MAY_LEAD_TO = /^(?:https?:\/\/[^/\s]|mailto:[^\s])/i;
/** Lists in lists in quotes: nobody writes deeper. */
const DEEPEST = 20;

const reader = new MarkdownIt('commonmark', { html: false, linkify: true, maxNesting: DEEPEST })
  .enable('linkify')
  .disable(['image', 'html_block', 'html_inline']);
reader.validateLink = (url) => MAY_LEAD_TO.test(url);
reader.linkify.set({ fuzzyLink: false, fuzzyIP: false });

/** A picture as a line names it. */
type Named = { alt: string; name: string };

/** "![What it shows](plan.webp)": a picture by its name, which holds no folder. Longer words than these are no such line. */
const PICTURE = /!\[([^[\]\n]{0,300})\]\((?:<([^<>\n/\\:]{1,255})>|([^\s()<>/\\:]{1,255}))\)/y;
reader.inline.ruler.before('link', 'picture', (state, isSilent) => {
  PICTURE.lastIndex = state.pos;
  const [whole, alt = '', spaced, plain] = PICTURE.exec(state.src) ?? [];
  if (whole === undefined) return false;
  if (!isSilent) state.push('picture', '', 0).meta = { alt, name: spaced ?? plain };
  state.pos += whole.length;
  return true;
});

/**
 * The parts of the content, in their order; none for nothing. A picture that no line names stands at the end, so that none
 * that was put on the step is missed.
 */
export function readContent(markdown: string, pictures: readonly Picture[] = []): Block[] {
  const left = new Set(pictures);
  const find = ({ alt, name }: Named): Inline => {
    const found = pictures.find((one) => one.name === name.normalize('NFC'));
    // One that isn't there is known by what it would show.
    if (!found) return { is: 'em', of: [{ is: 'text', text: alt || name }] };
    left.delete(found);
    return shownOf({ ...found, alt: alt.trim() || found.alt });
  };
  const blocks = blocksIn(new Tokens(reader.parse(markdown, {}), find), null);
  const atEnd = [...left].map((picture): Block => ({ is: 'paragraph', of: [shownOf(picture)] }));
  return [...blocks, ...atEnd];
}

const shownOf = ({ id, alt, width, height }: Picture): Inline => ({ is: 'picture', id, alt, width, height });

/** Tokens as they come, one after the other. */
class Tokens {
  #at = 0;
  constructor(
    private readonly all: readonly Token[],
    readonly picture: (named: Named) => Inline,
  ) {}

  next(): Token | undefined {
    const token = this.all[this.#at];
    this.#at += 1;
    return token;
  }
}

function blocksIn(tokens: Tokens, end: string | null): Block[] {
  const blocks: Block[] = [];
  for (let token = tokens.next(); token && token.type !== end; token = tokens.next()) {
    if (token.type === 'paragraph_open') blocks.push(...withCards(inlineUntil('paragraph_close', tokens)));
    const block = blockOf(token, tokens);
    if (block) blocks.push(block);
  }
  return blocks;
}

/** Null for what is in no list: it isn't drawn. */
function blockOf(token: Token, tokens: Tokens): Block | null {
  switch (token.type) {
    case 'heading_open':
      return {
        is: 'heading',
        rank: token.tag === 'h1' || token.tag === 'h2' ? 1 : 2,
        of: inlineUntil('heading_close', tokens),
      };
    case 'bullet_list_open':
      return { is: 'list', start: null, items: itemsUntil('bullet_list_close', tokens) };
    case 'ordered_list_open':
      return {
        is: 'list',
        start: Number(token.attrGet('start') ?? 1),
        items: itemsUntil('ordered_list_close', tokens),
      };
    case 'blockquote_open':
      return { is: 'quote', of: blocksIn(tokens, 'blockquote_close') };
    case 'fence':
    case 'code_block':
      return { is: 'code', text: token.content.replace(/\n$/, '') };
    case 'hr':
      return { is: 'rule' };
    default:
      return null;
  }
}

/** A paragraph, with its lines that are nothing but a link to a known host taken out of it. */
function withCards(inlines: readonly Inline[]): Block[] {
  const blocks: Block[] = [];
  for (const line of linesOf(inlines)) {
    const card = cardOf(line);
    const last = blocks.at(-1);
    if (card) blocks.push(card);
    else if (last?.is === 'paragraph') last.of.push({ is: 'break' }, ...line);
    else blocks.push({ is: 'paragraph', of: line });
  }
  return blocks;
}

function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.is === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}

function cardOf(line: readonly Inline[]): Block | null {
  const [link, ...others] = line.filter((one) => one.is !== 'text' || one.text.trim() !== '');
  if (link?.is !== 'link' || others.length > 0) return null;
  const outside = outsideOf(link.href);
  if (!outside) return null;
  const title = textOf(link.of).trim();
  const isAddress = title === '' || /^https?:\/\//i.test(title);
  return { is: 'card', href: link.href, title: isAddress ? null : title, ...outside };
}

const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((one) => {
      if (one.is === 'break') return ' ';
      if (one.is === 'picture') return one.alt;
      return 'of' in one ? textOf(one.of) : one.text;
    })
    .join('');

function itemsUntil(end: string, tokens: Tokens): Block[][] {
  const items: Block[][] = [];
  for (let token = tokens.next(); token && token.type !== end; token = tokens.next())
    if (token.type === 'list_item_open') items.push(blocksIn(tokens, 'list_item_close'));
  return items;
}

function inlineUntil(end: string, tokens: Tokens): Inline[] {
  const found: Inline[] = [];
  for (let token = tokens.next(); token && token.type !== end; token = tokens.next())
    if (token.type === 'inline')
      found.push(...inlineIn(new Tokens(token.children ?? [], tokens.picture), null));
  return found;
}

function inlineIn(tokens: Tokens, end: string | null): Inline[] {
  const found: Inline[] = [];
  for (let token = tokens.next(); token && token.type !== end; token = tokens.next()) {
    const inline = inlineOf(token, tokens);
    if (inline) found.push(inline);
  }
  return found;
}

function inlineOf(token: Token, tokens: Tokens): Inline | null {
  switch (token.type) {
    case 'text':
      return token.content === '' ? null : { is: 'text', text: token.content };
    case 'code_inline':
      return { is: 'code', text: token.content };
    // Whoever types a line break means one.
    case 'softbreak':
    case 'hardbreak':
      return { is: 'break' };
    case 'strong_open':
      return { is: 'strong', of: inlineIn(tokens, 'strong_close') };
    case 'em_open':
      return { is: 'em', of: inlineIn(tokens, 'em_close') };
    case 'picture':
      return tokens.picture(token.meta as Named);
    case 'link_open': {
      const href = String(token.attrGet('href') ?? '');
      const of = inlineIn(tokens, 'link_close');
      return MAY_LEAD_TO.test(href) ? { is: 'link', href, of } : { is: 'em', of };
    }
    default:
      return null;
  }
}
