// A chart is drawn for the width of the screen, and paper has another: before printing, what is drawn is made to scale with
// the space it has, up to a third larger; afterwards it is as it was. Listening once is enough for a session's pages.
const LAYERS = ".js-plotly-plot svg.main-svg";
const LARGER = 1.3;
const MADE = ["aspect-ratio", "height", "max-height"];

export default function () {
  if (window.fitsPaper) return;
  window.fitsPaper = true;
  window.addEventListener("beforeprint", fit);
  window.addEventListener("afterprint", unfit);
}

function fit() {
  for (const layer of document.querySelectorAll(LAYERS)) {
    const [width, height] = [layer.width.baseVal.value, layer.height.baseVal.value];
    const frame = layer.closest(".svg-container");
    frame.dataset.height ??= frame.style.height;
    frame.style.aspectRatio = `${width} / ${height}`;
    frame.style.height = "auto";
    frame.style.maxHeight = `${Math.round(LARGER * height)}px`;
    layer.setAttribute("viewBox", `0 0 ${width} ${height}`);
    layer.setAttribute("preserveAspectRatio", "xMinYMin meet");
    layer.style.width = layer.style.height = "100%";
  }
}

function unfit() {
  for (const layer of document.querySelectorAll(LAYERS)) {
    const frame = layer.closest(".svg-container");
    for (const name of MADE) frame.style.removeProperty(name);
    if (frame.dataset.height) frame.style.height = frame.dataset.height;
    delete frame.dataset.height;
    layer.removeAttribute("viewBox");
    layer.removeAttribute("preserveAspectRatio");
    layer.style.width = layer.style.height = "";
  }
}
