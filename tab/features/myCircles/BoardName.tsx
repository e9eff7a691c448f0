// What a board is called: after its channel. Of a group chat Teams tells the bot no name.
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';

export function BoardName({ name }: { name: string }) {
  const { t } = useText();
  return name === '' ? t('mine.aChat') : <UserText>{name}</UserText>;
}
