// A note the server would not take, with its sentence; the text is never lost: it goes back into the composer, is copied
// where no composer takes it any more, or is thrown away.
import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { RefusedCapture } from '../../live/liveView';
import { useText } from '../../text/TextProvider';
import { copyText } from './copyText';
import { NoteRow } from './NoteRow';
import { useRoom } from './sessionRoom';

export function RefusedNote({ refused, edit }: { refused: RefusedCapture; edit: (() => void) | null }) {
  const { t } = useText();
  const { live, say } = useRoom();
  const [isCopied, setCopied] = useState(false);
  const { kind, text, captureId } = refused.command;
  const copy = async () => {
    const done = await copyText(text);
    setCopied(done);
    say(t(done ? 'panel.note.copied' : 'panel.note.notCopied'));
  };
  return (
    <NoteRow
      kind={kind}
      text={text}
      facts={
        <>
          <span>{t('panel.note.refused', { reason: t(`problem.${refused.code}`) })}</span>
          {edit && refused.code !== 'tooLate' ? (
            <Button size="small" onClick={edit}>
              {t('panel.note.edit')}
            </Button>
          ) : (
            <Button size="small" onClick={() => void copy()}>
              {t(isCopied ? 'panel.note.copied' : 'panel.note.copy')}
            </Button>
          )}
          <Button size="small" appearance="subtle" onClick={() => live.dismissRefused(captureId)}>
            {t('panel.note.discard')}
          </Button>
        </>
      }
    />
  );
}
