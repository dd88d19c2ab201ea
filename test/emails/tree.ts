// A tokenizer stricter than any mail client: what React did not write as a tag, an attribute or escaped text, it refuses.

const tag = /^<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+="[^"<>]*")*)\s*\/?>/;
const skip =
  /^(?:<!DOCTYPE[^<>]*>|<!-- -->|<!--\[if mso\]><i style="[^"<>]*" hidden>[^<]*<\/i><!\[endif\]-->|<!--\/?\$-->)/;

export interface Tree {
  tags: string[];
  attributes: string[];
  hrefs: string[];
  sources: string[];
}

export function treeOf(html: string): Tree {
  const tree: Tree = { tags: [], attributes: [], hrefs: [], sources: [] };
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const rest = html.slice(at, at + 4000);
    if (skip.test(rest)) {
      at += (skip.exec(rest)?.[0].length ?? 1) - 1;
      continue;
    }
    const [, closing, name, attributes] = tag.exec(rest) ?? [];
    if (name === undefined) throw new Error(`Stray "<" in ${JSON.stringify(rest.slice(0, 80))}`);
    tree.tags.push(`${closing}${name}`);
    for (const [, key, value] of (attributes ?? '').matchAll(/([a-zA-Z-]+)="([^"]*)"/g)) {
      tree.attributes.push(`${name} ${key}`);
      if (key === 'href') tree.hrefs.push(unescaped(value ?? ''));
      if (key === 'src') tree.sources.push(unescaped(value ?? ''));
    }
  }
  return tree;
}

/** Without the tags, the style sheet and the escapes: what a reader sees and a client looks for links in. */
export function readable(html: string): string {
  return unescaped(html.replace(/<style>[^<]*<\/style>/g, '').replace(/<[^<>]*>/g, ' '));
}

export function linksIn(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s<>”]+/g)].map(([link]) => link);
}

function unescaped(value: string): string {
  return value
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
