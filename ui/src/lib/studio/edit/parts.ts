/** New parts of a template, and what an empty one looks like. Pure. */
import type {
  CarouselCard,
  DefinedButton,
  TemplateAction,
  TemplateBody,
  TemplateDefinition,
  TemplateHeader,
  TemplateHeaderContent,
  TemplateMedia,
} from "../../../backend/bindings";

/** What a header may be, as the menu offers it. */
export type HeaderChoice = "none" | "text" | TemplateMedia | "location" | "product";

/** Kinds of buttons a person can add. What else comes from Meta is shown and kept. */
export const BUTTONS = [
  "quick_reply",
  "url",
  "phone_number",
  "copy_code",
  "request_contact_info",
  "voice_call",
  "call_permission_request",
  "flow",
  "catalog",
  "mpm",
  "spm",
] as const;
export type ButtonKind = (typeof BUTTONS)[number];

export const emptyBody = (): TemplateBody => ({ text: "", samples: {}, security_recommendation: null, others: {} });

/** A template nobody has written anything in. */
export const blank = (language: string): TemplateDefinition => ({
  name: "",
  language,
  category: "utility",
  format: "named",
  ttl_seconds: null,
  header: null,
  body: emptyBody(),
  footer: null,
  buttons: [],
  carousel: null,
  limited_time_offer: null,
  foreign: [],
  others: {},
});

function action(kind: ButtonKind): TemplateAction {
  switch (kind) {
    case "url":
      return { kind, url: "", sample: null };
    case "phone_number":
      return { kind, number: "" };
    case "copy_code":
      return { kind, sample: null };
    case "flow":
      return { kind, id: null, name: null, json: null, action: null, screen: null };
    default:
      return { kind };
  }
}

export const newButton = (kind: ButtonKind): DefinedButton => ({ text: "", action: action(kind), others: {} });

/** The button of a one-time code. */
export const codeButton = (): DefinedButton => ({
  text: "",
  action: { kind: "otp", otp: "copy_code", autofill_text: null, supported_apps: [], zero_tap_terms_accepted: null },
  others: {},
});

export const headerChoice = (header: TemplateHeader | null): HeaderChoice =>
  header === null ? "none" : header.content.kind === "media" ? header.content.media : header.content.kind;

/** A header of a kind. What stood in it stays where the kind stays. */
export function newHeader(choice: HeaderChoice, before: TemplateHeader | null): TemplateHeader | null {
  if (choice === "none") return null;
  if (choice === headerChoice(before)) return before;
  return { content: content(choice), others: {} };
}

function content(choice: Exclude<HeaderChoice, "none">): TemplateHeaderContent {
  if (choice === "text") return { kind: "text", text: "", samples: {} };
  if (choice === "location" || choice === "product") return { kind: choice };
  return { kind: "media", media: choice, sample: null };
}

/** A card like the one before it: the same header and the same buttons, without their words. */
export function newCard(before: CarouselCard | undefined): CarouselCard {
  const choice = before?.header ? headerChoice(before.header) : "image";
  const buttons = before?.buttons.map((button) => ({
    ...newLike(button),
    text: button.text,
  }));
  return {
    header: newHeader(choice, null),
    body: emptyBody(),
    buttons: buttons ?? [newButton("quick_reply")],
    foreign: [],
    others: {},
  };
}

const newLike = (button: DefinedButton): DefinedButton =>
  BUTTONS.includes(button.action.kind as ButtonKind) ? newButton(button.action.kind as ButtonKind) : codeButton();

/** A list with one thing put elsewhere in it. */
export function moved<T>(all: readonly T[], from: number, to: number): T[] {
  const rest = all.filter((_, at) => at !== from);
  const one = all[from];
  if (one !== undefined) rest.splice(to, 0, one);
  return rest;
}
