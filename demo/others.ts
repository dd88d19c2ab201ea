/* The other customers of the demo: one modest handoff, told with each one's own words. */
import type { StatementInput } from '../app/commands/statement/record-statement.server';
import type { Company } from '../app/domain/customer/company';
import type { Story } from '../app/domain/handoff/story';
import { inDays } from './calendar.server';
import { agreedDate, goal, person, promise, purchase, system } from './recorded';

export type DemoHandoff = {
  customer: string;
  deal: string;
  statements: StatementInput[];
  story?: Partial<Story>;
  company?: Partial<Company>;
  redFlags: { concern: string; severity: 'renewal' | 'delay' | 'watch'; advice: string }[];
};

type Told = {
  customer: string;
  deal: string;
  domain: string;
  goal: [text: string, today: string, target: string, measure: string];
  /** The first is due in twenty days and the next ten days later, where no other day is said. */
  promises: (string | [text: string, due: string])[];
  first: [name: string, title: string];
  signs: [name: string, title: string];
  today: string;
  data: string;
  flag?: string;
  story?: Partial<Story>;
  company?: Partial<Company>;
};

const address = (name: string, domain: string) => `${name.split(' ')[0]?.toLowerCase()}@${domain}.example`;

function told({ customer, deal, domain, first, signs, story, company, ...words }: Told): DemoHandoff {
  const [text, today, target, measure] = words.goal;
  return {
    customer,
    deal,
    story,
    company,
    statements: [
      goal(text, { today, target, measure, by: inDays(90) }, { heardWhere: 'from your first call' }),
      ...words.promises.map((promised, index) => {
        const [said, due] = typeof promised === 'string' ? [promised, inDays(20 + 10 * index)] : promised;
        return promise(said, { due }, { heardWhere: 'from the signed order' });
      }),
      purchase(
        deal,
        { from: inDays(14), until: inDays(14 + 365), billing: 'Yearly, ahead' },
        { heardWhere: 'from the signed order' },
      ),
      agreedDate('We start together', inDays(14), 'together', ''),
      agreedDate('Everyone is live', inDays(60), 'ours', ''),
      person(first[0], first[1], 'Looks after the start', address(first[0], domain), {
        parts: ['champion', 'day_to_day'],
      }),
      person(signs[0], signs[1], 'Signs off', address(signs[0], domain), { parts: ['decision_maker'] }),
      system('today', 'In use today', words.today),
      system('connects', 'Connects to us', 'Accounts, for signing in'),
      system('data', 'Data to bring over', words.data),
      system('security', 'Security', 'Two-step sign-in for everyone'),
    ],
    redFlags: words.flag
      ? [{ concern: words.flag, severity: 'delay', advice: 'Call before you write.' }]
      : [],
  };
}

