/**
 * The posts of every conversation: added, changed, taken away, kept on disk, and told to whoever listens. Whether a
 * post is allowed is decided before it comes here.
 */
import type { Happenings } from './happenings';
import type { JsonObject } from './json';
import type { KeptJson } from './keptJson';
import type { Post, TeamsState } from './teamsState';

export interface PostBook {
  in(conversationId: string): Post[];
  find(conversationId: string, postId: string): Post | undefined;
  add(post: Pick<Post, 'conversationId' | 'from' | 'activity'> & { replyToId?: string | undefined }): Promise<Post>;
  change(post: Post, activity: JsonObject): Promise<void>;
  remove(post: Post): Promise<void>;
}

const plainId = (conversationId: string) => conversationId.split(';')[0] ?? conversationId;

export function createPostBook(kept: KeptJson<TeamsState>, happenings: Happenings): PostBook {
  const state = kept.value;
  return {
    in: (conversationId) => state.posts.filter((post) => post.conversationId === plainId(conversationId)),
    find: (conversationId, postId) =>
      state.posts.find((post) => post.id === postId && post.conversationId === plainId(conversationId)),
    async add({ replyToId, ...post }) {
      // Teams' ids are milliseconds and never repeat.
      state.lastPostId = Math.max(Date.now(), state.lastPostId + 1);
      const added: Post = {
        ...post,
        conversationId: plainId(post.conversationId),
        ...(replyToId === undefined ? {} : { replyToId }),
        id: String(state.lastPostId),
        sentAt: new Date().toISOString(),
        edits: 0,
      };
      state.posts.push(added);
      await kept.save();
      happenings.tell({ kind: 'post', post: added });
      return added;
    },
    async change(post, activity) {
      post.activity = activity;
      post.edits += 1;
      post.editedAt = new Date().toISOString();
      await kept.save();
      happenings.tell({ kind: 'post', post });
    },
    async remove(post) {
      state.posts = state.posts.filter((each) => each !== post);
      await kept.save();
      happenings.tell({ kind: 'deleted', conversationId: post.conversationId, postId: post.id });
    },
  };
}
