/* An assistant that listened to a call of sales: what it suggests waits for whoever sold. */
import { v7 as uuid } from 'uuid';
import { makeKeyAtConsole } from '../../app/commands/api/keys.server';
import { suggestStatement } from '../../app/commands/statement/suggest-statement.server';
import type { MemberActor } from '../../app/domain/onboarding/access';
import { inDays } from '../calendar.server';
import { goal, promise } from '../recorded';
import { expectDone } from '../story.server';

export async function assistantSuggests(rep: MemberActor, onboardingId: string): Promise<void> {
  const key = uuid();
  const { workspaceId, id: memberId } = rep;
  expectDone(
    await makeKeyAtConsole(
      { workspaceId, memberId },
      { id: key, name: 'Assistant', scopes: ['read', 'handoffs:suggest'], lasts: { days: 90 } },
    ),
  );
  const heardWhere = 'your second call';
  const crews = goal(
    'Crews know by six in the evening which van is theirs',
    {
      today: 'seven the next morning',
      target: '6 p.m.',
      by: inDays(60),
      measure: 'When the last plan goes out',
    },
    { heardWhere, saidBy: 'assumed' },
  );
  const yards = promise('We bring over the map of their three yards', { due: inDays(25) }, { heardWhere });
  for (const { words, commitment = null, saidBy = null } of [crews, { ...yards, saidBy: null }])
    expectDone(
      await suggestStatement({ ...rep, key }, onboardingId, {
        id: uuid(),
        words,
        commitment,
        area: null,
        saidBy,
        heardWhere,
        parts: [],
      }),
    );
}
