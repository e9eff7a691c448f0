/**
 * The ids under which Peer Circles is registered in Local Teams: two registrations, as a careful company would have.
 * Data only.
 */

/** The tab's registration: the audience of people's tokens. */
export const CLIENT_ID = '7d0e4c61-93b2-4a58-8f27-61b5c3d9e042';
/** The bot's registration: audience of the channel's tokens, and who asks for the outgoing ones. */
export const BOT_APP_ID = 'e38b6f15-2a7c-49d4-b6e0-8c1f5a4d7b93';
/** Guards nothing: both sides of it run on this computer. */
export const BOT_SECRET = 'local-teams-only';
/** With it the tab's registration exchanges people's tokens for ones that read the directory. Guards nothing either. */
export const CLIENT_SECRET = 'local-directory-only';
/** The id in the Teams manifest, which deep links name. */
export const TEAMS_APP_ID = '2c5f8d97-6e14-4b03-9a7d-f05e3c8b1a64';
export const BOT_MRI = `28:${BOT_APP_ID}`;
export const BOT_NAME = 'Peer Circles';
