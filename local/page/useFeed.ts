/**
 * Everything in this window that changes by itself: posts, places, who is present, what was sent. Read once, then kept
 * current by the event stream.
 */
import { useEffect, useState } from 'react';
import type { PersonView, PlacesView, TenantView } from '../host/describeTenant';
import type { Happening } from '../state/happenings';
import type { Post, SendAttempt } from '../state/teamsState';
import { places, postsIn, sent } from './hostApi';

export interface Feed {
  readonly places: PlacesView;
  readonly posts: readonly Post[];
  readonly present: readonly string[];
  readonly attempts: readonly SendAttempt[];
}

const withPost = (posts: readonly Post[], post: Post) => {
  const there = posts.some((each) => each.id === post.id);
  return there ? posts.map((each) => (each.id === post.id ? post : each)) : [...posts, post];
};

function next(feed: Feed, happening: Happening, meetingId: string): Feed {
  switch (happening.kind) {
    case 'post':
      return { ...feed, posts: withPost(feed.posts, happening.post) };
    case 'deleted':
      return { ...feed, posts: feed.posts.filter((post) => post.id !== happening.postId) };
    case 'sent':
      return { ...feed, attempts: [...feed.attempts, happening.attempt] };
    case 'present':
      return happening.conversationId === meetingId ? { ...feed, present: happening.people } : feed;
    case 'places':
      return feed;
  }
}

async function readAll({ channel, meeting, groupChat }: TenantView, me: PersonView): Promise<Omit<Feed, 'present'>> {
  const [read, attempts, ...posts] = await Promise.all([
    places(),
    sent(),
    ...[channel.id, meeting.id, groupChat.id, me.chatId].map(postsIn),
  ]);
  return { places: read, attempts, posts: posts.flat() };
}

/** What events told while the whole was being read is newer than what was read. */
function merge(read: Omit<Feed, 'present'>, told: Feed, startedAt: string): Feed {
  const newer = (post: Post) => told.posts.find((each) => each.id === post.id && each.edits > post.edits) ?? post;
  const since = told.posts.filter(
    (post) => post.sentAt >= startedAt && !read.posts.some((each) => each.id === post.id),
  );
  return { ...read, posts: [...read.posts.map(newer), ...since], present: told.present };
}

const EMPTY: Feed = {
  places: { installed: [], tabs: {}, runningSince: {}, stages: {} },
  posts: [],
  present: [],
  attempts: [],
};

/** Nothing until first read. While `inMeeting`, the window counts as present there. */
export function useFeed(tenant: TenantView, me: PersonView, inMeeting: boolean): Feed | undefined {
  const [feed, setFeed] = useState(EMPTY);
  const [read, setRead] = useState(false);
  useEffect(() => {
    const asked = new URLSearchParams({ as: me.key, ...(inMeeting ? { in: tenant.meeting.id } : {}) });
    const events = new EventSource(`/local/events?${asked.toString()}`);
    events.onopen = async () => {
      const startedAt = new Date().toISOString();
      const all = await readAll(tenant, me);
      setFeed((told) => merge(all, told, startedAt));
      setRead(true);
    };
    events.onmessage = async ({ data }: MessageEvent<string>) => {
      const happening = JSON.parse(data) as Happening;
      const changed = happening.kind === 'places' ? await places() : undefined;
      setFeed((old) => (changed === undefined ? next(old, happening, tenant.meeting.id) : { ...old, places: changed }));
    };
    return () => events.close();
  }, [tenant, me, inMeeting]);
  return read ? feed : undefined;
}
