import type { Step } from '../../speech/onboarding/said-onboarding';
import { Icon } from '../kit/icon';

/** The way from the handoff to the sign-off; on phones from top to bottom. */
export function StageSteps({ steps, label = 'Stages' }: { steps: readonly Step[]; label?: string }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ label, note, when }) => (
        <li
          key={label}
          data-when={when === 'ahead' ? undefined : when}
          aria-current={when === 'next' ? 'step' : undefined}
        >
          {when === 'past' ? (
            <span className="dot" role="img" aria-label="Done">
              <Icon name="check" />
            </span>
          ) : (
            <span className="dot" />
          )}
          <span className="lab">
            <b>{label}</b>
            {note}
          </span>
        </li>
      ))}
    </ol>
  );
}
