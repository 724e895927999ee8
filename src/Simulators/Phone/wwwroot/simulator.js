import { button, distance, link, make, moment, readable, withNumbers } from "./elements.js";

const pollEvery = 700;
const kept = 120;
const confirmation = /"is_echo":true|"delivery":\{|"read":\{|"event_name":"oa_send_/;

const find = id => document.getElementById(id);
const chat = find("chat");
const traffic = find("traffic");

let person = null;
let shown = 0;
let lastExchange = 0;
let exchanges = [];
let isKnown = false;
let asking = null;

async function act(action, said) {
  try {
    const response = await fetch("/actions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ person, ...action }),
    });
    find("done").textContent = response.ok ? said ?? "" : "The simulator did not take that.";
  } catch {
    complain();
  }
  await refresh();
}

function complain() {
  find("trouble").hidden = false;
  find("trouble").textContent = "The simulator does not answer. Was it stopped?";
}

function buttonOf(pressed) {
  switch (pressed.kind) {
    case "dial":
      return make("a", { className: "press", href: `tel:${pressed.value}`, textContent: pressed.title });
    case "open":
      return link(pressed.value, pressed.title);
    default: {
      const made = button(pressed.title, () => act({ kind: "press", button: pressed }));
      made.classList.toggle("quick", pressed.kind === "quick");
      return made;
    }
  }
}

function bubbleOf(bubble) {
  const element = make("div", { className: bubble.isOfBot ? "bubble bot" : "bubble own" });
  element.append(make("span", { className: "hidden", textContent: bubble.isOfBot ? "Bot: " : "You: " }));
  if (bubble.picture) {
    element.append(make("img", { src: `/pictures/${encodeURIComponent(bubble.picture)}`, alt: `Picture ${bubble.picture}` }));
  }
  if (bubble.text) {
    element.append(make("p", { lang: "vi" }, ...(bubble.isOfBot ? withNumbers(bubble.text) : [bubble.text])));
  }
  if (bubble.buttons.length > 0) {
    element.append(make("div", { className: "row", lang: "vi" }, ...bubble.buttons.map(buttonOf)));
  }
  return element;
}

function showChat(bubbles) {
  const fresh = bubbles.filter(bubble => bubble.number > shown);
  if (fresh.length === 0) {
    return;
  }
  for (const old of chat.querySelectorAll(".quick")) {
    old.remove();
  }
  for (const [index, bubble] of fresh.entries()) {
    const element = bubbleOf(bubble);
    if (index < fresh.length - 1) {
      element.querySelectorAll(".quick").forEach(quick => quick.remove());
    }
    chat.append(element);
  }
  shown = fresh.at(-1).number;
  chat.scrollTop = chat.scrollHeight;
}

function showFacts(facts, now) {
  find("facts").replaceChildren(...facts.flatMap(fact => {
    const until = fact.until ? `, ${moment(fact.until)} (${distance(new Date(fact.until) - new Date(now))})` : "";
    return [make("dt", { textContent: fact.label }), make("dd", { className: fact.isGood ? "" : "bad", textContent: fact.value + until })];
  }));
}

function exchangeOf(exchange) {
  const format = find("readable").checked ? readable : text => text;
  const way = exchange.isWebhook ? "platform → bot" : "bot → platform";
  const ends = exchange.status === 0 ? "no answer" : exchange.status;
  const isGood = exchange.status >= 200 && exchange.status < 300;
  return make("details", { className: isGood ? "" : "bad" },
    make("summary", { textContent: `${way} · ${exchange.address.split("?")[0]} · ${ends} · ${Math.round(exchange.milliseconds)} ms` }),
    make("p", { textContent: `${moment(exchange.at)} · ${exchange.address}` }),
    make("h3", { textContent: "Asked" }),
    make("pre", { tabIndex: 0, textContent: [exchange.headers, format(exchange.body)].filter(Boolean).join("\n\n") }),
    make("h3", { textContent: "Answered" }),
    make("pre", { tabIndex: 0, textContent: format(exchange.answer) }));
}

function isShown(exchange) {
  return !(find("quiet").checked && exchange.isWebhook && confirmation.test(exchange.body));
}

function showTraffic(news) {
  exchanges = [...news, ...exchanges].slice(0, kept);
  lastExchange = exchanges[0]?.number ?? 0;
  traffic.prepend(...news.filter(isShown).map(exchangeOf));
  while (traffic.childElementCount > kept) {
    traffic.lastElementChild.remove();
  }
}

function showOnce(state) {
  if (isKnown) {
    return;
  }
  isKnown = true;
  find("platform").textContent = state.platform;
  find("person").replaceChildren(...state.people.map(one => make("option", { value: one.id, textContent: `${one.name} (${one.id})` })));
  find("person").value = person ?? state.people[0].id;
  person = find("person").value;
  find("deeds").replaceChildren(...state.deeds.map(deed => button(deed.label, () => act({ kind: "deed", text: deed.id }))));
  find("faults").replaceChildren(...state.faults.map(fault =>
    button(fault.label, () => act({ kind: "fault", text: fault.id }, `Done: ${fault.label}`))));
}

async function ask() {
  const query = new URLSearchParams({ after: lastExchange });
  if (person) {
    query.set("person", person);
  }
  const asked = person;
  const response = await fetch(`/state?${query}`);
  const state = await response.json();
  showOnce(state);
  showTraffic(state.traffic);
  find("clock").textContent = moment(state.now);
  if (asked === null || asked === person) {
    showChat(state.bubbles);
    showFacts(state.facts, state.now);
  }
  find("trouble").hidden = state.isReady;
  find("trouble").textContent = state.isReady ? "" : "The bot is still starting; it takes some seconds to learn.";
}

// One question at a time, or an exchange would be shown twice.
function refresh() {
  asking ??= ask().catch(complain).finally(() => { asking = null; });
  return asking;
}

find("say").addEventListener("submit", event => {
  event.preventDefault();
  const words = find("words");
  if (words.value.trim()) {
    act({ kind: "say", text: words.value });
    words.value = "";
  }
});

find("person").addEventListener("change", () => {
  person = find("person").value;
  shown = 0;
  chat.replaceChildren();
  refresh();
});

for (const id of ["readable", "quiet"]) {
  find(id).addEventListener("change", () => traffic.replaceChildren(...exchanges.filter(isShown).map(exchangeOf)));
}

await refresh();
setInterval(refresh, pollEvery);
