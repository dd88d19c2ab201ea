/* What is known of a person beyond who they are, as it is typed; and what a form of it showed. */
import { z } from 'zod';
import {
  type AboutThem,
  ATTITUDES,
  ABOUT_LIMITS as MOST,
  REACHED_BY,
  type Stance,
} from '../../../domain/contact/about-them';
import { optionalLine, optionalParagraphs, orEmpty } from '../../../domain/statement/wording-rules';

/** Nothing chosen, or nothing that is offered, is nothing said. */
const choiceOf = <const V extends string>(of: readonly V[]) => z.enum(of).nullable().catch(null);

const calledField = optionalLine({ field: 'contact_called', max: MOST.called });

export const aboutFields = {
  called: calledField,
  phone: optionalLine({ field: 'contact_phone', max: MOST.phone }),
  reachedBy: choiceOf(REACHED_BY).default(null),
  ownPart: optionalLine({ field: 'own_part', max: MOST.ownPart }),
  attitude: choiceOf(ATTITUDES).default(null),
  gain: orEmpty(optionalParagraphs({ field: 'gain', max: MOST.gain })),
};

export const aboutForm = z.object(aboutFields);
export const calledForm = z.object({ called: calledField });

type Typed = z.output<typeof aboutForm>;

export const aboutIn = ({ called, phone, reachedBy, ownPart }: Typed): AboutThem => ({
  called,
  phone,
  reachedBy,
  ownPart,
});

export const stanceIn = ({ attitude, gain }: Typed): Stance => ({ attitude, gain });

const said = z.string().nullable();
export const aboutShape = z.object({
  called: said,
  phone: said,
  reachedBy: choiceOf(REACHED_BY),
  ownPart: said,
});
export const stanceShape = z.object({ attitude: choiceOf(ATTITUDES), gain: z.string() });
