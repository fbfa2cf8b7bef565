import "./style/tokens.css";
import "./style/base.css";

import { mount } from "svelte";

import App from "./App.svelte";
import { backend } from "./backend/backend";
import { askFirst } from "./lib/inbox/first";
import { showKept } from "./lib/shell/look.svelte";

const readable = showKept();
// For looking at right-to-left before a language needs it.
if (new URLSearchParams(location.search).get("dir") === "rtl") document.documentElement.dir = "rtl";

const target = document.getElementById("app");
// No change falls between the subscription and the first question: see `Backend.start`.
void backend.start().finally(async () => {
  askFirst();
  await readable;
  if (target) mount(App, { target });
});
