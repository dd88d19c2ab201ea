/*
 * The guides that come with Foyer, as pages of it: whoever sets something up has a browser, and not always the folder that
 * the program runs from. What they say stands once, in docs.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import api from '../../../../docs/api.md?raw';
import hubspot from '../../../../docs/hubspot.md?raw';
import salesforce from '../../../../docs/salesforce.md?raw';
import type { Guide, GuideNode, GuideTag } from '../../../speech/api/guide';

const TEXTS = { api, hubspot, salesforce } as const;
export const GUIDES = Object.keys(TEXTS) as readonly (keyof typeof TEXTS)[];

export const guideNamed = (name: string | undefined): Guide | null => {
  const found = GUIDES.find((one) => one === name);
  return found ? guideIn(TEXTS[found]) : null;
};

/** A text of ours: its first heading is the title. */
export function guideIn(markdown: string): Guide {
  const [title, ...nodes] = nodesIn(new MarkdownIt().parse(markdown, {}));
  return { title: title ? wordsIn(title) : '', nodes };
}

/** What opens holds what follows, until it closes. */
function nodesIn(tokens: readonly Token[]): GuideNode[] {
  const root: GuideNode[] = [];
  const open: GuideNode[][] = [root];
  const put = (node: GuideNode) => open.at(-1)?.push(node);
  for (const token of tokens) {
    if (token.hidden) continue;
    if (token.type === 'inline') open.at(-1)?.push(...nodesIn(token.children ?? []));
    else if (token.nesting === 1) {
      const children: GuideNode[] = [];
      const href = token.attrGet('href');
      put({
        tag: token.tag as GuideTag,
        ...(href !== null && { href: String(href) }),
        ...startOf(token),
        children,
      });
      open.push(children);
    } else if (token.nesting === -1) open.pop();
    else put(leafOf(token));
  }
  return root.map(withId);
}

/** A list that begins at another number than one says so. */
function startOf(token: Token): { start?: number } {
  const start = token.attrGet('start');
  return start === null ? {} : { start: Number(start) };
}

function leafOf(token: Token): GuideNode {
  if (token.type === 'fence') return { tag: 'pre', children: [token.content] };
  if (token.type === 'code_inline') return { tag: 'code', children: [token.content] };
  return token.type === 'softbreak' ? ' ' : token.content;
}

/** A heading is led to by its words, as it is where the text is read elsewhere. */
const withId = (node: GuideNode): GuideNode =>
  typeof node !== 'string' && /^h\d$/.test(node.tag)
    ? {
        ...node,
        id: wordsIn(node)
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      }
    : node;

const wordsIn = (node: GuideNode): string =>
  typeof node === 'string' ? node : node.children.map(wordsIn).join('');
