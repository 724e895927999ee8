// Chromium in front of the bot's pages. Told what to do by lines of JSON, it tells how it went by others:
//   > {"do":"launch","program":"/usr/bin/chromium"}   < {"launched":{"listed":"http://127.0.0.1:…","stranger":"http://127.0.0.1:…"}}
//   > {"do":"see","what":"it_talks","bot":"http://…"}  < {"seen":"it_talks"}   < {"failed":"it_talks","why":"…"}
//   < {"asks":"stop"}   > {"do":"answer"}              what a scene cannot do by itself
// "listed" is a site that carries the widget; "stranger" carries it too, but the bot's settings do not name it.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";

const require = createRequire(process.env.WEB_CLIENTS + "/");
globalThis.playwright = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const { scenes } = await import("./scenes.mjs");
const { webChatPage, web_chat_is_talked_to } = await import("./webchat.mjs");
const { survival } = await import("./survival.mjs");
Object.assign(scenes, survival, { web_chat_is_talked_to });
const webChat = () => readFileSync(process.env.WEB_CLIENTS + "/bundles/botframework-webchat/package/dist/webchat.js");

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-proxy-server",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1280, height: 800 } };

const tell = (line) => process.stdout.write(JSON.stringify(line) + "\n");
let browser, bot, answered;

const asks = (what) => new Promise((resolve) => {
  answered = resolve;
  tell({ asks: what });
});

const site = () => new Promise((resolve) => {
  const server = createServer((asked, answer) => {
    if (asked.url === "/webchat.js") return void answer.setHeader("content-type", "text/javascript").end(webChat());
    if (asked.url === "/webchat") return void answer.setHeader("content-type", "text/html; charset=utf-8").end(webChatPage(bot));
    answer.setHeader("content-type", "text/html; charset=utf-8");
    answer.end(`<!doctype html><html lang="en"><title>A school</title><meta name="viewport" content="width=device-width">
      <main><h1>A school</h1><p>News.</p></main><script async src="${bot}/widget.js" data-position="left"></script></html>`);
  }).listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${server.address().port}`));
});

const does = {
  async launch({ program }) {
    browser = await playwright.chromium.launch({ executablePath: program, headless: true, args: FLAGS });
    does.sites = { listed: await site(), stranger: await site() };
    tell({ launched: does.sites });
  },
  async see({ what, bot: address }) {
    bot = address;
    const contexts = [];
    const page = async (of = DESK) => {
      const context = await browser.newContext({ ...of, locale: "vi-VN" });
      contexts.push(context);
      context.setDefaultTimeout(20000);
      await context.addInitScript(axe);
      // The harmless page, without the network.
      await context.route("https://www.google.com/**", (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>Sunny" }));
      return context.newPage();
    };
    try {
      await scenes[what]({ page, bot, sites: does.sites, asks, PHONE, DESK });
      tell({ seen: what });
    } catch (error) {
      tell({ failed: what, why: String(error.stack ?? error) });
    } finally {
      for (const context of contexts) await context.close();
    }
  },
};

let last = Promise.resolve();
createInterface({ input: process.stdin }).on("line", (told) => {
  const what = JSON.parse(told);
  if (what.do === "answer") return void answered();
  last = last.then(() => does[what.do](what)).catch((error) => tell({ failed: what.what ?? what.do, why: String(error.stack) }));
}).on("close", async () => {
  await browser?.close();
  process.exit(0);
});