export const others = () => ({
  corrigan: told({
    customer: 'Corrigan Moss Removals',
    deal: 'Crew planning, 40 vans',
    domain: 'corriganmoss',
    goal: ['Fewer empty return trips', '38%', '20%', 'Empty kilometres in the van logs, each month'],
    promises: ['The driver app works without a signal'],
    company: { industry: 'Removals', size: '14 vans', segment: 'Small' },
    story: {
      why: 'Three vans drove home empty on one Friday. Moira saw the fuel bill and called us on Monday.',
      failed: 'A planning tool nobody on the road could open without a signal.',
    },
    first: ['Niall Corrigan', 'Operations'],
    signs: ['Moira Moss', 'Owner'],
    today: 'A whiteboard and three phones',
    data: 'Van logs of this year',
  }),
  vantreck: told({
    customer: 'Vantreck Cold Storage',
    deal: 'Slot booking, four warehouses',
    domain: 'vantreck',
    goal: ['Trucks wait less at the gate', '47 min', '15 min', 'Gate log, median of each week'],
    promises: ['Four warehouses live in one week', 'A person on site for the first night shift'],
    company: { industry: 'Cold storage', size: '4 warehouses', segment: 'Mid-market' },
    first: ['Ulla Brandt', 'Warehouse director'],
    signs: ['Pieter Vantreck', 'Managing director'],
    today: 'Paper slots at the gate, a spreadsheet in the office',
    data: 'Carriers and their trucks',
    flag: 'The night shift was not asked, and says so.',
  }),
  marlowe: told({
    customer: 'Marlowe Print',
    deal: 'Job tracking',
    domain: 'marloweprint',
    goal: ['Jobs leave on the promised day', '71%', '95%', 'Delivery notes against the job list'],
    promises: ['Old job tickets can be searched'],
    company: { industry: 'Print', size: '22 people', segment: 'Small' },
    first: ['Tamsin Marlowe', 'Production'],
    signs: ['Ed Marlowe', 'Owner'],
    today: 'Job bags with a paper ticket',
    data: 'Job tickets of two years',
  }),
  pinewhistle: told({
    customer: 'Pinewhistle Nurseries',
    deal: 'Stock planning, six sites',
    domain: 'pinewhistle',
    goal: ['Lose fewer plants between sites', '9%', '3%', 'Plants counted out against plants counted in'],
    promises: ['Labels print in the greenhouse', 'Winter stock is counted before the start'],
    company: { industry: 'Nurseries', size: '6 sites', segment: 'Small' },
    first: ['Greta Alder', 'Head grower'],
    signs: ['Oskar Pine', 'Finance'],
    today: 'Clipboards',
    data: 'The plant list with its Latin names',
    flag: 'Greta leaves for parental leave in spring.',
  }),
  oakhurst: told({
    customer: 'Oakhurst Veterinary',
    deal: 'Rounds and reminders, nine practices',
    domain: 'oakhurst',
    goal: ['Fewer missed check-ups', '31%', '12%', 'Check-ups due against check-ups done, each month'],
    promises: [['Reminders go out under each practice’s own name', inDays(1)]],
    company: { industry: 'Veterinary', size: '9 practices', segment: 'Small' },
    first: ['Rosa Oakhurst', 'Practice manager'],
    signs: ['Hugh Barlow', 'Partner'],
    today: 'Petfile 3 and a diary',
    data: 'Animals, owners, next check-ups',
  }),
  fennimore: told({
    customer: 'Fennimore Dental Group',
    deal: 'Recall, 14 chairs',
    domain: 'fennimore',
    goal: ['Fill the chairs that fall free', '54%', '85%', 'Free slots filled within a day'],
    promises: ['Texts go out in three languages', 'The waiting list moves over in one evening'],
    company: { industry: 'Dentists', size: '14 chairs', segment: 'Small' },
    first: ['Chidi Okonjo', 'Clinical lead'],
    signs: ['Ruth Fennimore', 'Director'],
    today: 'Two diaries that don’t agree',
    data: 'The waiting list',
  }),
  lindgate: told({
    customer: 'Lindgate Freight',
    deal: 'Customs papers',
    domain: 'lindgate',
    goal: ['Fewer loads held at the border', '6 a week', '1 a week', 'Holds in the customs portal'],
    promises: ['Papers in French from the first day', 'A named person on Sundays'],
    company: { industry: 'Freight', size: '60 routes', segment: 'Small' },
    first: ['Beatriz Salgado', 'Head of operations'],
    signs: ['Lars Lind', 'Managing director'],
    today: 'Mail and a shared folder',
    data: 'Standard papers of 60 routes',
  }),
  quince: told({
    customer: 'Quince Street Clinics',
    deal: 'Room planning, three clinics',
    domain: 'quincestreet',
    goal: ['Rooms stand empty less', '35%', '15%', 'Room log, each week'],
    promises: [['Doctors see their rooms on their phones', inDays(-2)]],
    company: { industry: 'Clinics', size: '3 clinics', segment: 'Small' },
    first: ['Amara Quince', 'Clinic manager'],
    signs: ['Jon Weller', 'Finance'],
    today: 'A spreadsheet on a screen in the hall',
    data: 'Rooms and their equipment',
  }),
});
