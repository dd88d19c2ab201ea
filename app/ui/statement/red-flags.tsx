import { atStart } from '../../domain/at-start';
import { SEVERITY_WORDS, type Severity } from '../../domain/red-flag';
import { countOf } from '../../domain/say-count';
import type { Flag } from '../../queries/handoff-as-written.server';
import { Icon } from '../icon';
import { OnlyUs } from '../state';
import { Tag } from '../tag';

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
      {flags.length === 0 ? <p className="gap">{rep} says: “Nothing worries me.”</p> : null}
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
