import { introducedInPerson } from './introduced-in-person.server';

export { default, loader, meta } from './introduction';

export const action = introducedInPerson('phone');
