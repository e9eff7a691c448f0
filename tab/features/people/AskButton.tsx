// One press to a chat with somebody. Of whom Teams names no address for a chat, a circle is asked instead.
import { Button, type ButtonProps } from '@fluentui/react-components';
import type { FoundPerson } from '../../../contract/findingViews';
import { ChatIcon, QuestionIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { useAsk } from './useAsk';

interface Props {
  person: FoundPerson;
  /** What they are called where there is little room. */
  shortName: string;
  appearance: NonNullable<ButtonProps['appearance']>;
  onAskCircle: () => void;
}

export function AskButton({ person, shortName, appearance, onAskCircle }: Props) {
  const { t } = useText();
  const ask = useAsk();
  const { chatWith } = person;
  if (chatWith === null) {
    return (
      <Button icon={<QuestionIcon />} title={t('find.noChat', { person: person.name })} onClick={onAskCircle}>
        {t('find.askCircle')}
      </Button>
    );
  }
  return (
    <Button appearance={appearance} icon={<ChatIcon />} onClick={() => ask({ ...person, chatWith })}>
      {t('find.ask', { person: shortName })}
    </Button>
  );
}
