/*
 * People write lists: one thing a line, with dashes or numbers in front, or pasted from a mail. A list that is typed
 * where one thing was asked for becomes as many things.
 */

import { isPostNominal } from '../contact/titles';

const BULLET = /^(?:[-–—*•·]|\d{1,2}[.)])\s+/u;

/** The lines that say something, without what stands in front of a list's entries. */
export function linesIn(typed: string): string[] {
  return typed
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map((line) => line.trim().replace(BULLET, '').trim())
    .filter((line) => line !== '');
}

/**
 * A person as a mail or a list names them: "Katrin Vogel <katrin@x.example>", or "Katrin Vogel, Head of transport,
 * katrin@x.example". Without an address the whole line is the name, since names have commas too.
 */
export function personIn(line: string): { name: string; title: string; email: string } {
  const inBrackets = /^([^<>]*)<\s*(?:mailto:)?([^<>\s@]+@[^<>\s]+)\s*>[\s,;]*$/i.exec(line);
  if (inBrackets) {
    const [, name = '', email = ''] = inBrackets;
    return { name: name.trim().replace(/^["'](.*)["']$/, '$1'), title: '', email };
  }
  const pieces = line.split(/[,;\t]/).map((piece) => piece.trim());
  const email = pieces.find((piece) => /^(?:mailto:)?[^\s@]+@[^\s@]+$/i.test(piece));
  if (!email) return { name: line, title: '', email: '' };
  const [called = '', ...rest] = pieces.filter((piece) => piece !== email && piece !== '');
  // "Jan Novák, Ph.D., CFO": what follows a name may be a part of it.
  const job = rest.findIndex((piece) => !isPostNominal(piece));
  const degrees = job < 0 ? rest : rest.slice(0, job);
  return {
    name: [called, ...degrees].join(', '),
    title: rest.slice(degrees.length).join(', '),
    email: email.replace(/^mailto:/i, ''),
  };
}

/** A system as people note it: "Telematics: VDO in the newer half". Without a colon it is a name alone. */
export function systemIn(line: string): { label: string; text: string } {
  const [, label, text] = /^([^:]{1,60}):\s+(.+)$/su.exec(line) ?? [];
  return label && text ? { label: label.trim(), text: text.trim() } : { label: line, text: '' };
}

/** "from your second call" and "your second call" are one place; the word before it is ours. */
export const placeIn = (heard: string): string => heard.replace(/^from\s+(?=\S)/i, '');
