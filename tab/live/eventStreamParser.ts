// Turns the text of a server-sent event stream into messages, however the network cut it; what they mean is decided
// by the session's stream.

export interface StreamMessage {
  event: string;
  id: string | null;
  data: string;
}

/** Returns a function that takes the next piece of text and gives back the messages it completed. */
export function createEventStreamParser(): (text: string) => StreamMessage[] {
  let rest = '';
  let event = '';
  let id: string | null = null;
  let data: string[] = [];

  function takeLine(line: string): StreamMessage | null {
    if (line === '') {
      const message = data.length > 0 ? { event: event || 'message', id, data: data.join('\n') } : null;
      event = '';
      id = null;
      data = [];
      return message;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') event = value;
    else if (field === 'data') data.push(value);
    else if (field === 'id') id = value;
    return null;
  }

  return (text) => {
    rest += text;
    // A lone carriage return at the end may be the first half of one line break.
    const held = rest.endsWith('\r') ? '\r' : '';
    const lines = rest.slice(0, rest.length - held.length).split(/\r\n|\n|\r/);
    rest = lines.pop()! + held;
    return lines.flatMap((line) => takeLine(line) ?? []);
  };
}
