/** The posts of one conversation with the place to write, newest at the bottom and in sight. */
import { useEffect, useRef } from 'react';
import type { Post } from '../state/teamsState';
import { Composer } from './Composer';
import { say } from './hostApi';
import { PostView } from './PostView';
import type { ViewProps } from './viewProps';

export interface ConversationProps {
  readonly view: ViewProps;
  readonly conversationId: string;
  readonly placeholder: string;
  readonly empty: string;
  /** Where the bot hears only what mentions it. */
  readonly shared: boolean;
}

/** Each thread's first post, followed by what answers it. */
const threads = (posts: readonly Post[]) =>
  posts
    .filter((post) => post.replyToId === undefined || !posts.some((each) => each.id === post.replyToId))
    .map((first) => [first, ...posts.filter((post) => post.replyToId === first.id)]);

export function Conversation({ view, conversationId, placeholder, empty, shared }: ConversationProps) {
  const { tenant, me, theme, locale, open, notice, feed } = view;
  const end = useRef<HTMLDivElement>(null);
  const posts = feed.posts.filter((post) => post.conversationId === conversationId);
  useEffect(() => void end.current?.scrollIntoView({ block: 'end' }), [posts.length]);

  const send = async (text: string, mentionsBot: boolean) => {
    try {
      const answer = await say(me.key, conversationId, { text, mentionsBot, locale });
      if (answer && 'unanswered' in answer && answer.unanswered !== undefined)
        notice(`The bot did not answer: ${answer.unanswered}`);
    } catch (failure) {
      notice(`This was not sent: ${String(failure)}`);
    }
  };
  return (
    <div className="conversation">
      <div className="posts" role="log" aria-label="Posts" tabIndex={0}>
        {posts.length === 0 && <p className="quiet empty">{empty}</p>}
        {threads(posts).map((thread) => (
          <div className={shared ? 'thread indented' : 'thread'} key={thread[0]?.id}>
            {thread.map((post) => (
              <PostView key={post.id} tenant={tenant} post={post} me={me} theme={theme} locale={locale} open={open} />
            ))}
          </div>
        ))}
        <div ref={end} />
      </div>
      <Composer
        placeholder={placeholder}
        {...(shared ? { botName: tenant.app.name } : {})}
        send={(text, mentionsBot) => void send(text, mentionsBot)}
      />
    </div>
  );
}
