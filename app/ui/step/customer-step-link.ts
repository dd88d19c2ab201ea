/* Where a step stands: its row on the page, and its own page. In staff's preview it has none. */
import { useScene } from '../welcome/scene';

export const rowOf = (stepId: string): string => `step-${stepId}`;

export const stepAddress = (stepId: string, readerId: string): string =>
  `/welcome/steps/${stepId}?of=${readerId}`;

export function useStepAddress(): (stepId: string) => string | undefined {
  const { isPreview, readerId } = useScene();
  return (stepId) => (isPreview ? undefined : stepAddress(stepId, readerId));
}
