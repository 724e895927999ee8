// A page that talks to the bot by Microsoft's client. It is told what to do by lines of JSON and tells what it sees by others:
//   > {"do":"connect","domain":"http://…/v3/directline","token":"…","webSocket":true}   > {"do":"say","text":"…"}   > {"do":"end"}
//   < {"status":2}   < {"activity":{…}}   < {"posted":"c-…"}   < {"failed":"…"}
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const require = createRequire(process.env.WEB_CLIENTS + "/");
globalThis.XMLHttpRequest = require("xhr2");
globalThis.WebSocket = require("ws");
const { DirectLine } = require("botframework-directlinejs");

const tell = (line) => process.stdout.write(JSON.stringify(line) + "\n");
let line;

const does = {
  connect({ domain, token, webSocket }) {
    line = new DirectLine({ domain, token, webSocket, pollingInterval: 200 });
    line.connectionStatus$.subscribe((status) => tell({ status }));
    line.activity$.subscribe((activity) => tell({ activity }));
  },
  say({ text, clientId }) {
    const activity = { type: "message", from: { id: "me" }, text, channelData: clientId ? { clientActivityID: clientId } : undefined };
    line.postActivity(activity).subscribe((id) => tell({ posted: id }), (error) => tell({ failed: String(error.message ?? error) }));
  },
  end() {
    line?.end();
    process.exit(0);
  },
};

createInterface({ input: process.stdin }).on("line", (told) => {
  const what = JSON.parse(told);
  does[what.do](what);
}).on("close", () => process.exit(0));
