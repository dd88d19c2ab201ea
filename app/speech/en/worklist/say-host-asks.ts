/* What whoever looks after customers is asked, in English: to arrange check-ins, and to take a new version or keep theirs. */
import { atStart } from '../../../domain/form/at-start';
import type { HostAsksFacts } from '../../../queries/worklist/host-asks.server';
import type { SaidHostAsks } from '../../worklist/said-host-asks';
import { countOf } from '../say-count';
import { sayWhen } from '../say-time';
import { sayCheckIns } from '../starting-point/starting-words';

export const sayHostAsks = ({ checkIns, offers, reader }: HostAsksFacts): SaidHostAsks => ({
  checkIns: checkIns.map(({ heldAt, name, checkIns: planned, ...of }) => ({
    ...of,
    title: planned === 'once' ? 'Arrange a check-in' : 'Arrange your check-ins',
    note: `${name} has ${sayCheckIns({ checkIns: planned })}; your first call was held ${sayWhen(heldAt, reader)}`,
  })),
  offers: offers.map(({ versionId, name, number, to }) => ({
    key: versionId,
    number,
    title: `${name} has a new version`,
    note: `${atStart(countOf(to.length, 'customer'))} of yours can take it, or keep what ${to.length === 1 ? 'it has' : 'they have'}`,
    to,
  })),
  needNow: checkIns.length + offers.length,
});
