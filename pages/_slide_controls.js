// What a presenter presses, by keyboard, clicker or mouse, and the foot that shows it. Where the screen is stands in the
// address; this asks for the next place as a whole ({slide, show}), so that presses which come faster than slides are
// drawn are not lost: the last one counts. While the server cannot be reached the screen stays as it is.
const NEXT = ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"];
const BACK = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"];
const OVER = { t: "table", w: "why", m: "wards", j: "jump", n: "newer" };
const TYPED = 900; // ms in which a second digit belongs to the first
const DEAD = 7000; // ms for which a server that answers again has not been connected to: then the window is loaded anew
const PAGE = 16; // items of the list at a time
const PATIENCE = 1000; // ms after which a place that was asked for and not drawn, while nothing runs, is asked for again
const TRIES = 3;

// Streamlit ends and begins a component at will, also between two slides; what has been asked for outlives that.
const state = (window.slideControls ??= { wanted: null, digits: "", lost: 0, tries: 0, asked: 0 });

export default function ({ data, parentElement, setTriggerValue }) {
  const own = Object.assign(state, { root: parentElement, send: (place) => setTriggerValue("go", place) });
  if (data.drawn >= (own.data?.drawn ?? 0)) own.data = data; // it may come again after a newer one
  else data = own.data;
  if (own.wanted && own.wanted.slide === data.slide && own.wanted.show === data.show) own.wanted = null;
  own.ends?.abort();
  own.ends = new AbortController();
  const { signal } = own.ends;
  document.addEventListener("keydown", (event) => pressed(own, event), { capture: true, signal });
  parentElement.addEventListener("click", (event) => clicked(own, event), { signal });
  const watch = setInterval(() => watchServer(own), 500);
  signal.addEventListener("abort", () => clearInterval(watch));
  draw(own);
  const { ends } = own;
  return () => ends.abort();
}

// Where to.
function go(own, change) {
  const { data } = own;
  const from = own.wanted ?? { slide: data.slide, show: data.show };
  const place = { ...from, ...change };
  place.slide = Math.min(Math.max(place.slide, 1), data.total);
  if (place.slide === from.slide && place.show === from.show && !change.take) return;
  own.wanted = place;
  own.tries = 0;
  if (!own.lost) ask(own);
}

function ask(own) {
  own.asked = Date.now();
  own.tries += 1;
  own.send(own.wanted);
}

function turn(own, by) {
  const { slide } = own.wanted ?? own.data;
  go(own, { slide: slide + by, show: "" });
}

function lay(own, show) {
  const known = [...own.data.over, "jump", "newer"];
  if (!known.includes(show)) return;
  go(own, { show: (own.wanted ?? own.data).show === show ? "" : show });
}

function jump(own, number) {
  const item = own.data.items.find((one) => one.number === number);
  if (item) go(own, { slide: item.slide, show: "" });
}

const ACTS = {
  next: (own) => turn(own, 1),
  back: (own) => turn(own, -1),
  first: (own) => go(own, { slide: 1, show: "" }),
  last: (own) => go(own, { slide: own.data.total, show: "" }),
  close: (own) => go(own, { show: "" }),
  more: (own) => turnList(own),
  take: (own) => go(own, { show: "", take: true }),
  full: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
};

function pressed(own, event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if ((key === " " || key === "Enter") && event.target.closest?.("button, a")) return; // it presses what has the focus
  const act = meaning(own, key);
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function meaning(own, key) {
  if (NEXT.includes(key)) return () => ACTS.next(own);
  if (BACK.includes(key)) return () => ACTS.back(own);
  if (key === "Home") return () => ACTS.first(own);
  if (key === "End") return () => ACTS.last(own);
  if (key === "Escape") return () => ACTS.close(own);
  if (key === "f") return () => ACTS.full();
  if (/^[0-9]$/.test(key)) return () => typed(own, key);
  return OVER[key] && (() => lay(own, OVER[key]));
}

// 3 is item 3 at once, unless there is an item 30 to 39: then a second digit is waited for.
function typed(own, digit) {
  own.digits += digit;
  clearTimeout(own.typing);
  const done = () => {
    jump(own, Number(own.digits));
    own.digits = "";
  };
  const longest = Math.max(0, ...own.data.items.map((one) => one.number));
  if (Number(own.digits) * 10 > longest) done();
  else own.typing = setTimeout(done, TYPED);
}

function clicked(own, event) {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.act) ACTS[button.dataset.act](own);
  else if (button.dataset.over) lay(own, button.dataset.over);
  else if (button.dataset.item) jump(own, Number(button.dataset.item));
}

