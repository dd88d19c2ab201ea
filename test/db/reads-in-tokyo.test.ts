import { testReadsIn } from '../support/database/reads';

testReadsIn('Asia/Tokyo', 9);
