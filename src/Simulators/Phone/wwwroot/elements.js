// Everything that comes from the bot or the platform becomes text, never markup.

export function make(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) {
        element.addEventListener(event, listener);
      }
    } else if (name in element) {
      element[name] = value;
    } else {
      element.setAttribute(name, value);
    }
  }
  element.append(...children);
  return element;
}

export function button(title, press) {
  return make("button", { type: "button", textContent: title, on: { click: press } });
}

// Telephone numbers in a text, as phones make them: 111, 113 … and ten or more digits.
const numbers = /(?<!\d)(?:11[1-5]|0\d{9,10}|1[89]00\d{4,6})(?!\d)/g;

export function withNumbers(text) {
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(numbers)) {
    parts.push(text.slice(at, match.index), make("a", { href: `tel:${match[0]}`, textContent: match[0] }));
    at = match.index + match[0].length;
  }
  parts.push(text.slice(at));
  return parts;
}

export function link(address, title) {
  return /^https?:\/\//.test(address)
    ? make("a", { href: address, textContent: title, target: "_blank", rel: "noopener noreferrer" })
    : make("span", { textContent: title });
}

export function readable(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

// "in 23 h 59 min", "2 min ago"
export function distance(milliseconds) {
  const minutes = Math.floor(Math.abs(milliseconds) / 60000);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  const words = days > 0 ? `${days} d ${hours} h` : hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
  return milliseconds >= 0 ? `in ${words}` : `${words} ago`;
}

export function moment(date) {
  return new Date(date).toLocaleString("en-GB", { dateStyle: "short", timeStyle: "medium" });
}
