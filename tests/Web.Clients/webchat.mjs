// Microsoft's Web Chat, unmodified, on a school's page, talking to the bot over Direct Line with a token the page asked for itself.
import assert from "node:assert/strict";

export const webChatPage = (bot) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Web Chat</title>
  <meta name="viewport" content="width=device-width">
  <div id="webchat" style="height:95vh"></div><script src="/webchat.js"></script><script>
  (async () => {
    const answer = await fetch("${bot}/v3/directline/tokens/generate", { method: "POST" });
    const { token } = await answer.json();
    WebChat.renderWebChat({
      directLine: WebChat.createDirectLine({ token, domain: "${bot}/v3/directline" }),
      locale: "vi-VN",
      styleOptions: { hideUploadButton: true },
    }, document.getElementById("webchat"));
  })();
  </script></html>`;

async function say(at, text) {
  await at.locator(".webchat__send-box-text-box__input").fill(text);
  await at.keyboard.press("Enter");
  await at.getByText(text, { exact: true }).first().waitFor();
}

const replies = (at) => at.locator(".webchat__bubble:not(.webchat__bubble--from-user)");

async function open({ page, sites }, of) {
  const at = await page(of);
  const broken = [];
  at.on("pageerror", (error) => broken.push(String(error)));
  await at.goto(sites.listed + "/webchat");
  await replies(at).first().waitFor();
  return { at, broken };
}

// A menu: its buttons are pressed like any others.
async function playsAQuiz(at) {
  await say(at, "đố vui");
  const quiz = at.locator(".webchat__suggested-actions button", { hasText: "Đùa hay bắt nạt?" }).first();
  await quiz.waitFor();
  const before = await replies(at).count();
  await quiz.click();
  await replies(at).nth(before).waitFor();
}

// A comic's picture is there.
async function readsAComic(at) {
  await say(at, "truyện tranh");
  await at.locator(".webchat__suggested-actions button", { hasText: "Quà kim cương" }).first().click();
  await at.waitForFunction(() => [...document.querySelectorAll(".webchat__bubble img")].some((one) => one.complete && one.naturalWidth > 100));
}

// The help card is never further than three letters.
async function asksForHelp({ at, broken }) {
  await say(at, "sos");
  await at.getByRole("button", { name: /111/ }).last().waitFor();
  if (process.env.WEBCHAT_SHOT) await at.screenshot({ path: process.env.WEBCHAT_SHOT });
  assert.deepEqual(broken, [], "nothing broke in the page");
}

export async function web_chat_is_talked_to(stage) {
  for (const [does, of] of [[playsAQuiz, stage.DESK], [readsAComic, stage.PHONE]]) {
    const talk = await open(stage, of);
    await does(talk.at);
    await asksForHelp(talk);
  }
}
