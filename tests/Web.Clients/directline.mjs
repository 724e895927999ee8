// A page that talks to the bot by Microsoft's client. It is told what to do by lines of JSON and tells what it sees by others:
//   > {"do":"connect","domain":"http://…/v3/directline","token":"…","webSocket":true}   > {"do":"say","text":"…"}   > {"do":"end"}
//   < {"status":2}   < {"activity":{…}}   < {"posted":"c-…"}   < {"failed":"…"}   < {"renewed":1}
// Several pages at once are told apart by "as".
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const require = createRequire(process.env.WEB_CLIENTS + "/");
globalThis.XMLHttpRequest = require("xhr2");
globalThis.WebSocket = require("ws");

// Before it reconnects, the client waits for three seconds and up to twelve more, by chance: three will do.
Math.random = () => 0;

// It renews its token every fifteen minutes: here, every second. Nothing else it does waits for so long.
const QUARTER = 15 * 60 * 1000;
const wait = globalThis.setInterval;
globalThis.setInterval = (does, after, ...rest) => wait(does, after >= QUARTER ? 1000 : after, ...rest);

const { DirectLine } = require("botframework-directlinejs");

const tell = (line) => process.stdout.write(JSON.stringify(line) + "\n");
const lines = {};

const does = {
  connect({ as, domain, token, webSocket }) {
    lines[as]?.end();
    const line = lines[as] = new DirectLine({ domain, token, webSocket, pollingInterval: 200 });
    line.connectionStatus$.subscribe((status) => tell({ as, status }));
    line.activity$.subscribe((activity) => tell({ as, activity }), () => { });
    let renewed = 0;
    wait(() => {
      if (line.token === token) return;
      token = line.token;
      tell({ as, renewed: ++renewed });
    }, 50);
  },
  say({ as, text, clientId }) {
    const activity = { type: "message", from: { id: "me" }, text, channelData: clientId ? { clientActivityID: clientId } : undefined };
    lines[as].postActivity(activity).subscribe((id) => tell({ as, posted: id }), (error) => tell({ as, failed: String(error.message ?? error) }));
  },
  end() {
    for (const line of Object.values(lines)) line.end();
    process.exit(0);
  },
};

createInterface({ input: process.stdin }).on("line", (told) => {
  const what = JSON.parse(told);
  does[what.do](what);
}).on("close", () => process.exit(0));