// What stands there.
function draw(own) {
  const { data, root } = own;
  const find = (name) => root.querySelector(`.pr-${name}`);
  find("bar").style.width = `${(100 * data.slide) / data.total}%`;
  if (find("strip").innerHTML !== data.strip) find("strip").innerHTML = data.strip; // our own, its words escaped
  find("of").textContent = `Slide ${data.slide} of ${data.total}`;
  for (const button of root.querySelectorAll("[data-over]")) {
    button.hidden = !["jump", "newer", ...data.over].includes(button.dataset.over);
    button.setAttribute("aria-pressed", String(button.dataset.over === data.show));
  }
  root.querySelector("[data-act=back]").disabled = data.slide === 1;
  root.querySelector("[data-act=next]").disabled = data.slide === data.total;
  find("shut").hidden = !data.show;
  panel(own, find("panel"));
  const said = `Slide ${data.slide} of ${data.total}. ${data.title}`;
  if (find("said").textContent !== said) find("said").textContent = said;
}

// The list of items, or what is asked about newer figures: over the slide, with the focus in it.
function panel(own, place) {
  const { data } = own;
  const show = data.show === "jump" || data.show === "newer" ? data.show : "";
  if (place.dataset.show === show && place.dataset.slide === String(data.slide)) return;
  const had = place.contains(document.activeElement) || document.activeElement === document.body;
  place.dataset.show = show;
  place.dataset.slide = data.slide;
  place.hidden = !show;
  place.replaceChildren(...(show === "jump" ? items(own) : show === "newer" ? newer(data) : []));
  if (show) (place.querySelector("[aria-current]") ?? place.querySelector("button") ?? place).focus();
  else if (had) document.activeElement?.blur();
}

function items(own, from) {
  const { data } = own;
  const here = data.items.findIndex((one) => one.number === data.item);
  const start = from ?? Math.max(0, Math.floor(here / PAGE)) * PAGE;
  const shown = data.items.slice(start, start + PAGE);
  const list = element("ol", "", shown.length > 8 ? "pr-columns" : "");
  for (const item of shown) {
    const button = element("button", "");
    button.type = "button";
    button.dataset.item = item.number;
    button.append(element("b", String(item.number)), element("span", item.title));
    if (item.number === data.item) button.setAttribute("aria-current", "true");
    const line = element("li", "");
    line.append(button);
    list.append(line);
  }
  const acts = element("p", "", "pr-acts");
  if (data.items.length > PAGE) acts.append(act("more", "", `More of ${data.items.length} items`));
  acts.append(act("first", "Home", "First slide"), act("last", "End", "Last slide"), act("full", "F", "Full screen"));
  acts.append(over("newer", "N", "Newer figures"), act("close", "Esc", "Close"));
  own.start = start;
  return [element("h2", data.items.length ? "Jump to an item" : "No agenda is entered"), list, acts];
}

function turnList(own) {
  const place = own.root.querySelector(".pr-panel");
  const next = own.start + PAGE;
  place.replaceChildren(...items(own, next < own.data.items.length ? next : 0));
  place.querySelector("[data-act=more]").focus();
}

function newer(data) {
  const acts = element("p", "", "pr-acts");
  if (data.newer.found) acts.append(act("take", "", "Take newer figures"));
  acts.append(act("close", "Esc", data.newer.found ? "Keep these" : "Close"));
  return [element("h2", data.newer.title), ...data.newer.words.map((words) => element("p", words)), acts];
}

function act(name, key, words) {
  return labelled("act", name, key, words);
}

function over(name, key, words) {
  return labelled("over", name, key, words);
}

function labelled(kind, name, key, words) {
  const button = element("button", "");
  button.type = "button";
  button.dataset[kind] = name;
  if (key) button.append(element("kbd", key));
  button.append(words);
  return button;
}

function element(tag, words, name) {
  const made = document.createElement(tag);
  made.textContent = words;
  if (name) made.className = name;
  return made;
}

// Streamlit connects again by itself and asks for the page of the address. Where it does not although the server
// answers, the window is loaded anew: the address leads to the same slide.
async function watchServer(own) {
  const app = document.querySelector("[data-testid=stApp]");
  const connected = !app || app.dataset.testConnectionState === "CONNECTED";
  if (connected && own.lost) {
    own.lost = 0;
    if (own.wanted) ask(own);
  } else if (!connected && !own.lost) own.lost = Date.now();
  if (connected && own.wanted && app?.dataset.testScriptState === "notRunning" && Date.now() - own.asked > PATIENCE) {
    if (own.tries < TRIES) ask(own);
    else own.wanted = null;
  }
  own.root.querySelector(".pr-lost").hidden = connected;
  own.root.querySelector(".pr-keys").hidden = !connected;
  if (connected || own.knocking) {
    if (connected) own.alive = 0;
    return;
  }
  own.knocking = true;
  try {
    if (!(await fetch("_stcore/health", { cache: "no-store" })).ok) throw new Error("not there yet");
    own.alive ||= Date.now();
    if (own.lost && Date.now() - own.alive > DEAD) location.reload();
  } catch {
    own.alive = 0;
  }
  setTimeout(() => (own.knocking = false), 1500);
}
