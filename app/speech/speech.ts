/* What is said to customers, in the language of whoever reads it. A new language is an entry here, and a folder beside `en`. */
import type { Language } from '../domain/contact/language';
import type { WelcomeFacts } from '../queries/welcome/page';
import { sayPage } from './en/welcome/page';
import type { WelcomePage } from './welcome/said-page';

type Speech = { sayPage(facts: WelcomeFacts): WelcomePage };

const SPEECH: Record<Language, Speech> = { en: { sayPage } };

export const speechOf = ({ language }: { language: Language }): Speech => SPEECH[language];
