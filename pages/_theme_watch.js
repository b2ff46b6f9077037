// Streamlit draws a change of theme at once, and tells the server with the next click. What the server draws (marks,
// charts, our own tables) would stay in the colours of the old theme until then: this asks for it to be drawn again.
export default function ({ data, parentElement, setTriggerValue }) {
  const background = getComputedStyle(parentElement).getPropertyValue("--st-background-color").trim();
  const parts = /^#(..)(..)(..)$/.exec(background);
  if (!parts) return;
  const [red, green, blue] = parts.slice(1).map((part) => parseInt(part, 16));
  const shown = 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
  if (shown !== data.drawn) setTriggerValue("theme", shown);
}
