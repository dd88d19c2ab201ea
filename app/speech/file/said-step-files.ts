/* The files of one step, ready to be drawn for a member. */
import type { StepFilesFacts } from '../../queries/file/step-files.server';

export type SaidStepFile = {
  id: string;
  name: string;
  /** First name of whoever handed it in. */
  by: string;
  more: string;
  is: 'with_us' | 'accepted' | 'sent_back';
  state: string;
  reason: string;
  /** What can be taken back; null where nothing was said. */
  mark: string | null;
};

export type SaidStepFiles = Pick<StepFilesFacts, 'id' | 'customer' | 'stage' | 'mayJudge'> & {
  stepId: string;
  title: string;
  lead: string;
  /** "Three files, one to look at". */
  count: string;
  files: SaidStepFile[];
  /** What was taken back or replaced. */
  gone: { id: string; name: string; line: string }[];
  asked: string;
  number: string;
  due: string;
  holds: { id: string; title: string; more: string }[];
};
