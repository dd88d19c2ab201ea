import { testReadsIn } from '../support/reads';

testReadsIn('Asia/Tokyo', 9);
