/*
 * People who work with each other are called by their given name. Names come in many orders, so this is a guess that
 * would rather say too much than the wrong part: whoever knows better can say how somebody is called.
 */
import { ERASED } from './erased-name';
import { isPostNominal, withoutTitles } from './titles';

/** Family names that come first in Vietnamese, where the last name is the one people are called by. */
const VIETNAMESE =
  /^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đoàn|trịnh|trương|lâm|mai|tô|cao|hà|thái|châu|tạ|phùng|quách)$/iu;
/** Scripts in whose languages a given name alone is no way to speak to a customer. */
const FULL_NAME_SCRIPTS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s・·ー]+$/u;
const LONGEST = 300;
const INITIAL = /^(?:\p{L}|(?:\p{L}\.)+)$/u;
/** Parts of a family name that follow a given name, or an initial, and are none. */
const PARTICLE =
  /^(?:van|von|vom|zu|zum|zur|de|den|der|del|della|di|da|dos|das|du|la|le|ten|ter|af|av|bin|ibn|al|el)$/u;
const CAPITALS = /^[\p{Lu}\p{M}'’-]{2,}$/u;

/** "Ines" of "Ines Carvalho"; the whole name where no part of it surely is a given name. */
export function firstNameOf(name: string): string {
  if (name === ERASED) return name;
  const whole = name.slice(0, LONGEST).trim().replace(/\s+/gu, ' ');
  if (FULL_NAME_SCRIPTS.test(whole)) return whole;
  return givenIn(familyBehind(whole)) || withoutDegrees(whole) || whole || name;
}

/** The name in the order it is spoken, without titles; all of it where nothing else is left. */
export const bareNameOf = (name: string): string =>
  withoutTitles(familyBehind(name.slice(0, LONGEST).trim().replace(/\s+/gu, ' '))) || name;

/** Somebody, ours or theirs: as they ask to be called, or by their given name. */
export const calledOf = ({ name, called }: { name: string; called: string | null }): string =>
  called ?? firstNameOf(name);

/** What stands between commas, without degrees that follow the name. */
const piecesOf = (name: string): string[] =>
  name
    .split(',')
    .map((part) => part.trim())
    .filter((part, n) => part !== '' && (n === 0 || !isPostNominal(part)));
const withoutDegrees = (name: string): string => piecesOf(name).join(', ');

/** "John Smith" of "Smith, John"; what follows a comma may also be a degree. */
function familyBehind(name: string): string {
  const [family = '', given = ''] = piecesOf(name);
  return given === '' ? family : `${withoutTitles(given)} ${withoutTitles(family)}`;
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
  return !given || INITIAL.test(given) || PARTICLE.test(given) ? null : given;
}
