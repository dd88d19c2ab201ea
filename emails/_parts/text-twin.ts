import { toPlainText } from 'react-email';

// html-to-text ships no types; this is the part of its formatter we use.
interface Builder {
  openBlock(options: { leadingLineBreaks: number }): void;
  closeBlock(options: { trailingLineBreaks: number }): void;
  addInline(text: string): void;
  addLineBreak(): void;
  addLiteral(text: string): void;
}
interface Element {
  attribs: { href: string };
  children: Element[];
}

/** "See what we noted:" and the address below it, alone on its line so that no client swallows a full stop. */
function buttonLines(
  element: Element,
  walk: (children: Element[], builder: Builder) => void,
  builder: Builder,
) {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(element.children, builder);
  builder.addInline(':');
  builder.addLineBreak();
  builder.addLiteral(element.attribs.href);
  builder.closeBlock({ trailingLineBreaks: 2 });
}

/** The plain-text half of a message, from the same tree. */
export function textTwin(html: string): string {
  const text = toPlainText(html, {
    formatters: { buttonLines },
    selectors: [
      { selector: 'a.e-btn', format: 'buttonLines' },
      { selector: 'a', options: { linkBrackets: ['<', '>'], hideLinkHrefIfSameAsText: true } },
      { selector: 'blockquote', format: 'blockquote', options: { trimEmptyLines: true } },
    ],
  });
  return `${text.replace(/[^\S\n\u200a]+$/gm, '').trim()}\n`;
}
