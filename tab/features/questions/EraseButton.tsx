// Erasing one's own words, which nothing brings back: asked once more before it is done.
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import { useLinkStyles } from '../circle/linkStyles';

/** `describes` is the id of the words. */
export function EraseButton({ describes, onErase }: { describes: string; onErase: () => void }) {
  const { t } = useText();
  const links = useLinkStyles();
  const [isSure, setSure] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  // The button that was pressed makes way for others: focus goes on with them.
  const turn = (sure: boolean) => {
    flushSync(() => setSure(sure));
    first.current?.focus();
  };
  const link = { appearance: 'transparent', className: links.link, 'aria-describedby': describes } as const;
  if (!isSure) {
    return (
      <Button ref={first} {...link} onClick={() => turn(true)}>
        {t('questions.erase')}
      </Button>
    );
  }
  return (
    <>
      <Button ref={first} {...link} onClick={onErase}>
        {t('questions.eraseForGood')}
      </Button>
      <Button {...link} onClick={() => turn(false)}>
        {t('questions.keep')}
      </Button>
    </>
  );
}
