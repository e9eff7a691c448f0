// Adding the board to a channel or a chat: nothing to fill in, Save is ready at once.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { OpenConversation } from '../../features/conversation/OpenConversation';
import type { HostContext } from '../../host/hostContext';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { ConfigureFrame } from './ConfigureFrame';
import { settingsFor } from './pageAddress';
import { useTabSettings } from './useTabSettings';

const useStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground2 },
  name: { ...typographyStyles.subtitle2, overflowWrap: 'anywhere' },
});

interface Props {
  host: HostContext;
  conversationId: string;
}

/** The board is opened to show its name; Save does not wait for it, since the tab itself says what is missing. */
export function ConfigureChannel({ host, conversationId }: Props) {
  const { t } = useText();
  const styles = useStyles();
  useTabSettings(async () => settingsFor('board', `board-${conversationId}`, t('configure.tabName')));
  const name = (board: string) => (
    <div>
      <div className={styles.label}>{t('configure.channel.board')}</div>
      <div className={styles.name}>
        <UserText>{board}</UserText>
      </div>
    </div>
  );
  return (
    <OpenConversation
      host={host}
      skeleton={
        <ConfigureFrame title={t('configure.channel.title')} save={t('configure.channel.save')}>
          {host.placeName ? name(host.placeName) : null}
        </ConfigureFrame>
      }
    >
      {({ boardName }) => (
        <ConfigureFrame title={t('configure.channel.title')} save={t('configure.channel.save')}>
          {/* A channel that only its tab has told us of has no name with us. */}
          {name(boardName || (host.placeName ?? ''))}
        </ConfigureFrame>
      )}
    </OpenConversation>
  );
}
