// Scrolls a list to and fro, the same way in every frame, and tells how long each frame took, in milliseconds.
// Arguments: which list; "living", or "still" for one of the same rows that nothing stands behind; away from its start
// or its end; frames there and back; pixels a frame.
const [selector, what, from, frames, step, done] = arguments;
const living = document.querySelector(selector);
const way = from === "end" ? -1 : 1;

/** The rows as they stand, laid out one after the other as often as the way is long, above the living list. */
function still() {
  const list = living.cloneNode(true);
  const box = living.getBoundingClientRect();
  list.removeAttribute("id");
  Object.assign(list.style, {
    position: "fixed",
    zIndex: "99",
    left: `${box.left}px`,
    top: `${box.top}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
    background: getComputedStyle(document.body).backgroundColor,
  });
  const rows = list.querySelector("[role=listbox]") ?? list;
  rows.style.blockSize = rows === list ? list.style.height : "auto";
  for (const row of rows.children) if (row.style.insetBlockStart !== "") row.style.position = "static";
  const once = [...rows.children];
  living.parentElement.append(list);
  while (list.scrollHeight < frames * step + box.height * 2)
    for (const row of once) rows.append(row.cloneNode(true));
  return list;
}

const list = what === "still" ? still() : living;
list.scrollTop = way < 0 ? list.scrollHeight : 0;
const took = [];
let last = 0;
function frame(now) {
  if (last > 0) took.push(now - last);
  last = now;
  if (took.length === frames * 2) {
    if (what === "still") list.remove();
    done({ took, nodes: list.querySelectorAll("*").length });
    return;
  }
  list.scrollTop += step * way * (took.length < frames ? 1 : -1);
  requestAnimationFrame(frame);
}
// What the page still does because of what went before is over in a moment.
setTimeout(() => requestAnimationFrame(frame), 300);
