// The other side of a bot, by Microsoft's packages: BotFrameworkClient posts activities to it, ChannelServiceRoutes takes its
// replies. Tokens are handed in, for Microsoft's own login cannot be asked here. Told by lines of JSON, tells by others:
//   > {"do":"listen","path":"/teams"}   > {"do":"post","url":"http://…/api/messages","bot":"…","token":"…","serviceUrl":"…","conversation":"…","activity":{…}}
//   < {"port":12345}   < {"posted":{"status":200,"body":…}}   < {"reply":{"conversation":"…","replyTo":"…","authorization":"…","activity":{…}}}
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const require = createRequire(process.env.WEB_CLIENTS + "/");
const { ActivityTypes, ChannelServiceHandlerBase, ChannelServiceRoutes, ConfigurationBotFrameworkAuthentication } = require("botbuilder");

const tell = (line) => process.stdout.write(JSON.stringify(line) + "\n");

class Listener extends ChannelServiceHandlerBase {
  async authenticate(header) {
    return { header };
  }

  async onReplyToActivity({ header }, conversation, replyTo, activity) {
    tell({ reply: { conversation, replyTo, authorization: header, isKnownType: Object.values(ActivityTypes).includes(activity.type), activity } });
    return { id: "r-1" };
  }

  async onSendToConversation(claims, conversation, activity) {
    return this.onReplyToActivity(claims, conversation, null, activity);
  }
}

// What the package expects of restify or express: routes with names in them.
class Server {
  routes = [];
  post = (path, handle) => this.routes.push({ path: new RegExp("^" + path.replace(/:(\w+)/g, "(?<$1>[^/]+)") + "$"), handle });
  get = () => {};
  put = () => {};
  del = () => {};

  answer(request, response) {
    const route = this.routes.find(({ path }) => request.method === "POST" && path.test(request.url));
    if (!route) {
      response.writeHead(404).end();
      return;
    }

    const names = route.path.exec(request.url).groups ?? {};
    request.params = Object.fromEntries(Object.entries(names).map(([name, value]) => [name, decodeURIComponent(value)]));
    response.status = (status) => (response.statusCode = status);
    response.send = (body) => response.write(typeof body === "string" ? body : JSON.stringify(body));
    route.handle(request, response, () => {});
  }
}

const credentials = (token) => ({
  isAuthenticationDisabled: async () => false,
  isValidAppId: async () => true,
  createCredentials: async () => ({
    signRequest: async (request) => {
      request.headers.set("authorization", `Bearer ${token}`);
      return request;
    },
  }),
});

const does = {
  listen({ path }) {
    const server = new Server();
    new ChannelServiceRoutes(new Listener()).register(server, path);
    const listening = createServer((request, response) => server.answer(request, response));
    listening.listen(0, "127.0.0.1", () => tell({ port: listening.address().port }));
  },
  async post({ url, bot, token, serviceUrl, conversation, activity }) {
    const client = new ConfigurationBotFrameworkAuthentication({}, credentials(token)).createBotFrameworkClient();
    tell({ posted: await client.postActivity("parent", bot, url, serviceUrl, conversation, activity) });
  },
};

createInterface({ input: process.stdin }).on("line", async (told) => {
  const what = JSON.parse(told);
  await does[what.do](what);
}).on("close", () => process.exit(0));
