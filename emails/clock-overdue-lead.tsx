// To the leads, when an introduction is late by a whole working day.

import { Button } from './_parts/button';
import { hallowmere, ines, page, sam } from './_parts/cast';
import { FinePrint } from './_parts/fine-print';
import { Layout } from './_parts/layout';
import { type NextStep, waitsFor } from './_parts/next-step';
import { Paragraph } from './_parts/paragraph';

export interface ClockOverdueLeadProps extends NextStep {
  customer: string;
  /** "Thursday 6 May, 9:14". */
  dueBy: string;
  url: string;
}

export function subject({ customer, rep, cs, step }: ClockOverdueLeadProps) {
  const who = step === 'accept' || step === 'write' ? cs : rep;
  return `${customer}: the introduction is a day late, with ${who.firstName}`;
}

export function preview(props: ClockOverdueLeadProps) {
  return waitsFor(props);
}

export default function ClockOverdueLead(props: ClockOverdueLeadProps) {
  const { customer, rep, cs, dueBy, url } = props;
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      <Paragraph>
        {rep.name} was to introduce {cs.name} to {customer} by <strong>{dueBy}</strong>, a working day ago.{' '}
        {waitsFor(props)}
      </Paragraph>
      <Button to={url}>Have a look</Button>
      <FinePrint>Both of them know. You hear of it because nothing has moved since.</FinePrint>
    </Layout>
  );
}

export const PreviewProps: ClockOverdueLeadProps = {
  customer: hallowmere,
  rep: sam,
  cs: ines,
  step: 'introduce',
  isYours: false,
  dueBy: 'Thursday 6 May, 9:14',
  url: page,
};
