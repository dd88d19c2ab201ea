import { testReadsIn } from '../support/reads';

testReadsIn('America/New_York', 19);
