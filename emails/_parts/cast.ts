// The people of the sample mails.
import type { OpenPoint } from './changes';
import type { PersonCard } from './person-card';
import type { Person } from './template';

export const ines: Person = { name: 'Ines Carvalho', firstName: 'Ines' };
export const sam: Person = { name: 'Sam Adeyemi', firstName: 'Sam' };
export const hallowmere = 'Hallowmere Bakeries';
/** Where their pictures and pages would be. */
export const SAMPLE_ORIGIN = 'https://foyer.brindlewick.example';
export const page = `${SAMPLE_ORIGIN}/onboardings/hallowmere`;

export const inesCard: PersonCard = {
  name: 'Ines Carvalho',
  title: 'Customer success, Brindlewick',
  phone: '+32 2 555 01 42',
  portraitUrl: `${SAMPLE_ORIGIN}/portraits/ines.png`,
};

export const breadChange = {
  title: 'Less bread thrown away',
  had: '5% by the end of August',
  said: '6% by 30 September',
  note: null,
};

export const labelsChange = {
  title: 'Allergen labels',
  had: 'A look together in September',
  said: 'There when we go live',
  note: 'Sam told Aoife they would be there from the first day.',
};

export const priceChange = {
  title: 'Price promise',
  had: 'Your price stays at €62 per shop for 24 months',
  said: 'Your price stays at €62 per shop for 36 months',
  note: 'Devraj and Sam agreed 36 months on the phone, 29 April.',
  by: 'Marit',
};

export const someOpenPoints: OpenPoint[] = [
  { title: 'Allergen labels', line: 'Tomasz asks the kitchen how many labels they need.' },
  { title: 'Tills in the bus station', line: 'We wait for the offer of the landlord.' },
];
export const priceQuestion = {
  by: 'Devraj',
  title: 'Price promise',
  said: 'Does that hold for shops we open later too? We’re looking at two in Cork.',
};

export const trainingQuestion = {
  by: 'Tomasz',
  title: 'Training days',
  said: 'Can my night shift come, too? They start at three, so before or after.',
};
