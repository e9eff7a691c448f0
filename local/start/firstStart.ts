/**
 * What is set up in Local Teams before anybody opens it for the first time: the app is in the channel and in the
 * meeting, each with its tab, and the story has been played.
 */
import { installApp } from '../host/installApp';
import { playStory } from '../seed/playStory';
import type { StoryProcess } from '../seed/storyProcess';
import type { StandIn } from '../startStandIn';
import { channel, meeting } from '../tenant/conversations';

export interface FirstStartParts {
  readonly say: (sentence: string) => void;
  readonly startStory: () => Promise<StoryProcess>;
  /** Where what is not Local Teams' own is passed on to. */
  readonly setUpstream: (url: () => string) => void;
}

/** Does nothing where it was done before; a first start that was broken off is begun anew with --fresh. */
export async function firstStart(standIn: StandIn, { say, startStory, setUpstream }: FirstStartParts): Promise<void> {
  const { doings } = standIn;
  if (doings.kept.value.tabs[channel.id] !== undefined) return;
  say('Preparing two circles with some months behind them …');
  const story = await startStory();
  try {
    setUpstream(story.url);
    await installApp(doings, { from: 'ana', conversation: channel });
    await installApp(doings, { from: 'ana', conversation: meeting });
    await playStory(standIn, story, Date.now());
    await standIn.configureTab(meeting.id, tabAt(standIn, 'panel'));
    await standIn.configureTab(channel.id, tabAt(standIn, 'board'));
  } finally {
    await story.stop();
  }
}

function tabAt(standIn: StandIn, page: 'board' | 'panel') {
  const contentUrl = `${standIn.url}/tab/${page}.html`;
  return { entityId: 'board', contentUrl, websiteUrl: contentUrl, suggestedDisplayName: 'Peer Circles' };
}
