// Streamlit draws a change of theme at once, and tells the server with the next click. What the server draws (marks,
// charts, our own tables) would stay in the colours of the old theme until then: this asks for it to be drawn again.
export default function ({ data, parentElement, setTriggerValue }) {
  const background = getComputedStyle(parentElement).getPropertyValue("--st-background-color").trim();
  const parts = /^#(..)(..)(..)$/.exec(background);
  if (!parts) return;
  const [red, green, blue] = parts.slice(1).map((part) => parseInt(part, 16));
  const shown = 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
  if (shown === data.drawn) return;
  // A page on its way to another address is left to get there: asked in between, its old widgets would speak of the
  // page before. Where the app does not say whether it is running, it is asked at once.
  const ask = () => {
    const state = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState ?? "notRunning";
    if (state === "notRunning") setTriggerValue("theme", shown);
    else later = setTimeout(ask, 100);
  };
  let later = setTimeout(ask, 100);
  return () => clearTimeout(later);
}
