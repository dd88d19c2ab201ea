/* The page that lies in an export: what it is, what it holds, and who may read it. */
import { countOf } from '../say-count';

type Export = {
  about: string;
  madeAt: Date;
  counts: Record<string, number>;
  photos: number;
  hasLogo: boolean;
};

const LINES = [
  'It holds what customers never see: red flags, verdicts, notes. It is for your company alone.',
  '',
  'csv     one sheet for each kind of thing. Times are UTC. What begins like a formula has an apostrophe in front,',
  '        and a text of more than 32,000 characters is cut: the whole of it is in json.',
  'json    the same, as it is stored.',
  'photos  of your colleagues, called by the id of each in members.csv.',
  '',
  'Ids tie the sheets together: onboarding_id in points.csv is id in onboardings.csv.',
  'What customers handed in is listed in files-handed-in; the files themselves are taken from its pages, or from a backup.',
  'Passwords, sessions and what opens a customer’s page aren’t in it.',
  '',
];

export function sayExport({ about, madeAt, counts, photos, hasLogo }: Export): string {
  const at = `${madeAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const rows = Object.entries(counts).map(([file, count]) => `${String(count).padStart(9)}  ${file}`);
  return [
    `Everything that Foyer keeps of ${about}, as of ${at}.`,
    ...LINES,
    'Rows of each kind:',
    ...rows,
    '',
    photos > 0 ? `And ${countOf(photos, 'photo')}.` : 'There are no photos.',
    ...(hasLogo ? ['Your company’s logo is logo.png.'] : []),
    '',
  ].join('\r\n');
}
