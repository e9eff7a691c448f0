/** Everybody of the channel says of themselves what the company's directory has on them, so that circles can form. */
import type { ProfileView } from '../../contract/views';
import { roleFamilies } from '../../domain/profile/profile';
import { channel } from '../tenant/conversations';
import { people, TENANT_ID } from '../tenant/people';
import type { StoryApi } from './storyApi';

export async function sayProfiles(api: StoryApi, boardId: string): Promise<void> {
  await Promise.all(
    channel.members.map(async (key) => {
      const { work, jobTitle } = people[key];
      if (!work) return;
      const { words: seen } = await api.call<ProfileView>(key, 'profile', { boardId });
      const wanted = {
        ...seen,
        role: jobTitle,
        roleFamily: roleFamilies.find((family) => family === work.family.toLowerCase()) ?? null,
        level: work.level,
        team: work.department,
        managerId: work.managerOid && `${TENANT_ID}.${work.managerOid}`,
      };
      await api.call(key, 'saveProfile', { boardId }, { seen, wanted });
    }),
  );
}
