/*
 * Where a statement was heard, in the sentence that tells of it: "from your third call". The field asks for what
 * stands after "from"; who types that word all the same, or another one that leads on ("after your visit"), is read
 * as they meant it. There is one pattern for all of them.
 */

const LEADS_ON = /^(after|at|before|by|during|in|on|over|since|through|via|when|while|with)\s/iu;
const FROM = /^from\s*:?\s+/iu;

/** What stands after "from". */
const placeOf = (heardWhere: string): string => heardWhere.trim().replace(FROM, '');

/** "from your third call", "after visiting your shop"; empty where nobody said. */
export function sayFrom(heardWhere: string): string {
  const place = placeOf(heardWhere);
  if (place === '') return '';
  return LEADS_ON.test(place) ? place.charAt(0).toLowerCase() + place.slice(1) : `from ${place}`;
}

/** A sentence with where it was heard: "Sam noted this on 3 May, from your third call". */
export function andFrom(sentence: string, heardWhere: string): string {
  const from = sayFrom(heardWhere);
  return from ? `${sentence}, ${from}` : sentence;
}
