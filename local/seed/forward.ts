/** Who put themselves forward for new circles, and what they said: enough for a few suggestions, and for somebody to sit out. */
import type { ProfileWords } from '../../domain/profile/profile';
import type { PersonKey } from '../tenant/people';

type Said = Pick<ProfileWords, 'share' | 'learn' | 'facing'>;

export const forward: Readonly<Partial<Record<PersonKey, Said>>> = {
  dee: {
    share: ['Deadlocks', 'Query plans'],
    learn: ['Flame graphs'],
    facing: 'Saying no to another urgent request without losing the people who ask',
  },
  kwame: { share: ['Flame graphs'], learn: ['Deadlocks'], facing: 'Nights on call that nobody wants to share' },
  nadia: { share: ['Dashboards that are read'], learn: ['Deadlocks'], facing: 'Requests that arrive on Friday' },
  omar: { share: ['Ledger reconciliation'], learn: ['Deadlocks', 'On-call without burning out'], facing: null },
  ines: { share: ['On-call without burning out'], learn: ['Dashboards that are read'], facing: 'Nights on call' },
  fatima: { share: ['Statistics'], learn: ['On-call without burning out'], facing: 'Nights on call after a release' },
  priya: { share: ['Designing across teams'], learn: ['Statistics'], facing: 'Two teams that plan past each other' },
  chidi: { share: ['Alerts with owners'], learn: ['Designing across teams'], facing: null },
};
