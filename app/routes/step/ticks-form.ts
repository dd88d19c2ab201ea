/* What the form of a list sends: what stood ticked when it was made, and what is ticked in it now. */
import { z } from 'zod';
import { isId } from '../../domain/request/id';
import { MOST_ITEMS } from '../../domain/step/asks';

const lines = z.array(z.string().refine(isId)).max(MOST_ITEMS).default([]);

export const ticksForm = z.object({ shown: lines, ticked: lines });
