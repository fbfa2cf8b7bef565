// Does what a person does and tells how many milliseconds go by until what they wait for stands in a drawn frame.
// Arguments: "chat" and which row of the list, "search" and the words, "hit" for the last message found, "person" and
// what finds only them, or "people" and "inbox" with the keys of their button.
const [what, which, done] = arguments;
const log = () => document.querySelector("[role=log]");
const chats = () => [...document.querySelectorAll("[role=option][data-conversation]")];
const hits = () => [...document.querySelectorAll("[role=region] [data-hit]")];
const rail = () => document.querySelector(`nav [aria-keyshortcuts="${which}"]`);
const field = document.querySelector("[data-pane=list] input");

function type(text) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Resolves in the frame after the one in which it is so. */
function drawn(isSo) {
  return new Promise((resolve) => {
    const look = () => (isSo() ? requestAnimationFrame(() => setTimeout(resolve, 0)) : requestAnimationFrame(look));
    look();
  });
}

const before = log();
const isNew = () => log() !== null && log() !== before && log().querySelector("[data-message]") !== null;

/** At the end of a chat, the last message is in view. */
function atEnd() {
  if (!isNew()) return false;
  const last = [...log().querySelectorAll("[data-message]")].at(-1).getBoundingClientRect();
  const view = log().getBoundingClientRect();
  return last.height > 0 && last.bottom <= view.bottom + 2 && last.top >= view.top - last.height;
}

function atHit() {
  if (!isNew() || !document.activeElement.matches("[data-message]")) return false;
  const row = document.activeElement.getBoundingClientRect();
  const view = log().getBoundingClientRect();
  return row.bottom > view.top && row.top < view.bottom;
}

const deeds = {
  async chat() {
    type("");
    await drawn(() => chats().length > which);
    const row = chats()[which];
    return [() => row.click(), atEnd];
  },
  async search() {
    type("");
    await drawn(() => chats().length > 0);
    return [() => type(which), () => hits().length > 0];
  },
  async person() {
    type(which);
    await drawn(() => hits().length > 0);
    return [() => hits()[0].click(), atEnd];
  },
  async people() {
    return [() => rail().click(), () => document.querySelector('[data-line="0"]') !== null];
  },
  async inbox() {
    return [() => rail().click(), () => chats().length > 0];
  },
  async hit() {
    const hit = hits().at(-1);
    return [() => hit.click(), atHit];
  },
};

(async () => {
  const [act, isThere] = await deeds[what]();
  // Two frames of rest: what went before is drawn.
  await drawn(() => true);
  await drawn(() => true);
  const begun = performance.now();
  act();
  await drawn(isThere);
  done(performance.now() - begun);
})();
