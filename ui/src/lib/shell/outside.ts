/** What a person did outside the window: a notification opened a chat, or an answer written in one could not go. */
import { backend } from "../../backend/backend";
import { taken } from "../day/taken.svelte";
import { chosen } from "../inbox/chosen.svelte";
import { place } from "./view.svelte";

/** What is written in a sheet is not thrown away by a press elsewhere: the chat opens once the sheet is closed by hand. */
function afterSheets(open: () => void): () => void {
  const sheet = document.querySelector("dialog[open]");
  if (sheet === null) {
    open();
    return () => undefined;
  }
  let dropped = false;
  // A sheet may be taken out of the page without closing: that is seen as well.
  const seen = new MutationObserver(() => {
    if (dropped || document.querySelector("dialog[open]") !== null) return;
    seen.disconnect();
    open();
  });
  seen.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["open"] });
  return () => {
    dropped = true;
    seen.disconnect();
  };
}

/** Follows it until the answer is called. */
export function followOutside(): () => void {
  // Only the last press counts.
  let drop = (): void => undefined;
  const unfollow = backend.onEvent((event) => {
    if (event.type === "open_chat") {
      drop();
      drop = afterSheets(() => {
        place.go("inbox");
        chosen.open(event.conversation, { write: event.write });
      });
    } else if (event.type === "words_back") void taken.words(event.conversation, event.text);
  });
  return () => {
    drop();
    unfollow();
  };
}
