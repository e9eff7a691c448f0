// The address that opens a chat with somebody in Teams, which begins with the first message. Encoded, for a guest's address
// has a `#` in it. A link, for teams-js' own `chat` opens none from the side panel and does no more elsewhere.

/** `address` is the one they sign in with, as Teams asks. */
export function chatLink(address: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(address)}`;
}
