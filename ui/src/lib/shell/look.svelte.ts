/** Theme, text size and language of the page, as chosen or as the system says. */
import type { Settings } from "../../backend/bindings";
import { ofTheSystem, words } from "../words/words.svelte";

const KEPT = "shopbell-look";
const dark = matchMedia("(prefers-color-scheme: dark)");

/** Shows the look of the last time before the first paint; the engine's answer corrects it. */
export function showKept(): void {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? "null") as Pick<
      Settings,
      "theme" | "text_size" | "language"
    > | null;
    show(kept ?? { theme: "system", text_size: 100, language: "system" });
  } catch {
    show({ theme: "system", text_size: 100, language: "system" });
  }
  dark.addEventListener("change", () => {
    if (shown) show(shown);
  });
}

let shown: Pick<Settings, "theme" | "text_size" | "language"> | null = null;

export function show(look: Pick<Settings, "theme" | "text_size" | "language">): void {
  shown = look;
  const root = document.documentElement;
  root.dataset["theme"] = look.theme === "dark" || (look.theme === "system" && dark.matches) ? "dark" : "light";
  root.style.setProperty("--text-scale", String(look.text_size / 100));
  const language = look.language === "system" ? ofTheSystem() : look.language;
  root.lang = language;
  words.setLanguage(language);
  try {
    localStorage.setItem(
      KEPT,
      JSON.stringify({ theme: look.theme, text_size: look.text_size, language: look.language }),
    );
  } catch {
    // Without storage the look is shown a moment later at the next start; nothing else is lost.
  }
}
