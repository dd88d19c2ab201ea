const PAGES = [
  { noun: '', label: 'Overview' },
  { noun: 'handoff', label: 'Handoff' },
  { noun: 'receipt', label: 'Receipt' },
  { noun: 'guide', label: 'Guide' },
  { noun: 'introduction', label: 'Introduction' },
  { noun: 'corrections', label: 'Corrections' },
  { noun: 'timeline', label: 'Timeline' },
] as const;

export type OnboardingNoun = (typeof PAGES)[number]['noun'];

/** The pages of one onboarding. Belongs under the page's head. */
export function OnboardingNav({ id, current }: { id: string; current: OnboardingNoun }) {
  return (
    <nav aria-label="This customer" className="tabs">
      <ul>
        {PAGES.map(({ noun, label }) => (
          <li key={noun}>
            <a
              href={noun ? `/onboardings/${id}/${noun}` : `/onboardings/${id}`}
              aria-current={noun === current ? 'page' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
