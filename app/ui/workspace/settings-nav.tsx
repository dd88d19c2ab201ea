import { useRouteLoaderData } from '@remix-run/react';
import type { Shell } from '../../routes/staff';

type SettingsNoun = 'workspace' | 'people' | 'mail' | 'connections' | 'data' | 'record';

const TABS: readonly { noun: SettingsNoun; label: string; isFor?: 'hasData' }[] = [
  { noun: 'workspace', label: 'Workspace' },
  { noun: 'people', label: 'People' },
  { noun: 'mail', label: 'Mail' },
  { noun: 'connections', label: 'Connections' },
  { noun: 'data', label: 'Data', isFor: 'hasData' },
  { noun: 'record', label: 'Record' },
];

/** The pages of the settings; whoever has only one of them needs no way to others. */
export function SettingsNav({ current }: { current: SettingsNoun }) {
  const shell = useRouteLoaderData<Shell>('routes/staff');
  const tabs = TABS.filter(({ isFor }) => !isFor || shell?.[isFor]);
  if (tabs.length < 2) return null;
  return (
    <nav aria-label="Settings" className="tabs">
      <ul>
        {tabs.map(({ noun, label }) => (
          <li key={noun}>
            <a href={`/settings/${noun}`} aria-current={noun === current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
