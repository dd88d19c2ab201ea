/* The languages we speak to customers. Sales may note any language of a contact; whose we don't speak yet reads English. */

export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `noted` is the language tag that stands with the contact, such as "pl". */
export const languageFor = (noted: string): Language =>
  LANGUAGES.find((language) => language === noted) ?? 'en';
