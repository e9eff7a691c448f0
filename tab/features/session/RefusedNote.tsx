// A note the server would not take, with its sentence; the text is never lost, it goes back into the composer or away.
import { Button } from '@fluentui/react-components';
import type { RefusedCapture } from '../../live/liveView';
import { useText } from '../../text/TextProvider';
import { NoteRow } from './NoteRow';
import { useRoom } from './sessionRoom';

export function RefusedNote({ refused, edit }: { refused: RefusedCapture; edit(): void }) {
  const { t } = useText();
  const { live } = useRoom();
  const { kind, text, captureId } = refused.command;
  return (
    <NoteRow
      kind={kind}
      text={text}
      facts={
        <>
          <span>{t('panel.note.refused', { reason: t(`problem.${refused.code}`) })}</span>
          <Button size="small" onClick={edit}>
            {t('panel.note.edit')}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => live.dismissRefused(captureId)}>
            {t('panel.note.discard')}
          </Button>
        </>
      }
    />
  );
}
