// What the tab asks about one's own profile.
import type { SaveProfileBody } from '../../contract/schemas';
import type { ProfileView } from '../../contract/views';
import type { BoardId } from '../../domain/ids';
import { request } from './request';

export const readProfile = (boardId: BoardId) => request<ProfileView>('profile', { boardId });

export const saveProfile = (boardId: BoardId, change: SaveProfileBody) =>
  request<ProfileView>('saveProfile', { boardId }, change);
