// What a person wrote, four lines of it; where there is more, one click shows the rest and takes it back.
import { useEffect, useRef, useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';

const useStyles = makeStyles({
  folded: { display: '-webkit-box', overflow: 'hidden', WebkitBoxOrient: 'vertical', WebkitLineClamp: 4 },
  more: {
    display: 'block',
    minWidth: 0,
    height: '24px',
    padding: 0,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
});

/** `id` is the text's own in the page. */
export function LongText({ id, children }: { id: string; children: string }) {
  const { t } = useText();
  const styles = useStyles();
  const words = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const box = words.current;
    if (!box || open) return;
    // How many lines it takes depends on the width, so it is measured again with every change of it.
    const observer = new ResizeObserver(() => setIsLong(box.scrollHeight > box.clientHeight));
    observer.observe(box);
    return () => observer.disconnect();
  }, [open, children]);
  return (
    <>
      <div ref={words} id={id} className={mergeClasses(!open && styles.folded)}>
        <UserText>{children}</UserText>
      </div>
      {isLong && (
        <Button
          appearance="transparent"
          className={styles.more}
          id={`${id}-more`}
          aria-expanded={open}
          aria-labelledby={`${id}-more ${id}`}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'takeaways.less' : 'takeaways.more')}
        </Button>
      )}
    </>
  );
}
