// Saves the chart of a panel, or its charts, as a picture: title, line and source are written round it, at twice its size,
// on the page's own background. Everything is made in the browser from what is shown; nothing is sent anywhere.
const SCALE = 2;
const EDGE = 24;
const ACROSS = 4; // charts in a row, where there are several
const FAMILY = '"Source Sans", sans-serif';
const [TITLE, HEADING] = [`600 20px ${FAMILY}`, `600 17px ${FAMILY}`];
const [LINE, SMALL] = [`400 15px ${FAMILY}`, `400 14px ${FAMILY}`];

export default function ({ data, parentElement }) {
  enter(parentElement.closest("[role=dialog]"));
  const button = parentElement.querySelector("button");
  const said = parentElement.querySelector("[role=status]");
  button.onclick = async () => {
    button.disabled = true;
    try {
      const charts = data.charts.map((key) => document.querySelector(`.st-key-${CSS.escape(key)} .js-plotly-plot`));
      if (charts.includes(null)) throw new Error("a chart is not on the page");
      save(await picture(charts, data, parentElement), `${data.name}.png`);
      said.textContent = `Saved as ${data.name}.png`;
    } catch (problem) {
      said.textContent = `No picture could be made: ${problem.message}. The table can be downloaded.`;
    }
    button.disabled = false;
    button.focus();
  };
}

// Streamlit draws what a popover holds at the end of the page and leaves the focus on its button, so that Tab would have
// to pass everything else first. Here it goes inside; Escape closes the popover and brings it back.
function enter(popover) {
  if (!popover || popover.dataset.entered) return;
  popover.dataset.entered = "yes";
  popover.ariaLabel = "Downloads";
  popover.tabIndex = -1;
  popover.style.outline = "none";
  if (document.activeElement?.ariaExpanded === "true") popover.focus({ preventScroll: true });
}

async function picture(charts, words, parentElement) {
  const style = getComputedStyle(parentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  await document.fonts.ready;
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const parts = charts.map((chart) => part(pen, chart, charts.length > 1));
  const [cell, columns] = [Math.max(...parts.map((one) => one.width)), Math.min(charts.length, ACROSS)];
  const [row, width] = [Math.max(...parts.map((one) => one.above + one.height)), columns * (cell + EDGE) - EDGE];
  const above = [...lines(pen, words.title, TITLE, 26, width), ...lines(pen, words.under, LINE, 21, width)];
  const below = [words.source, words.samples].flatMap((one) => lines(pen, one, SMALL, 20, width));
  const [top, middle] = [EDGE + high(above) + 8, row * Math.ceil(parts.length / columns)];
  canvas.width = (width + 2 * EDGE) * SCALE;
  canvas.height = (top + middle + 8 + high(below) + EDGE) * SCALE;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = colour("--st-background-color") || "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = colour("--st-text-color") || "#000000";
  write(pen, above, EDGE, EDGE);
  for (const [place, one] of parts.entries()) {
    const [left, down] = [EDGE + (place % columns) * (cell + EDGE), top + Math.floor(place / columns) * row];
    write(pen, one.heading, left, down);
    pen.drawImage(await image(one), left, down + one.above, one.width, one.height);
  }
  write(pen, below, EDGE, top + middle + 8);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("the browser made none"))), "image/png"),
  );
}

// A chart's layers and size; of several also the heading that stands over each.
function part(pen, chart, headed) {
  const layers = [...chart.querySelectorAll("svg.main-svg")];
  if (!layers.length) throw new Error("the chart has not been drawn yet");
  const width = Math.max(...layers.map((layer) => layer.width.baseVal.value));
  const height = Math.max(...layers.map((layer) => layer.height.baseVal.value));
  const over = headed && chart.closest("[data-testid=stVerticalBlock]")?.querySelector("h2, h3, h4");
  const heading = over ? lines(pen, over.innerText.trim(), HEADING, 23, width) : [];
  return { layers, width, height, heading, above: high(heading) };
}

function high(all) {
  return all.reduce((sum, line) => sum + line.height, 0);
}

// A text as lines no wider than the picture.
function lines(pen, text, font, height, width) {
  pen.font = font;
  const found = [];
  for (const word of (text || "").split(" ").filter(Boolean)) {
    const longer = found.length ? `${found[found.length - 1]} ${word}` : word;
    if (found.length && pen.measureText(longer).width <= width) found[found.length - 1] = longer;
    else found.push(word);
  }
  return found.map((line) => ({ line, font, height }));
}

function write(pen, all, left, top) {
  let at = top;
  for (const { line, font, height } of all) {
    pen.font = font;
    at += height;
    pen.fillText(line, left, at - height / 4);
  }
}

// Plotly's layers as one image. An image sees nothing of the page, so the font travels inside it.
async function image({ layers, width, height }) {
  const font = await fontRule();
  const inner = layers.map((layer) => new XMLSerializer().serializeToString(layer)).join("");
  const style = `<style>${font}text{white-space:pre}</style>`;
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${style}${inner}</svg>`;
  const drawn = new Image();
  drawn.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(whole)}`;
  await drawn.decode();
  return drawn;
}

// The page's font as a rule that holds its bytes; nothing where the page has none, and the browser's own is used then.
async function fontRule() {
  const address = fontAddress();
  if (!address) return "";
  const answer = await fetch(address);
  if (!answer.ok) return "";
  const bytes = await answer.blob();
  const inside = await new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(bytes);
  });
  return `@font-face{font-family:"Source Sans";font-weight:200 900;src:url("${inside}") format("woff2")}`;
}

function fontAddress() {
  for (const sheet of document.styleSheets) {
    for (const rule of rulesOf(sheet)) {
      if (!(rule instanceof CSSFontFaceRule) || rule.style.getPropertyValue("font-style") === "italic") continue;
      if (rule.style.getPropertyValue("font-family").replaceAll(/["']/g, "").trim() !== "Source Sans") continue;
      const found = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue("src"));
      const whole = found && new URL(found[1], sheet.href || document.baseURI);
      if (whole && whole.origin === location.origin) return whole.href;
    }
  }
  return "";
}

function rulesOf(sheet) {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
