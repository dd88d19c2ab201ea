import { testReadsIn } from '../support/database/reads';

testReadsIn('America/New_York', 19);
