import { createElement, type ReactNode } from 'react';
import type { Guide, GuideNode } from '../../speech/api/guide';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';

/** A guide that comes with Foyer. */
export function GuidePage({ title, nodes }: Guide) {
  return (
    <StaffPage narrow skip="Skip to the guide">
      <PageHead crumb={{ href: '/settings/connections', label: 'Connections' }} title={title} />
      <div className="guide gap-l">{nodes.map(draw)}</div>
    </StaffPage>
  );
}

function draw(node: GuideNode, at: number): ReactNode {
  if (typeof node === 'string') return node;
  const { tag, href, id, start, children } = node;
  const drawn = children.map(draw);
  if (tag === 'pre')
    return (
      <pre key={at} className="code">
        <code>{drawn}</code>
      </pre>
    );
  if (tag === 'table')
    return (
      // A wide table is scrolled by itself, also by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      <section key={at} className="guide__table" aria-label="A table" tabIndex={0}>
        <table>{drawn}</table>
      </section>
    );
  return createElement(tag, { key: at, href, id, start }, ...drawn);
}
