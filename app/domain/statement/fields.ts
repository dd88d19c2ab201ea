/*
 * What a field of a statement can be, and what holds of it wherever it is asked for: how long it may be, how it is
 * tidied, what stands there while nobody has said anything, and what a contact may do with it.
 */

/**
 * Who can't leave it empty: nobody who says the words, contacts alone, or a contact who adds a point. In what a contact
 * adds, `needed` is what their form asks for and needs, `asked` what it asks for besides; `ours` is for us to say, and
 * is blank whatever a request says.
 */
type Traits = {
  needed?: 'by all' | 'by contacts';
  added?: 'needed' | 'asked' | 'ours';
  /** What a contact's correction offers: everything unless told; what is filled alone, or nothing. */
  offered?: 'where filled' | 'never';
  /** Nobody who is in a hurry has to fill it in: it is folded where sales records. */
  isFolded?: true;
};

/** `max` counts characters as people do. */
type Typed = Traits & { is: 'line' | 'paragraphs' | 'name'; max: number; blank: '' };
type Email = Traits & { is: 'email'; blank: '' };
/** `notBefore` names the field with the day that it can't be earlier than. */
type Day = Traits & { is: 'day'; blank: ''; notBefore?: string };
type Tick = Traits & { is: 'tick'; blank: false };
type Choice<V extends string = string> = Traits & { is: 'choice'; of: readonly V[]; blank: V };

export type Field = Typed | Email | Day | Tick | Choice;

/** What a field holds; days are ISO dates (YYYY-MM-DD), and an empty string means "not said". */
export type Held<F extends Field> = F extends Tick ? boolean : F extends Choice<infer V> ? V : string;

/** One line: a figure, a title, the name of a system. */
export const line = (traits: Traits = {}): Typed => ({ is: 'line', max: LINE, blank: '', ...traits });

/** Words with line breaks, which are kept. */
export const paragraphs = (traits: Traits = {}): Typed => ({
  is: 'paragraphs',
  max: PARAGRAPHS,
  blank: '',
  ...traits,
});

export const name = (traits: Traits = {}): Typed => ({ is: 'name', max: LINE, blank: '', ...traits });
export const email = (traits: Traits = {}): Email => ({ is: 'email', blank: '', ...traits });
export const day = (traits: Traits & { notBefore?: string } = {}): Day => ({
  is: 'day',
  blank: '',
  ...traits,
});
export const tick = (traits: Traits = {}): Tick => ({ is: 'tick', blank: false, ...traits });

/** One of a few; `blank` is what holds while nobody has chosen. */
export const choice = <const V extends string>(
  of: readonly V[],
  blank: NoInfer<V>,
  traits: Traits = {},
): Choice<V> => ({ is: 'choice', of, blank, ...traits });

const LINE = 300;
const PARAGRAPHS = 3000;
