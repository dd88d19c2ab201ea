/* To whom a step may be handed, and to whom it was, ready to be drawn. */
import type { HandingOn } from '../../queries/step/handing-on.server';

export type SaidHandingOn = {
  colleagues: HandingOn['colleagues'];
  /** "You handed it to Tomasz today at 9:12", and what takes it back. */
  handed: { said: string; mayTakeBack: string | null } | null;
};
