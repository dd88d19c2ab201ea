// A mail is in English and reads from left to right; names and typed words in it may read from right to left. Each is
// isolated, so that it takes its own direction and turns nothing around it: by two characters of Unicode, which work in
// subjects and plain text as well as in HTML.

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const RUN =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}](?:[^\n\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{M}])?/gu;

const isolate = (words: string): string => `\u2068${words}\u2069`;

/** Each line in a direction of its own; unchanged where nothing reads from right to left. */
export const isolated = (words: string): string =>
  words
    .split('\n')
    .map((line) => (RIGHT_TO_LEFT.test(line) ? isolate(line) : line))
    .join('\n');

/** The same for what stands inside words of another direction, as in a subject that somebody wrote whole. */
export const isolatedRuns = (words: string): string =>
  /\p{Script=Latin}/u.test(words) ? words.replace(RUN, isolate) : words;
