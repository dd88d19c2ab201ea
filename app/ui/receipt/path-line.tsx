import { Icon } from '../kit/icon';

const STEPS = ['accept', 'guide', 'introduce', 'done'] as const;
export type PathStep = (typeof STEPS)[number];

/** The way from here to the customer, on one line. */
export function PathLine({ at, rep }: { at: PathStep; rep: string }) {
  const labels = ['Accept', 'write the guide', `${rep} introduces`];
  return (
    <ol className="path gap" aria-label="The way to the introduction">
      {labels.map((label, position) => (
        <li key={label} aria-current={STEPS[position] === at ? 'step' : undefined}>
          {position < STEPS.indexOf(at) ? <Icon name="check" label="Done:" /> : null}
          {label}
        </li>
      ))}
    </ol>
  );
}
