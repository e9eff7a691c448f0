/**
 * The host page's own API under /local/api: what it needs to draw Local Teams, and what a person does there. Every
 * call is checked and says who acts.
 */
import express, { Router, type ErrorRequestHandler, type Request, type Response } from 'express';
import { z } from 'zod';
import { faultKinds, type Faults } from '../connector/faults';
import type { Entra } from '../entra/entra';
import type { NetworkSwitch } from '../proxy/networkSwitch';
import type { SendAttempt } from '../state/teamsState';
import { conversationById, meeting, type Conversation } from '../tenant/conversations';
import { isPersonKey, type PersonKey } from '../tenant/people';
import { hasApp, type Doings } from './doings';
import { installApp, uninstallApp } from './installApp';
import { endMeeting, startMeeting } from './meetingDoings';
import { describePlaces, describeTenant } from './describeTenant';
import { pressCardAction } from './pressCardAction';
import { sayMessage } from './sayMessage';
import { clearStage, mayPresent, shareToStage } from './stageDoings';

export interface HostParts {
  readonly doings: Doings;
  readonly entra: Entra;
  readonly faults: Faults;
  readonly attempts: () => readonly SendAttempt[];
  readonly network: NetworkSwitch;
}

const as = z.custom<PersonKey>(isPersonKey, 'nobody of that name is here');
const locale = z.string().max(20).optional();
const action = z.object({ type: z.literal('Action.Execute') }).passthrough();
const tab = z.object({
  entityId: z.string().min(1).max(200),
  contentUrl: z.string().url().max(2000),
  websiteUrl: z.string().url().max(2000).optional(),
  removeUrl: z.string().url().max(2000).optional(),
  suggestedDisplayName: z.string().max(128).optional(),
});

export function hostRoutes({ doings, entra, faults, attempts, network }: HostParts): Router {
  const { posts, kept, happenings } = doings;
  const routes = Router();
  routes.use(express.json({ limit: '256kb' }));

  /** A route about one conversation, for one who is in it. */
  const inConversation = <T extends z.ZodTypeAny>(
    shape: T,
    deed: (conversation: Conversation, body: z.infer<T> & { as: PersonKey }, request: Request) => unknown,
  ) => {
    return async (request: Request, response: Response) => {
      const body = z.object({ as }).passthrough().and(shape).safeParse(request.body);
      if (!body.success) return no(response, 400, body.error.issues.map((issue) => issue.message).join(' '));
      const conversation = conversationById(String(request.params['conversationId']));
      if (conversation === undefined) return no(response, 404, 'There is no such conversation.');
      if (!conversation.members.includes(body.data.as)) return no(response, 403, 'You are not in this conversation.');
      response.json((await deed(conversation, body.data, request)) ?? {});
    };
  };
  const acts = '/conversations/:conversationId';

  routes.get('/tenant', (_request, response) => void response.json(describeTenant()));
  routes.get('/places', (_request, response) => void response.json(describePlaces(kept.value)));
  routes.get('/sent', (_request, response) => void response.json(attempts()));
  routes.get(`${acts}/posts`, ({ params }, response) => void response.json(posts.in(params.conversationId)));

  routes.post('/token', async ({ body }, response) => {
    const asked = z.object({ as }).safeParse(body);
    if (!asked.success) return no(response, 400, 'Say who asks.');
    response.json({ token: await entra.tokenFor(asked.data.as) });
  });
  routes.post(
    `${acts}/messages`,
    inConversation(
      z.object({
        text: z.string().min(1).max(4000),
        mentionsBot: z.boolean(),
        replyToId: z.string().optional(),
        locale,
      }),
      (conversation, body) => sayMessage(doings, { from: body.as, conversation, locale: body.locale }, body),
    ),
  );
  routes.post(
    `${acts}/posts/:postId/actions`,
    inConversation(
      z.object({ action, trigger: z.enum(['manual', 'automatic']), locale }),
      (conversation, body, request) => {
        const post = posts.find(conversation.id, String(request.params['postId']));
        if (post === undefined) return { unanswered: 'This post is gone.' };
        return pressCardAction(doings, { from: body.as, conversation, locale: body.locale }, post, body);
      },
    ),
  );
  routes.post(
    `${acts}/app`,
    inConversation(z.object({ added: z.boolean() }), (conversation, body) =>
      (body.added ? installApp : uninstallApp)(doings, { from: body.as, conversation }),
    ),
  );
  routes.put(
    `${acts}/tab`,
    inConversation(z.object({ settings: tab }), async (conversation, { settings }) => {
      if (!hasApp(doings, conversation)) return { refused: 'Add the app first.' };
      kept.value.tabs[conversation.id] = settings;
      await kept.save();
      happenings.tell({ kind: 'places' });
      return settings;
    }),
  );
  routes.post(
    `${acts}/meeting`,
    inConversation(z.object({ running: z.boolean() }), (conversation, body) =>
      conversation.id !== meeting.id
        ? { unanswered: 'This is no meeting.' }
        : (body.running ? startMeeting : endMeeting)(doings, body.as),
    ),
  );
  routes.put(
    `${acts}/stage`,
    inConversation(z.object({ contentUrl: z.string().url().max(2000).nullable() }), async (conversation, body) => {
      if (conversation.id !== meeting.id || !hasApp(doings, conversation))
        return { refused: 'There is no stage here.' };
      if (body.contentUrl === null)
        return (await clearStage(doings, body.as)) ? {} : { refused: 'Somebody else is sharing.' };
      if (!mayPresent(body.as)) return { refused: 'Attendees may not share.' };
      return shareToStage(doings, body.as, body.contentUrl);
    }),
  );
  routes.post('/faults', ({ body }, response) => {
    const asked = z.object({ fault: z.enum(faultKinds), times: z.number().int().min(1).max(1000) }).safeParse(body);
    if (!asked.success) return no(response, 400, `Choose one of ${faultKinds.join(', ')} and how many times.`);
    faults.next(asked.data.fault, asked.data.times);
    response.json({});
  });

  routes.post('/network', ({ body, headers }, response) => {
    const asked = z.object({ on: z.boolean() }).safeParse(body);
    if (!asked.success) return no(response, 400, 'Say on or off.');
    network.set(headers.host ?? '', asked.data.on);
    response.json({});
  });

  routes.use((_request, response) => no(response, 404, 'There is no such call.'));
  const unreadable: ErrorRequestHandler = (error: { status?: unknown }, _request, response, next) => {
    if (error.status === 400 || error.status === 413) no(response, error.status, 'The body cannot be read.');
    else next(error);
  };
  routes.use(unreadable);
  return routes;
}

const no = (response: Response, status: number, message: string) => void response.status(status).json({ message });
