/* Handoffs whose starting point asks something of its own. */
import { v7 as uuid } from 'uuid';
import { chooseStartingPoint } from '~/commands/starting-point/begin-with.server';
import { addPoint } from '~/commands/starting-point/write-point.server';
import { ASKED_ALWAYS } from '~/domain/handoff/asked';
import type { OwnField } from '~/domain/handoff/own-field';
import { shippedPoint } from '~/domain/starting-point/shipped';
import type { Home } from './cast';
import { done } from './handoffs';

export const ownField = (one: Partial<OwnField> & Pick<OwnField, 'key' | 'label'>): OwnField => ({
  help: '',
  kind: 'text',
  choices: [],
  isShown: true,
  asked: 'good',
  ...one,
});

/** It asks what is asked everywhere, and these besides. Sales chooses it. */
export async function beginWithFields(
  { hanne, sam }: Pick<Home, 'hanne' | 'sam'>,
  onboardingId: string,
  fields: readonly OwnField[],
  name = 'Of our own',
): Promise<string> {
  const document = {
    ...shippedPoint('standard'),
    asked: { ...ASKED_ALWAYS },
    name,
    fields: fields.map((one) => ({ ...one, choices: [...one.choices] })),
  };
  const { id } = done(await addPoint(hanne, { id: uuid(), document, from: 'copy' }));
  done(await chooseStartingPoint(sam, onboardingId, id));
  return id;
}
