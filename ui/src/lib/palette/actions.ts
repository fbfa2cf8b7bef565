/** What the palette can do: to the chat at hand, to the list, and with the window. */
import type { Conversation } from "../../backend/bindings";
import { away } from "../day/away.svelte";
import { day } from "../day/day.svelte";
import { details } from "../day/details.svelte";
import { filterName } from "../day/filters";
import { merging } from "../day/merging.svelte";
import { choices } from "../day/times";
import { gallery } from "../gallery/gallery.svelte";
import { chosen } from "../inbox/chosen.svelte";
import type { Filter } from "../../backend/bindings";
import { people } from "../people/people.svelte";
import { shop } from "../reads/shop.svelte";
import { place, type View } from "../shell/view.svelte";
import { blank } from "../studio/edit/parts";
import { studio } from "../studio/studio.svelte";
import { longWhen } from "../words/format";
import { t, words } from "../words/words.svelte";

export interface Action {
  key: string;
  label: string;
  /** The key that does the same. */
  hint?: string;
  does: () => unknown;
}

const VIEWS: [View, () => string, string][] = [
  ["inbox", () => t("rail-inbox"), "Ctrl 1"],
  ["connection", () => t("rail-connection"), "Ctrl 2"],
  ["settings", () => t("rail-settings"), "Ctrl 3"],
  ["outbox", () => t("outbox-title"), "Ctrl 4"],
  ["templates", () => t("studio-title"), "Ctrl 5"],
  ["campaigns", () => t("campaigns-title"), "Ctrl 7"],
  ["people", () => t("people-title"), "Ctrl 6"],
];

/** With the chat at hand. */
function ofChat(chat: Conversation, name: string): Action[] {
  const { id, marks } = chat;
  const now = shop.now();
  return [
    chat.shelf === "done"
      ? { key: "done", label: t("palette-reopen", { name }), hint: "E", does: () => away.done(id, false) }
      : { key: "done", label: t("palette-done", { name }), hint: "E", does: () => away.done(id, true) },
    ...choices(now).map(({ choice, at }) => ({
      key: `later-${choice}`,
      label: t("palette-later", { when: t(`later-${choice}`) }),
      hint: longWhen(at, now),
      does: () => away.snooze(id, at),
    })),
    ...(marks.snoozed_until === null
      ? []
      : [{ key: "later-back", label: t("later-back"), does: () => away.snooze(id, null) }]),
    {
      key: "pin",
      label: marks.pinned ? t("pin-out") : t("pin-in"),
      does: () => away.pin(id, !marks.pinned),
    },
    { key: "hush", label: marks.quiet ? t("hush-off") : t("hush-on"), does: () => away.hush(id, !marks.quiet) },
    { key: "unread", label: t("mark-unread"), hint: "U", does: () => away.unread(id) },
    ...day.labels.map((label) => {
      const on = !marks.labels.includes(label.id);
      return {
        key: `label-${label.id}`,
        label: on ? t("palette-label", { label: label.name }) : t("label-take", { name: label.name }),
        does: () => away.label(id, label.id, on),
      };
    }),
    ...day.here.map((helper) => ({
      key: `care-${helper.id}`,
      label: t("palette-care", { name: helper.name }),
      does: () => away.assign(id, helper.id),
    })),
    {
      key: "note",
      label: t("note-new"),
      hint: "N",
      does: () => {
        details.open = true;
        details.writes += 1;
      },
    },
    { key: "gallery", label: t("gallery-title"), hint: "G", does: () => (gallery.open = true) },
    { key: "merge", label: t("merge-open"), does: () => (merging.open = true) },
    { key: "details", label: t("details-open"), hint: "Ctrl I", does: () => details.toggle() },
  ];
}

/** With the list and the window. */
function ofWindow(): Action[] {
  const filters: Filter[] = [
    { by: "unread" },
    { by: "unanswered" },
    { by: "closing" },
    { by: "snoozed" },
    ...(day.me === null ? [] : [{ by: "helper" as const, helper: day.me }]),
    ...day.labels.map((label) => ({ by: "label" as const, label: label.id })),
  ];
  return [
    ...VIEWS.map(([view, label, hint]) => ({
      key: view,
      label: t("palette-view", { view: label() }),
      hint,
      does: () => place.go(view),
    })),
    { key: "import", label: t("import-palette"), does: () => place.go("import") },
    {
      key: "person-new",
      label: t("people-add"),
      does: () => {
        place.go("people");
        people.adding = true;
      },
    },
    {
      key: "template-new",
      label: t("palette-template-new"),
      does: () => {
        place.go("templates");
        studio.write(blank(words.language));
      },
    },
    {
      key: "template-library",
      label: t("palette-template-library"),
      does: () => {
        place.go("templates");
        studio.library();
      },
    },
    ...filters.map((filter) => ({
      key: `filter-${JSON.stringify(filter)}`,
      label: t("palette-filter", { filter: filterName(filter) }),
      does: () => {
        place.go("inbox");
        chosen.filter = filter;
      },
    })),
  ];
}

/** Everything that can be done now, the chat at hand first. */
export const actions = (chat: Conversation | undefined): Action[] => [
  ...(chat === undefined ? [] : ofChat(chat, chat.person.name ?? t("chat-nameless"))),
  ...ofWindow(),
];
