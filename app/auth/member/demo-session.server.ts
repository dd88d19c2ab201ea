/*
 * In the demo anyone may be anyone of the cast, whatever password they have by now. better-auth opens the session, so
 * that it ends like every other; its endpoints are not mounted, only our own code calls this one.
 */
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { env } from '../../env.server';

export const demoSession = {
  id: 'demo-session',
  endpoints: {
    openDemoSession: createAuthEndpoint(
      '/demo-session',
      { method: 'POST', body: z.object({ userId: z.string() }) },
      async (call) => {
        const { internalAdapter } = call.context;
        const user = env().isDemo ? await internalAdapter.findUserById(call.body.userId) : null;
        if (!user) throw new APIError('NOT_FOUND');
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(call, { session, user });
        return call.json({ ok: true });
      },
    ),
  },
};
