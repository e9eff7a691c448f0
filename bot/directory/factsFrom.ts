// What Graph says in the company's own words, as facts of a profile; what cannot be understood is not said.
import { personIdOf } from '../../domain/ids';
import { PERSON_NAME_MAX_LENGTH, ROLE_MAX_LENGTH, TEAM_MAX_LENGTH } from '../../domain/limits';
import { levels, roleFamilies, type Level, type RoleFamily } from '../../domain/profile/profile';
import type { DirectorySays } from '../../domain/profile/withDirectory';
import { cleanText, folded } from '../../domain/text';
import { catalogue } from '../../locales/catalogue';
import type { GraphSays } from './readGraph';

export function factsFrom(says: GraphSays, tenantId: string): DirectorySays {
  const manager = says.manager && {
    id: personIdOf(tenantId, says.manager.oid),
    name: says.manager.name.slice(0, PERSON_NAME_MAX_LENGTH),
  };
  return {
    facts: {
      role: clipped(says.jobTitle, ROLE_MAX_LENGTH),
      team: clipped(says.department, TEAM_MAX_LENGTH),
      level: levelIn(says.level),
      roleFamily: familyIn(says.family),
      managerId: manager && manager.id,
    },
    manager,
  };
}

function clipped(text: string | null, maxLength: number): string | null {
  const clean = cleanText((text ?? '').slice(0, maxLength), maxLength);
  return clean.ok ? clean.value : null;
}

/** “4”, “L4” or “Level 4”. */
function levelIn(text: string | null): Level | null {
  const said = /^[^\d]{0,12}(\d{1,2})$/.exec(text?.trim() ?? '');
  return levels.find((level) => said !== null && level === Number(said[1])) ?? null;
}

/** Our own name of it, or what one of our languages calls it. */
function familyIn(text: string | null): RoleFamily | null {
  if (text === null) return null;
  const names = (family: RoleFamily) => [family, ...Object.values(catalogue).map((words) => words[`family.${family}`])];
  return roleFamilies.find((family) => names(family).some((name) => folded(name) === folded(text))) ?? null;
}
