// Hands the words of the person's language down the tree; which language that is was decided by `resolveLocale`.
import { createContext, useContext, type ReactNode } from 'react';
import type { Text } from './loadText';

const TextContext = createContext<Text | null>(null);

export function TextProvider({ text, children }: { text: Text; children: ReactNode }) {
  return <TextContext value={text}>{children}</TextContext>;
}

export function useText(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error('useText needs a TextProvider above it');
  return text;
}
