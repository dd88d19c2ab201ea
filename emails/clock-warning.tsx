// To whoever's turn it is, a working day before the promised introduction is due.

import { Button } from './_parts/button';
import { hallowmere, ines, page, sam } from './_parts/cast';
import { FinePrint } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { type NextStep, stepButton, waitsFor } from './_parts/next-step';
import { Paragraph } from './_parts/paragraph';

export interface ClockWarningProps extends NextStep {
  customer: string;
  /** The reader is the one to be introduced. */
  isCs: boolean;
  /** "24 hours", "40 minutes". */
  left: string;
  /** "Thursday 6 May, 9:14". */
  introduceBy: string;
  url: string;
}

export function subject({ customer, left, isCs, cs }: ClockWarningProps) {
  return `${customer}: ${left} left to ${isCs ? 'be introduced' : `introduce ${cs.firstName}`}`;
}

export function preview(props: ClockWarningProps) {
  return waitsFor(props);
}

export default function ClockWarning(props: ClockWarningProps) {
  const { customer, introduceBy, isCs, cs, url } = props;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>
        {customer} should hear from {isCs ? 'you' : cs.firstName} by <strong>{introduceBy}</strong>.{' '}
        {waitsFor(props)}
      </Paragraph>
      <Button to={url}>{stepButton(props)}</Button>
      <FinePrint>Hours on weekends and holidays don’t count.</FinePrint>
    </Layout>
  );
}

export const PreviewProps: ClockWarningProps = {
  customer: hallowmere,
  rep: sam,
  cs: ines,
  step: 'introduce',
  isYours: true,
  isCs: false,
  left: '24 hours',
  introduceBy: 'Thursday 6 May, 9:14',
  url: page,
};
