// Decides whether a body is an activity this bot reads at all; who signed it is channelToken's matter.
import type { Activity } from 'botframework-schema';
import { z } from 'zod';
import type { ChannelRefusal } from './channelRefusal';

const text = z.string().min(1).max(2048);

/** Only what the SDK would trip over and what we rely on; the rest of an activity is Teams' own and passes through. */
const activityShape = z
  .object({
    type: text,
    channelId: z.string(),
    serviceUrl: text,
    id: z.string().optional(),
    name: z.string().nullish(),
    text: z.string().nullish(),
    timestamp: z.string().nullish(),
    localTimestamp: z.string().nullish(),
    locale: z.string().nullish(),
    from: z.object({ id: text }).passthrough(),
    recipient: z.object({ id: text }).passthrough(),
    conversation: z.object({ id: text, tenantId: z.string().nullish() }).passthrough(),
    channelData: z
      .object({ tenant: z.object({ id: z.string() }).passthrough().nullish() })
      .passthrough()
      .nullish(),
    entities: z.array(z.object({}).passthrough()).nullish(),
    membersAdded: z.array(z.object({ id: text }).passthrough()).nullish(),
    membersRemoved: z.array(z.object({ id: text }).passthrough()).nullish(),
  })
  .passthrough();

export function readChannelActivity(
  body: unknown,
): { ok: true; activity: Activity } | { ok: false; refusal: ChannelRefusal } {
  const read = activityShape.safeParse(body);
  if (!read.success) return { ok: false, refusal: 'bodyMalformed' };
  // Any other channel id sends the SDK to metadata addresses that nobody configured.
  if (read.data.channelId !== 'msteams') return { ok: false, refusal: 'channelUnknown' };
  const activity: unknown = read.data;
  return { ok: true, activity: activity as Activity };
}
