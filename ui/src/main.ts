import "./style/tokens.css";
import "./style/base.css";

import { mount } from "svelte";

import App from "./App.svelte";
import { backend } from "./backend/backend";
import { showKept } from "./lib/shell/look.svelte";

showKept();
// For looking at right-to-left before a language needs it.
if (new URLSearchParams(location.search).get("dir") === "rtl") document.documentElement.dir = "rtl";

const target = document.getElementById("app");
// The subscription is live before the first question, so that no change falls between the two.
void backend.start().finally(() => {
  if (target) mount(App, { target });
});
