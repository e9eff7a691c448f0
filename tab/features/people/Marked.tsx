// What somebody wrote, with the words marked that it was found by.
import { Fragment } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { markedParts } from './markedParts';

const useStyles = makeStyles({
  mark: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
  },
});

export function Marked({ text, found }: { text: string; found: readonly string[] }) {
  const styles = useStyles();
  return (
    <bdi dir="auto">
      {markedParts(text, found).map((part, index) =>
        part.isFound ? (
          <mark key={index} className={styles.mark}>
            {part.text}
          </mark>
        ) : (
          <Fragment key={index}>{part.text}</Fragment>
        ),
      )}
    </bdi>
  );
}
