/* How better-auth is set up: in our tables, with a cookie of our own, and none of its endpoints mounted. */
import { betterAuth } from 'better-auth';
import { db } from '#db/client.server';
import { env } from '../../env.server';
import { secrets } from '../secrets.server';
import { demoSession } from './demo-session.server';

const WEEK = 7 * 24 * 60 * 60;

/** better-auth on the database of this process. `mayEnter` says whether somebody may have a session at all. */
export function buildAuth(mayEnter: (userId: string) => Promise<boolean>) {
  const isSecure = env().origin.startsWith('https:');
  return betterAuth({
    appName: 'Foyer',
    baseURL: env().origin,
    basePath: '/auth',
    secret: secrets().sessionSecret,
    database: { db: db(), type: 'postgres' as const, transaction: false },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    user: {
      modelName: 'users',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'sessions',
      expiresIn: WEEK,
      disableSessionRefresh: true,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'accounts',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verifications',
      storeIdentifier: 'hashed',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    databaseHooks: {
      // However somebody signs in, nobody who is disabled gets a session that could live on once they are enabled.
      session: { create: { before: ({ userId }) => mayEnter(userId) } },
    },
    plugins: [demoSession],
    advanced: {
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: isSecure ? '__Host-foyer-member' : 'foyer-member',
          attributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
        },
      },
    },
  });
}
