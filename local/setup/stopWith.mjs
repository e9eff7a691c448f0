// Ends the command with a sentence a newcomer can act on, never with a stack trace.
export function stopWith(sentence, code = 1) {
  console.error(`\n${sentence}`);
  process.exit(code);
}
