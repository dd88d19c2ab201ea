/* What a person would type into a form and choose in it, so that it gets past the form and is done. */
import type { Field, FoundForm, Input } from './forms';
import { pick, type Random } from './hostile';

const PASSWORD = 'one sentence is enough';
/** Whose address is typed where a member's is asked for. */
const MEMBER_EMAIL = 'sam@brindlewick.example';

const WORDS = [
  'The freight papers arrive before the driver does',
  'Straßenverkehr und Zoll, beides auf einer Seite',
  'Two depots share one rota from the first week on',
  'Nobody types an order twice',
  'Ana knows; she asked for it on the second call.',
];

const DAY = 24 * 3600_000;
let made = 0;

/** `isOfMember` says whether the address asked for is one that signs in. */
export function typedInto(form: FoundForm, random: Random): Field[] {
  const isOfMember = /^\/(sign-in|password\/forgotten)$/.test(form.action);
  const fields = form.inputs.flatMap((input): Field[] => {
    const value = chosen(input, random, isOfMember);
    return value === null ? [] : [[input.name, value]];
  });
  return [...fields, ...form.pressed];
}

function chosen(input: Input, random: Random, isOfMember: boolean): string | null {
  const { type, value, offers } = input;
  const isChanged = random() < 0.15;
  if (type === 'hidden') return value;
  if (type === 'checkbox') return value ?? (random() < 0.6 ? (offers[0] ?? 'on') : null);
  if (type === 'radio') return value !== null && !isChanged ? value : pick(random, offers);
  if (type === 'select') {
    const choices = offers.filter(Boolean);
    return choices.length > 0 && (value === '' || isChanged) ? pick(random, choices) : value;
  }
  if (value !== null && value !== '') return value;
  return written(input, random, isOfMember).slice(0, input.most ?? 3_000);
}

function written({ type, name }: Input, random: Random, isOfMember: boolean): string {
  made += 1;
  const field = name.replace(/^\d+\./, '').replace('[]', '');
  if (type === 'password') return PASSWORD;
  if (type === 'email' || field === 'email')
    return isOfMember ? MEMBER_EMAIL : `ana.${made}@brockhaus-haulage.example`;
  if (type === 'date' || /^(by|on|due|day)$/.test(field))
    return new Date(Date.now() + (3 + Math.floor(random() * 60)) * DAY).toISOString().slice(0, 10);
  if (type === 'time' || field === 'time') return '10:30';
  if (type === 'tel' || field === 'phone') return '+32 2 555 01 88';
  if (/value$/i.test(field)) return '48,000';
  if (field === 'name' || field === 'person')
    return pick(random, ['Ana Ruiz', 'Petra van den Berg', '山田 太郎']);
  return pick(random, WORDS);
}
