import { atStart } from '../../domain/form/at-start';
import type { Severity } from '../../domain/handoff/red-flag';
import type { Flag } from '../../queries/handoff/handoff-as-written.server';
import { SEVERITY_WORDS } from '../../speech/en/handoff/severity-words';
import { countOf } from '../../speech/en/say-count';
import { Icon } from '../kit/icon';
import { OnlyUs } from '../kit/state';
import { Tag } from '../kit/tag';

const TONE: Record<Severity, 'stop' | 'wait' | undefined> = {
  renewal: 'stop',
  delay: 'wait',
  watch: undefined,
};

/** What worries sales, the worst first. No customer ever sees any of it. */
export function RedFlags({ flags, rep }: { flags: readonly Flag[]; rep: string }) {
  return (
    <section className="inside flags" id="flags" aria-labelledby="flags-title">
      <header>
        <h2 id="flags-title">
          <Icon name="flag" />
          {atStart(countOf(flags.length, 'red flag'))}
        </h2>
        <OnlyUs />
      </header>
      {flags.length === 0 ? <p className="gap">The handoff says that nothing worries sales.</p> : null}
      {flags.length > 0 ? (
        <ol>
          {flags.map(({ id, severity, concern, advice }) => (
            <li key={id}>
              <p className="due">
                <Tag tone={TONE[severity]}>{SEVERITY_WORDS[severity]}</Tag>
              </p>
              <p className="q" dir="auto">
                {concern}
              </p>
              {advice ? (
                <p className="meta" dir="auto">
                  {rep} suggests: {advice}
                </p>
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
