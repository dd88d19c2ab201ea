import type { ReactNode } from 'react';
import type { WelcomePage } from '../../speech/welcome/said-page';
import { Icon } from '../kit/icon';
import { isAgreementCalm, isPathFirst } from '../path/customer-path-place';
import { useScene } from '../welcome/scene';

/** Where what was agreed stands once it is signed. */
export const AGREED = 'agreed';

/**
 * What we noted. Once it is signed and there is a path, it stands below the path and lies folded, each point still to be
 * corrected; where something in it is open, with us or new, it stands open.
 */
export function Agreement({ page, children }: { page: WelcomePage; children: ReactNode }) {
  const { reply } = useScene();
  const { signed } = page.closing;
  if (!signed || !isPathFirst(page)) return children;
  return (
    <details className="fold agreed" id={AGREED} open={reply !== undefined || !isAgreementCalm(page)}>
      <summary>
        <span className="step">
          <h2>What we agreed</h2>
          <span className="box__p" dir="auto">
            {signed.name === 'You' ? 'You signed it' : `${signed.name} signed it`}, {signed.when}
          </span>
        </span>
        <Icon name="fold" />
      </summary>
      {children}
    </details>
  );
}
