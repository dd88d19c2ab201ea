/*
 * People who work with each other are called by their given name. Names come in many orders, so this is a guess that
 * would rather say too much than the wrong part: whoever knows better can say how somebody is called.
 */
import { ERASED } from './erased-name';

const TITLES = new Set(
  `dr prof mr mrs ms mx miss sir dame rev hon herr frau hr fr mme mlle madame monsieur dhr mevr mw ir ing dipl mag lic
  univ kfm inf rer nat med phil jur iur oec pol habil mult sig sra dott dra doktor professor doctor pan pani doña don
  señor señora ddr bakk priv doz
  bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin vizebürgermeister vizebürgermeisterin burgemeester
  borgmester borgmästare mayor maire alcalde alcaldesa sindaco sindaca landrat landrätin stadtrat stadträtin gemeinderat
  gemeinderätin hofrat hofrätin kommerzialrat kommerzialrätin senator senatorin minister ministerin pfarrer pfarrerin
  direktor direktorin director directrice directeur geschäftsführer geschäftsführerin vorstand präsident präsidentin
  president chairman chairwoman chef ceo cfo cto coo cio captain colonel lieutenant sergeant lord lady`.split(
    /\s+/,
  ),
);
/** "h. c." behind a title; alone they are somebody's initials. */
const BEHIND_TITLES = new Set(['h', 'c']);
/** "Dr.in", "Mag.a": what a title ends in. */
const ENDINGS = new Set(['in', 'a']);
/** Words behind a comma that are no given name. */
const AFTER_COMMA =
  /^(?:jr|sr|i{1,3}|iv|ph\.?\s?d|m\.?d|mba|msc|bsc|ma|ba|llm|esq|cpa|cfa|pmp|dds|rn|pe|b\.?sc|m\.?sc|b\.?a|m\.?a)\b\.?/iu;
/** Family names that come first in Vietnamese, where the last name is the one people are called by. */
const VIETNAMESE =
  /^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đoàn|trịnh|trương|lâm|mai|tô|cao|hà|thái|châu|tạ|phùng|quách)$/iu;
/** Scripts in whose languages a given name alone is no way to speak to a customer. */
const FULL_NAME_SCRIPTS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s・·ー]+$/u;
const LONGEST = 300;
const INITIAL = /^\p{L}\.?$/u;
const CAPITALS = /^[\p{Lu}\p{M}'’-]{2,}$/u;

/** "Ines" of "Ines Carvalho"; the whole name where no part of it surely is a given name. */
export function firstNameOf(name: string): string {
  if (name === ERASED) return name;
  const whole = name.slice(0, LONGEST).trim().replace(/\s+/gu, ' ');
  if (FULL_NAME_SCRIPTS.test(whole)) return whole;
  return givenIn(familyBehind(whole)) || whole || name;
}

/** Somebody, ours or theirs: as they ask to be called, or by their given name. */
export const calledOf = ({ name, called }: { name: string; called: string | null }): string =>
  called ?? firstNameOf(name);

/** "John Smith" of "Smith, John"; what follows a comma may also be a degree. */
function familyBehind(name: string): string {
  const [family = '', given = ''] = name.split(',').map((part) => part.trim());
  return given === '' || AFTER_COMMA.test(given)
    ? family
    : `${withoutTitles(given)} ${withoutTitles(family)}`;
}

function givenIn(name: string): string | null {
  const plain = withoutTitles(name);
  const words = plain.split(' ').filter(Boolean);
  const [first = '', ...others] = words;
  // "Dr. Weber" is called just that.
  if (others.length === 0) return plain === name ? first : null;
  if (VIETNAMESE.test(first)) return words.at(-1) ?? null;
  const isFamilyFirst =
    CAPITALS.test(first) && others.some((word) => !CAPITALS.test(word) && !INITIAL.test(word));
  const given = isFamilyFirst ? others.find((word) => !CAPITALS.test(word)) : first;
  return !given || INITIAL.test(given) ? null : given;
}

/** The name behind its titles; the titles with it where there is no name. */
export function withoutTitles(name: string): string {
  const words = name.split(' ');
  const isTitle = (word: string, position: number) =>
    word
      .toLowerCase()
      .split(/[.-]/)
      .filter(Boolean)
      .every(
        (part, n) =>
          TITLES.has(part) || (position > 0 && BEHIND_TITLES.has(part)) || (n > 0 && ENDINGS.has(part)),
      );
  const from = words.findIndex((word, position) => !isTitle(word, position));
  return from < 0 ? name : words.slice(from).join(' ');
}
