/*
 * The three starting points that come with Foyer, as files like any other that is brought in. A workspace makes versions
 * of its own of them.
 */
import selfServe from './self-serve.json';
import standard from './standard.json';
import { type StartingPoint, startingPointRules } from './starting-point';
import whiteGlove from './white-glove.json';

export const SHIPPED = ['standard', 'white_glove', 'self_serve'] as const;
export type Shipped = (typeof SHIPPED)[number];

const FILES: Record<Shipped, unknown> = { standard, white_glove: whiteGlove, self_serve: selfServe };

/** Read by the rules that hold for every other. */
export const shippedPoint = (which: Shipped): StartingPoint => startingPointRules.parse(FILES[which]);
