// Words that stand in every text and so say nothing of any, in English and in German.

const WORDS = `
a about after all am an and any are as at be because been before being but by can could did do does doing each for from
had has have having he her here hers him his how i if in into is it its itself just me more most my of off on or our ours
out over own she should so some such than that the their theirs them then there these they this those through to too
under until up us very was we were what when where which while who whom why will with would you your yours
aber als also am an auch auf aus bei beim bin bis bist da damit dann das dass dein deine dem den der des dessen dich die
dies diese diesem diesen dieser dieses dir doch du durch ein eine einem einen einer eines er es euch euer fur hab habe haben
hat hatte hatten hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes kann man
mein meine mich mir mit nach noch nun nur ob oder sein seine seinem seinen seiner sich sie sind so soll um und uns unser
unsere unter vom von vor war waren warum was wenn wer werden wie wieder wir wird wo zu zum zur uber
`;

const stopWords: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** `word` as it stands: `IT` is something people look for. */
export function saysNothing({ word, term }: { word: string; term: string }): boolean {
  return stopWords.has(term) && word !== 'IT';
}
