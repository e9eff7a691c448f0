// Hands a text to whoever is on the page as a file. Teams on the web saves it; newer desktop clients save the first one only
// and phones none (MicrosoftDocs/msteams-docs#10334), and none of them says so: whoever offers a file offers another way too.

export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
