// What a talk in the bot's own pages lives through, with nothing lost and nothing shown twice.
import assert from "node:assert/strict";
import { landing, listen, opened, say, widget } from "./scenes.mjs";

const MINUTE = 60_000;

const said = (at) => at.locator(".you p").allTextContents();

async function type(at, text) {
  await at.locator("#input").fill(text);
  await at.locator("#input").press("Enter");
}

// Asks the bot for its answers to these messages once more, which changes nothing, and compares them with what is shown.
async function shownOnce(at, bot, sent) {
  const once = [...new Map(sent.map((one) => [one.id, one])).values()];
  let expected = 0;
  for (const { conversation, id, text } of once) {
    const answer = await at.request.post(bot + "/web/messages", { data: { conversation, id, text } });
    expected += (await answer.json()).replies.filter((one) => one.type === "message").length;
  }
  assert.deepEqual(await said(at), once.map((one) => one.text), "what was said stands there once, in order");
  await at.waitForFunction((count) => document.querySelectorAll(".you ~ .bot").length >= count, expected);
  assert.equal(await at.locator(".you ~ .bot").count(), expected, "and so do the answers");
}

// The page's minute, without ours: its timers are turned on by hand. The line and the bot are real.
async function hurried(stage) {
  const at = await stage.page(stage.PHONE);
  await at.clock.install();
  await at.goto(stage.bot + "/");
  await opened(at);
  return at;
}

export const survival = {
  async a_minute_without_a_line(stage) {
    const at = await hurried(stage);
    const sent = listen(at);
    await say(at, "em là học sinh");
    const answers = await at.locator(".message.bot").count();
    await at.context().setOffline(true);
    await at.locator("#lost").waitFor();
    assert.ok(await at.locator("#lost a[href='tel:111']").isVisible());
    await type(at, "bi bat nat thi lam gi");
    await type(at, "em ko muon song nua");
    await at.locator(".mark").nth(1).waitFor();
    for (let second = 0; second < 60; second += 5) await at.clock.runFor(MINUTE / 12);
    assert.ok(sent.length > 4, `it goes on trying (${sent.length - 1} times)`);
    assert.ok(await at.locator("#lost a[href='tel:111']").isVisible(), "111 stays in view");
    assert.equal(await at.locator(".message.bot").count(), answers);
    await at.context().setOffline(false);
    await at.locator(".mark").first().waitFor({ state: "detached" });
    await at.locator(".help a[href='tel:111']").waitFor();
    await at.locator("#lost").waitFor({ state: "hidden" });
    assert.equal(await at.locator(".mark").count(), 0);
    await shownOnce(at, stage.bot, sent);
  },

  async answers_lost_on_the_way(stage) {
    const at = await hurried(stage);
    const sent = listen(at);
    const ends = [
      async (route) => { await route.fetch(); await route.abort(); }, // heard, and the answer lost
      () => { }, // nothing comes back, for ever
      (route) => route.fulfill({ status: 502, body: "<h1>Bad gateway</h1>" }),
    ];
    await at.route("**/web/messages", (route) => (ends.shift() ?? ((last) => last.continue()))(route));
    await type(at, "em ko muon song nua");
    await at.locator("#lost").waitFor();
    for (let i = 0; i < 60 && await at.locator(".mark, .you:last-child").count(); i++) await at.clock.runFor(1000);
    await at.locator(".help a[href='tel:111']").waitFor();
    await at.locator("#lost").waitFor({ state: "hidden" });
    assert.ok(sent.length >= 4 && new Set(sent.map((one) => one.id)).size === 1, "one message, however often it was sent");
    await shownOnce(at, stage.bot, sent);
  },

  async the_bot_is_started_again(stage) {
    const at = await landing(stage, stage.PHONE);
    const sent = listen(at);
    await say(at, "em là học sinh");
    await stage.asks("stop");
    await type(at, "bi bat nat thi lam gi");
    await at.locator(".mark").waitFor();
    assert.ok(await at.locator("#lost a[href='tel:111']").isVisible());
    await stage.asks("start");
    await at.locator(".mark button").click();
    await at.locator(".mark").waitFor({ state: "detached" });
    await at.locator("#lost").waitFor({ state: "hidden" });
    await say(at, "thế còn lừa đảo");
    assert.equal(new Set(sent.map((one) => one.conversation)).size, 1, "it goes on in the same conversation");
    await shownOnce(at, stage.bot, sent);
  },

  // Our page has no token to run out. What runs out is the session, after a quarter of an hour.
  async the_page_is_left_open_for_a_day(stage) {
    const at = await landing(stage, stage.PHONE);
    const sent = listen(at);
    await say(at, "em là học sinh");
    await stage.asks("a day passes");
    await say(at, "em ko muon song nua");
    await at.locator(".help a[href='tel:111']").waitFor();
    await shownOnce(at, stage.bot, sent);
  },

  async two_tabs(stage) {
    const left = await landing(stage);
    const right = await left.context().newPage();
    await right.goto(stage.bot + "/");
    await opened(right);
    const [sentLeft, sentRight] = [listen(left), listen(right)];
    await Promise.all([type(left, "em ko muon song nua"), type(right, "bi bat nat thi lam gi")]);
    await Promise.all([left, right].map((at) => at.locator(".you + .bot").waitFor()));
    await shownOnce(left, stage.bot, sentLeft);
    await shownOnce(right, stage.bot, sentRight);
    assert.notEqual(sentLeft[0].conversation, sentRight[0].conversation);
    assert.equal(await right.locator(".help").count(), 0);
    // Whoever opens the page again, or copies the tab, begins anew.
    await left.reload();
    await opened(left);
    assert.deepEqual([await said(left), await left.locator(".help").count()], [[], 0]);
  },

  // A screen of 1280 by 1024 at 400 %.
  async nothing_is_lost_at_400_percent(stage) {
    const of = { viewport: { width: 320, height: 256 } };
    const atWidget = await widget(stage, of);
    const atHome = await landing(stage, of);
    for (const [at, talk] of [[atHome, atHome], [atWidget.at, atWidget.talk]]) {
      for (const text of ["em là học sinh", "truyện tranh", "đố vui", "em bị bạn đánh hội đồng, em muốn chết"]) {
        await say(talk, text);
        const wide = await talk.locator("html").evaluate((root) => [...root.querySelectorAll("body *")]
          .filter((one) => one.checkVisibility() && !one.closest(".hidden, .who, .carousel") && one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => one.tagName + "." + one.className + "#" + one.id).concat(root.scrollWidth > innerWidth ? ["the page"] : []));
        assert.deepEqual(wide, [], `nothing sticks out to the side after: ${text}`);
      }
      for (const what of ["header .call", "#exit"]) {
        const box = await talk.locator(what).first().boundingBox();
        assert.ok(box.y >= 0 && box.y + box.height <= 256, `${what} is in view`);
      }
      const answer = await talk.locator(".you + .bot").last().boundingBox();
      assert.ok(answer.y >= 0 && answer.y < 200, `the answer is shown from its beginning (${answer.y})`);
      for (const what of ["#input", "form button[type=submit]", ".help a[href='tel:111']"]) {
        await talk.locator(what).last().scrollIntoViewIfNeeded();
        assert.ok(await talk.locator(what).last().isVisible(), `${what} can be reached`);
      }
      await at.close();
    }
  },
};
