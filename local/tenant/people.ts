/**
 * Who exists in Local Teams: the people of its one tenant, a guest, and one person of another tenant. Data only; who
 * sits in which conversation is in conversations.ts.
 */

export const TENANT_ID = '0b9d6a52-7c1e-4f0a-9c53-2f6f4e1a7d10';
export const OTHER_TENANT_ID = 'c4e2f9b7-5a3d-4c86-8f41-9d7b6a2e0c33';

export interface Person {
  readonly name: string;
  readonly jobTitle: string;
  readonly oid: string;
  readonly mri: string;
  readonly homeTenantId: string;
  readonly userPrincipalName: string;
  readonly role: 'owner' | 'user' | 'guest';
  /** What the company's directory says of their work; null where it says nothing. */
  readonly work: Work | null;
}

export interface Work {
  readonly department: string;
  /** As the company's own attributes have it. */
  readonly family: string;
  readonly level: number;
  /** Object id. */
  readonly managerOid: string | null;
}

const person = (
  name: string,
  jobTitle: string,
  account: string,
  oid: string,
  rest: Partial<Pick<Person, 'homeTenantId' | 'role' | 'work'>> = {},
): Person => ({
  name,
  jobTitle,
  oid,
  mri: `29:1${Buffer.from(oid.replaceAll('-', ''), 'hex').toString('base64url')}`,
  homeTenantId: rest.homeTenantId ?? TENANT_ID,
  userPrincipalName: `${account}@contoso.example`,
  role: rest.role ?? 'user',
  work: rest.work ?? null,
});

const PRIYA = '5f1c2a90-c8ff-4619-8e42-b74938260002';
const engineer = (department: string, level: number, managerOid: string | null = null): Work => ({
  department,
  family: 'Engineering',
  level,
  managerOid,
});

/** Keyed by the host name each has in the browser: `ana` is at `ana.localhost`. */
export const people = {
  ana: person('Ana Souza', 'Data engineer', 'ana.souza', '5f1c2a90-1d44-4b6e-a3f7-0c9e8d7b001b', {
    role: 'owner',
    work: engineer('Payments', 3, PRIYA),
  }),
  dee: person('Dee Nakamura', 'Senior data engineer', 'dee.nakamura', '5f1c2a90-2e55-4c7f-b4a8-1daf9e8c0002', {
    work: engineer('Search', 4),
  }),
  tom: person('Tom Becker', 'Data engineer', 'tom.becker', '5f1c2a90-3f66-4d80-95b9-2eb0af9d000c', {
    work: engineer('Logistics', 3),
  }),
  fatima: person('Fatima El Idrissi', 'Analytics engineer', 'fatima', '5f1c2a90-4077-4e91-86ca-3fc1b0ae0026', {
    work: engineer('Insights', 3),
  }),
  chidi: person('Chidi Okafor', 'Site reliability engineer', 'chidi.okafor', '5f1c2a90-5188-4fa2-97db-40d2c1bf0080', {
    work: engineer('Reliability', 4),
  }),
  meilin: person('Mei-Lin Huang', 'Data engineer', 'mei-lin.huang', '5f1c2a90-6299-40b3-a8ec-51e3d2c00058', {
    work: engineer('Catalogue', 3),
  }),
  bo: person('Bo Lindqvist', 'Database engineer', 'bo.lindqvist', '5f1c2a90-73aa-41c4-b9fd-62f4e3d10004', {
    work: engineer('Storage', 4),
  }),
  kwame: person('Kwame Boateng', 'Platform engineer', 'kwame.boateng', '5f1c2a90-84bb-42d5-8a0e-7305f4e2000d', {
    work: engineer('Platform', 3),
  }),
  nadia: person('Nadia Petrova', 'Analytics engineer', 'nadia.petrova', '5f1c2a90-95cc-43e6-9b1f-841605f3003b', {
    work: engineer('Payments', 3, PRIYA),
  }),
  omar: person('Omar Farouk', 'Data engineer', 'omar.farouk', '5f1c2a90-a6dd-44f7-ac20-952716040006', {
    work: engineer('Ledger', 3),
  }),
  ines: person('Inès Moreau', 'Site reliability engineer', 'ines.moreau', '5f1c2a90-b7ee-4508-bd31-a63827150008', {
    work: engineer('Edge', 3),
  }),
  priya: person('Priya Raman', 'Engineering manager', 'priya.raman', PRIYA, { work: engineer('Payments', 5) }),
  ruth: person('Ruth Adler', 'Coach', 'ruth.adler_outside', '5f1c2a90-d900-472a-9f53-c85a49370013', { role: 'guest' }),
  vera: person('Vera Lindgren', 'Executive coach', 'vera.lindgren_outside', '5f1c2a90-dd01-472b-8a64-d85b5a49380f', {
    role: 'guest',
  }),
  lena: person('Lena Vogt', 'Recruiter', 'lena.vogt', '5f1c2a90-ea11-483b-a064-d96b5a48000d', {
    work: { department: 'Talent', family: 'People', level: 3, managerOid: null },
  }),
  ivo: person('Ivo Marek', 'Consultant', 'ivo.marek_other', '9a7e3b18-fb22-494c-b175-ea7c6b59001a', {
    homeTenantId: OTHER_TENANT_ID,
  }),
} as const satisfies Record<string, Person>;

export type PersonKey = keyof typeof people;
export const personKeys = Object.keys(people) as PersonKey[];

export const isPersonKey = (text: unknown): text is PersonKey =>
  typeof text === 'string' && Object.hasOwn(people, text);

/** Finds a person by object id or by the `29:` id Teams gives each in conversations with this bot. */
export const personKeyById = (id: string): PersonKey | undefined =>
  personKeys.find((key) => people[key].oid === id || people[key].mri === id);
