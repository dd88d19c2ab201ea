/*
 * Where members can go: the menu beside every page, and the pages of one customer. An entry stands here once what it
 * leads to works, in the order in which the work comes.
 */
import { isAccepted, isIntroduced, isPublished, type Stage } from '../../domain/onboarding/onboarding';

export type Waiting = { handoffs: number; answers: number; paths: number };
export type Reach = {
  hasSettings: boolean;
  hasMembers: boolean;
  hasPoints: boolean;
  hasMail: boolean;
  hasMailbox: boolean;
};

type Place = { href: string; label: string; waits?: keyof Waiting; isFor?: keyof Reach };

const DAILY: readonly Place[] = [
  { href: '/', label: 'Today', waits: 'handoffs' },
  { href: '/corrections', label: 'Answers', waits: 'answers' },
  { href: '/paths', label: 'Paths', waits: 'paths' },
  { href: '/promises', label: 'Promises' },
  { href: '/customers', label: 'Customers' },
  { href: '/search', label: 'Find' },
];

const LEADING: readonly Place[] = [
  { href: '/insight', label: 'Insight' },
  { href: '/starting-points', label: 'Starting points', isFor: 'hasPoints' },
  { href: '/members', label: 'Members', isFor: 'hasMembers' },
  { href: '/mail', label: 'Mail', isFor: 'hasMail' },
  { href: '/settings', label: 'Settings', isFor: 'hasSettings' },
  { href: '/mailbox', label: 'Mailbox', isFor: 'hasMailbox' },
];

/** The two halves of the menu: what everybody works with, and what is looked at and after now and then. */
export const menuFor = (reach: Reach): Place[][] =>
  [[...DAILY], LEADING.filter(({ isFor }) => !isFor || reach[isFor])].filter((places) => places.length > 0);

export type OnboardingNoun =
  | ''
  | 'handoff'
  | 'receipt'
  | 'guide'
  | 'path'
  | 'introduction'
  | 'corrections'
  | 'threads'
  | 'meetings'
  | 'agreement'
  | 'timeline';

type Tab = { noun: OnboardingNoun; label: string; isThere(stage: Stage): boolean; isOfHandoff?: true };

const always = () => true;

/** The pages of one customer; one that has nothing to show yet is named and leads nowhere. */
export const TABS: readonly Tab[] = [
  { noun: '', label: 'Overview', isThere: always },
  { noun: 'handoff', label: 'Handoff', isThere: always, isOfHandoff: true },
  { noun: 'receipt', label: 'Receipt', isThere: (stage) => stage !== 'recording', isOfHandoff: true },
  { noun: 'guide', label: 'Guide', isThere: isAccepted },
  { noun: 'path', label: 'Path', isThere: isAccepted },
  { noun: 'introduction', label: 'Introduction', isThere: isPublished },
  { noun: 'corrections', label: 'Answers', isThere: isIntroduced },
  { noun: 'threads', label: 'Questions', isThere: isIntroduced },
  { noun: 'meetings', label: 'Meetings', isThere: always },
  { noun: 'agreement', label: 'Agreement', isThere: isIntroduced },
  { noun: 'timeline', label: 'Timeline', isThere: always },
];
