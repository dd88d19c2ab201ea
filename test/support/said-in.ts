/* What whoever typed reads at each field of a form that was not accepted. */
import { slipIn } from '~/domain/form/slip';
import { saySlip } from '~/speech/en/form/say-slip';

type Refused = { issues: readonly { path: readonly PropertyKey[]; message: string }[] };

export const saidIn = (error: Refused | undefined): [field: string, said: string][] =>
  error?.issues.map(({ path, message }) => [path.join('.'), saySlip(slipIn(message))]) ?? [];
