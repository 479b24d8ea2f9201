// The official bot SDK for JavaScript as our bot's peer, in the part of a parent bot or channel: its client posts activities to us, its
// connector routes take what we send, its models say whether they know every field.
// Arguments: folder of the npm packages. First line out: {"serviceUrl"}. Then a JSON a line in, and a JSON a line out for each answer
// and for each call of our bot.
'use strict';

const http = require('node:http');
const path = require('node:path');
const readline = require('node:readline');
const { createRequire } = require('node:module');

const oracle = createRequire(path.join(process.argv[2], 'package.json'));
const sdk = oracle('botbuilder');
const { createSerializer } = oracle('botbuilder-stdlib/lib/azureCoreHttpCompat');
const mappers = oracle('botframework-connector/lib/connectorApi/models/mappers');
const { CloudChannelServiceHandler } = oracle('botbuilder/lib/cloudChannelServiceHandler');

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const auth = new sdk.ConfigurationBotFrameworkAuthentication({});
const serializer = createSerializer(mappers);

// What the SDK's model of a type makes of a body: an error for a wrong type, and no word of a field that it does not know.
function problemsOf(mapper, body) {
  try {
    const known = serializer.serialize(mapper, serializer.deserialize(mapper, body, 'body'), 'body');
    return Object.keys(body).filter((field) => !(field in known)).map((field) => `the SDK does not know ${field}`);
  } catch (error) {
    return [error.message];
  }
}

// The SDK's own routes and handlers of the connector's calls; only what the application behind them does is ours.
class Channel extends CloudChannelServiceHandler {
  take(call, conversation, activityId, mapper, body, answer) {
    say({ call, conversation, activityId, body, problems: mapper ? problemsOf(mapper, body) : [] });
    return Promise.resolve(answer);
  }

  onSendToConversation(claims, conversation, activity) {
    return this.take('send', conversation, undefined, mappers.Activity, activity, { id: 'sent-1' });
  }

  onReplyToActivity(claims, conversation, activityId, activity) {
    return this.take('reply', conversation, activityId, mappers.Activity, activity, { id: 'sent-1' });
  }

  onUpdateActivity(claims, conversation, activityId, activity) {
    return this.take('update', conversation, activityId, mappers.Activity, activity, { id: activityId });
  }

  onCreateConversation(claims, parameters) {
    const answer = { id: `a:${(parameters.members ?? [{ id: parameters.channelData?.channel?.id }])[0].id}`, activityId: parameters.activity ? 'thread-1' : undefined, serviceUrl: this.serviceUrl };
    return this.take('create', undefined, undefined, mappers.ConversationParameters, parameters, answer);
  }

  onGetConversationPagedMembers(claims, conversation, pageSize, continuationToken) {
    const members = Array.from({ length: 120 }, (_, i) => ({ id: `29:${i}`, name: `Member ${i}`, aadObjectId: `member-${i}` }));
    const start = Number(continuationToken ?? 0);
    const end = start + Math.min(pageSize ?? 50, 50);
    const page = { members: members.slice(start, end), continuationToken: end < members.length ? String(end) : undefined };
    return this.take('members', conversation, undefined, undefined, {}, serializer.serialize(mappers.PagedMembersResult, page, 'page'));
  }

  onGetConversationMember(claims, userId, conversation) {
    return this.take('member', conversation, undefined, undefined, {}, serializer.serialize(mappers.ChannelAccount, { id: userId, name: 'Member', aadObjectId: 'member-1' }, 'member'));
  }
}

// What the SDK's own bot answers to an invoke that it cannot read or does not know.
async function answerOfSdkBot(activity) {
  const adapter = new sdk.TestAdapter(async () => {});
  const context = new sdk.TurnContext(adapter, activity);
  await new sdk.TeamsActivityHandler().run(context);
  return context.turnState.get(sdk.INVOKE_RESPONSE_KEY)?.value ?? adapter.activeQueue.find((sent) => sent.type === 'invokeResponse')?.value;
}

// The SDK's routes want a server in the manner of restify; this is the little of it that they use.
class Server {
  constructor() {
    this.routes = [];
    for (const method of ['get', 'post', 'put', 'delete']) {
      this[method] = (route, handle) => this.routes.push({ method: method.toUpperCase(), parts: route.split('/'), handle });
    }
  }

  listen() {
    return new Promise((resolve) => {
      const server = http.createServer((request, response) => this.answer(request, response));
      server.listen(0, '127.0.0.1', () => resolve(server.address().port));
    });
  }

  answer(request, response) {
    const url = new URL(request.url, 'http://localhost');
    const parts = url.pathname.split('/').map(decodeURIComponent);
    const route = this.routes.find((r) => r.method === request.method && r.parts.length === parts.length && r.parts.every((p, i) => p.startsWith(':') || p === parts[i]));
    response.status = (code) => { response.statusCode = code; return response; };
    response.send = (body) => { response.setHeader('Content-Type', 'application/json'); response.write(typeof body === 'string' ? body : JSON.stringify(body)); };
    if (!route) {
      response.status(404).end();
      return;
    }

    request.params = Object.fromEntries(route.parts.map((p, i) => [p.slice(1), parts[i], p.startsWith(':')]).filter((p) => p[2]));
    request.query = Object.fromEntries(url.searchParams);
    route.handle(request, response, () => {});
  }
}

// Activities made by the SDK: its factories make them, and the reference of the conversation is put on by its TurnContext.
const make = {
  message: ({ text, value }) => ({ ...sdk.MessageFactory.text(text ?? ''), value }),
  invoke: ({ name, value, replyToId }) => ({ type: sdk.ActivityTypes.Invoke, name, value, replyToId }),
  conversationUpdate: ({ membersAdded }) => ({ type: sdk.ActivityTypes.ConversationUpdate, membersAdded }),
  event: ({ name, value }) => ({ type: sdk.ActivityTypes.Event, name, value }),
  expectReplies: ({ text }) => ({ ...sdk.MessageFactory.text(text), deliveryMode: sdk.DeliveryModes.ExpectReplies }),
};

(async () => {
  const server = new Server();
  const channel = new Channel(auth);
  new sdk.ChannelServiceRoutes(channel).register(server);
  const serviceUrl = `http://127.0.0.1:${await server.listen()}`;
  channel.serviceUrl = serviceUrl;
  const client = auth.createBotFrameworkClient();
  say({ serviceUrl });

  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { kind, fields, reference, endpoint, id } = JSON.parse(line);
    const activity = sdk.TurnContext.applyConversationReference(make[kind](fields), { ...reference, serviceUrl }, true);
    activity.id = id;
    const oracleAnswer = kind === 'invoke' ? await answerOfSdkBot(JSON.parse(JSON.stringify(activity))) : undefined;
    const { status, body } = await client.postActivity('', '', endpoint, serviceUrl, activity.conversation.id, activity);
    const problems = kind === 'expectReplies' ? problemsOf(mappers.ExpectedReplies, body).concat(body.activities.flatMap((reply) => problemsOf(mappers.Activity, reply))) : [];
    say({ status, body, problems, sdkBot: oracleAnswer });
  }

  process.exit(0);
})();
