/**
 * Where a person writes a message; in shared places with a switch that mentions the bot, without which it hears
 * nothing.
 */
import { Button, Textarea, ToggleButton } from '@fluentui/react-components';
import { Bot20Regular, Send20Regular } from '@fluentui/react-icons';
import { useState, type KeyboardEvent } from 'react';

export interface ComposerProps {
  readonly placeholder: string;
  /** Absent where every message is for the bot anyway. */
  readonly botName?: string;
  send(text: string, mentionsBot: boolean): void;
}

const LONGEST = 4000;

export function Composer({ placeholder, botName, send }: ComposerProps) {
  const [text, setText] = useState('');
  const [mentionsBot, setMentionsBot] = useState(botName !== undefined);
  const submit = () => {
    if (text.trim() === '') return;
    send(text.trim(), mentionsBot);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    submit();
  };
  return (
    <div className="composer">
      {botName !== undefined && (
        <ToggleButton
          icon={<Bot20Regular />}
          checked={mentionsBot}
          onClick={() => setMentionsBot(!mentionsBot)}
        >{`@${botName}`}</ToggleButton>
      )}
      <Textarea
        value={text}
        maxLength={LONGEST}
        placeholder={placeholder}
        aria-label={placeholder}
        rows={1}
        onChange={(_event, { value }) => setText(value)}
        onKeyDown={onKeyDown}
      />
      <Button appearance="subtle" icon={<Send20Regular />} aria-label="Send" onClick={submit} />
    </div>
  );
}
