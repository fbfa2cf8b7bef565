/** Theme, text size and language of the page, as chosen or as the system says. */
import type { Settings } from "../../backend/bindings";
import { ofTheSystem, words } from "../words/words.svelte";

type Look = Pick<Settings, "theme" | "text_size" | "language">;

const KEPT = "shopbell-look";
const dark = matchMedia("(prefers-color-scheme: dark)");

/** Shows the look of the last time before the first paint; the engine's answer corrects it. Ends when words can be read. */
export async function showKept(): Promise<void> {
  dark.addEventListener("change", () => {
    if (shown) void show(shown);
  });
  await show(kept());
}

function kept(): Look {
  const usual: Look = { theme: "system", text_size: 100, language: "system" };
  try {
    return (JSON.parse(localStorage.getItem(KEPT) ?? "null") as Look | null) ?? usual;
  } catch {
    return usual;
  }
}

let shown: Look | null = null;

/** Shows a look at once, and its language as soon as it can be spoken. */
export async function show(look: Look): Promise<void> {
  shown = look;
  const root = document.documentElement;
  root.dataset["theme"] = look.theme === "dark" || (look.theme === "system" && dark.matches) ? "dark" : "light";
  root.style.setProperty("--text-scale", String(look.text_size / 100));
  const language = look.language === "system" ? ofTheSystem() : look.language;
  try {
    localStorage.setItem(
      KEPT,
      JSON.stringify({ theme: look.theme, text_size: look.text_size, language: look.language }),
    );
  } catch {
    // Without storage the look is shown a moment later at the next start; nothing else is lost.
  }
  try {
    await words.setLanguage(language);
  } catch {
    // What cannot be fetched now is asked for again with the next look; the words stay as they are. At the start there are
    // none yet: better English than none.
    if (!words.speaks) await words.setLanguage("en").catch(() => undefined);
  }
  root.lang = words.language;
}
