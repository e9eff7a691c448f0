// Ids these tests share.
import { personIdOf } from '../../../domain/ids';

export const BOT_APP_ID = '0d5b9b1e-0000-4000-8000-00000000b071';
export const TENANT = '11111111-1111-4111-8111-111111111111';
export const OTHER_TENANT = '22222222-2222-4222-8222-222222222222';
export const DEE_OID = 'dddddddd-0000-4000-8000-000000000001';
export const TOM_OID = 'eeeeeeee-0000-4000-8000-000000000002';
export const DEE = personIdOf(TENANT, DEE_OID);
export const TOM = personIdOf(TENANT, TOM_OID);
export const CHANNEL = '19:sql-guild@thread.tacv2';
