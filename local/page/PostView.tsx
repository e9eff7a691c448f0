/** One post as everyone sees it: who, when, and its words or cards. */
import { Avatar, Badge, Text } from '@fluentui/react-components';
import type { PersonView, TenantView } from '../host/describeTenant';
import { isJsonObject, objectsOf, textOf } from '../state/json';
import type { Post } from '../state/teamsState';
import { CardView } from './CardView';
import type { Theme } from './host/surface';
import appIcon from './localTeams.svg';
import { dayAndTime } from './looks';
import { PersonAvatar } from './PersonAvatar';

export interface PostViewProps {
  readonly tenant: TenantView;
  readonly post: Post;
  readonly me: PersonView;
  readonly theme: Theme;
  readonly locale: string;
  open(url: string): void;
}

/** Text with its mentions in bold; everything else is text. */
function Words({ text }: { text: string }) {
  return (
    <p className="words" dir="auto">
      {text.split(/(<at>.*?<\/at>)/).map((part, index) => {
        const name = /^<at>(.*)<\/at>$/.exec(part)?.[1];
        return name === undefined ? part : <strong key={index}>{name}</strong>;
      })}
    </p>
  );
}

export function PostView({ tenant, post, me, theme, locale, open }: PostViewProps) {
  const author = tenant.people.find((person) => person.key === post.from);
  const text = textOf(post.activity, 'text') ?? '';
  const cards = objectsOf(post.activity, 'attachments').map((attachment) => attachment['content']);
  return (
    <article className="post" data-post-id={post.id} aria-label={`Post by ${author?.name ?? tenant.app.name}`}>
      {author === undefined ? (
        <Avatar shape="square" name={tenant.app.name} image={{ src: appIcon }} />
      ) : (
        <PersonAvatar person={author} />
      )}
      <div className="post-body">
        <header>
          <Text weight="semibold">{author?.name ?? tenant.app.name}</Text>
          {author === undefined && (
            <Badge appearance="outline" shape="rounded" color="informative">
              App
            </Badge>
          )}
          <Text size={200} className="quiet">
            {dayAndTime(post.sentAt, locale)}
            {post.edits > 0 && ' · Edited'}
          </Text>
        </header>
        {text !== '' && <Words text={text} />}
        {cards.filter(isJsonObject).map((card, index) => (
          <CardView key={index} post={post} card={card} me={me} theme={theme} locale={locale} open={open} />
        ))}
      </div>
    </article>
  );
}
