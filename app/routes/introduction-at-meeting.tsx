import { introducedInPerson } from './forms/introduced-in-person.server';

export { default, loader, meta } from './introduction';

export const action = introducedInPerson('meeting');
