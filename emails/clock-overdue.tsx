// To both owners, when the introduction is late.

import { Button } from './_parts/button';
import { hallowmere, ines, page, sam } from './_parts/cast';
import { Layout } from './_parts/layout';
import { type NextStep, stepButton, waitsFor } from './_parts/next-step';
import { Paragraph } from './_parts/paragraph';

export interface ClockOverdueProps extends NextStep {
  customer: string;
  /** "Thursday 6 May, 9:14". */
  dueBy: string;
  url: string;
}

export function subject({ customer }: ClockOverdueProps) {
  return `${customer}: the introduction is late`;
}

export function preview(props: ClockOverdueProps) {
  return waitsFor(props);
}

export default function ClockOverdue(props: ClockOverdueProps) {
  const { customer, dueBy, url } = props;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>
        The introduction to {customer} was due by <strong>{dueBy}</strong>. {waitsFor(props)}
      </Paragraph>
      <Button to={url}>{stepButton(props)}</Button>
    </Layout>
  );
}

export const PreviewProps: ClockOverdueProps = {
  customer: hallowmere,
  rep: sam,
  cs: ines,
  step: 'write',
  isYours: false,
  dueBy: 'Thursday 6 May, 9:14',
  url: page,
};
