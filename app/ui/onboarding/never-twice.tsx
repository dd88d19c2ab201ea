import { sayRepeats } from '../../speech/en/review/say-repeats';
import type { OnboardingPage } from '../../speech/onboarding/said-onboarding';

/** What nobody was asked twice, as we count it and as the customer's people say. */
export function NeverTwice({ path, repeats }: Pick<OnboardingPage, 'path' | 'repeats'>) {
  const counted = path?.neverTwice ?? '';
  if (counted === '' && repeats.length === 0) return null;
  return (
    <section aria-labelledby="never-twice">
      <h2 className="lbl2" id="never-twice">
        Never asked twice
      </h2>
      <div className="box gap">
        {counted ? <p className="meta">{counted}.</p> : null}
        {repeats.length > 1 ? <p>{sayRepeats(repeats)}.</p> : null}
        <ul>
          {repeats.map(({ contactId, first, hasRepeated, words, copier }) => (
            <li key={contactId} dir="auto">
              {first || 'A contact'} had {hasRepeated ? 'to repeat something' : 'nothing to repeat'}
              {copier === null ? null : `, by the link that ${copier || 'a colleague'} copied`}
              {'. '}
              {words ? <q dir="auto">{words}</q> : null}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
