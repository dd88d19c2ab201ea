/* What is said to customers, in the language of whoever reads it. A new language is an entry here, and a folder beside `en`. */
import type { Language } from '../domain/contact/language';
import type { WelcomeCalendarFacts, WelcomeMeetingFacts } from '../queries/meeting/welcome-meeting.server';
import type { KeptAgreement } from '../queries/review/agreement.server';
import type { WelcomeStepFacts } from '../queries/step/welcome-step.server';
import type { ContactThreadFacts } from '../queries/thread/contact-thread.server';
import type { WelcomeFacts } from '../queries/welcome/page';
import { sayCalendarPage, sayMeetingPage } from './en/meeting/say-meeting-page';
import { sayKept } from './en/review/say-agreement';
import { sayStepPage } from './en/step/say-step-page';
import { sayContactThread } from './en/thread/say-thread';
import { sayPage } from './en/welcome/page';
import type { SaidCalendarPage, SaidMeetingPage } from './meeting/said-meeting';
import type { SaidStepPage } from './path/said-customer-path';
import type { SaidKept } from './review/said-agreement';
import type { SaidContactThread } from './thread/said-thread';
import type { WelcomePage } from './welcome/said-page';

type Speech = {
  sayPage(facts: WelcomeFacts): WelcomePage;
  sayKept(kept: KeptAgreement): SaidKept;
  sayThread(thread: ContactThreadFacts): SaidContactThread;
  sayStepPage(step: WelcomeStepFacts): SaidStepPage;
  sayMeetingPage(meeting: WelcomeMeetingFacts): SaidMeetingPage;
  sayCalendarPage(calendar: WelcomeCalendarFacts): SaidCalendarPage;
};

const SPEECH: Record<Language, Speech> = {
  en: { sayPage, sayKept, sayThread: sayContactThread, sayStepPage, sayMeetingPage, sayCalendarPage },
};

export const speechOf = ({ language }: { language: Language }): Speech => SPEECH[language];
