/* What a member of a role may do to the workspace, as Foyer runs here. */
import { mayInWorkspace, type Role, type WorkspaceAction } from '../../domain/onboarding/access';
import { env } from '../../env.server';

export const mayHere = (role: Role, action: WorkspaceAction): boolean => mayInWorkspace(role, action, env());
