// Type on the stage: large enough to be read from across a room, and never smaller than text is anywhere.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const scaled = (pixels: number, atLeast: number) => `max(${atLeast}px, calc(${pixels}px * var(--stage)))`;
const twoLines = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: '2',
  overflow: 'hidden',
} as const;

export const useStageStyles = makeStyles({
  over: { margin: 0, fontSize: scaled(20, 14), lineHeight: 1.4, color: tokens.colorNeutralForeground2 },
  title: {
    ...typographyStyles.title1,
    ...twoLines,
    margin: '0.15em 0 0.1em',
    fontSize: scaled(40, 20),
    lineHeight: 1.25,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { ...twoLines, margin: 0, fontSize: scaled(20, 14), lineHeight: 1.4 },
  small: {
    margin: 'calc(6px * var(--stage)) 0 0',
    fontSize: scaled(16, 12),
    lineHeight: 1.4,
    color: tokens.colorNeutralForeground2,
  },
  rule: {
    height: 0,
    border: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    margin: 'max(10px, calc(28px * var(--stage))) 0',
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: 'max(8px, calc(20px * var(--stage)))',
  },
  note: { display: 'flex', gap: 'max(6px, calc(12px * var(--stage)))', minWidth: 0 },
  icon: {
    display: 'flex',
    flexShrink: 0,
    paddingTop: '0.15em',
    fontSize: scaled(20, 14),
    color: tokens.colorNeutralForeground2,
    '& svg': { width: '1em', height: '1em' },
  },
  noteText: { ...twoLines, fontSize: scaled(20, 14), lineHeight: 1.4 },
  noteFacts: { display: 'block', fontSize: scaled(14, 12), lineHeight: 1.4, color: tokens.colorNeutralForeground3 },
  middle: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  digits: {
    fontSize: scaled(104, 32),
    lineHeight: 1.1,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  longDigits: { fontSize: scaled(84, 26) },
  date: { fontSize: scaled(56, 20), lineHeight: 1.2, fontWeight: tokens.fontWeightSemibold },
  caption: { fontSize: scaled(20, 12), lineHeight: 1.4, color: tokens.colorNeutralForeground2 },
});
