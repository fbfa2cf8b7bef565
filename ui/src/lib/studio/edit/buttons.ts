/** How a template's button is called in the editor. Pure. */
import type { DefinedButton } from "../../../backend/bindings";
import { t } from "../../words/words.svelte";

/** Kinds that have a name of their own in the catalogue. */
const NAMED = [
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
  "otp",
  "app",
] as const;

/** What it does, in words. */
export function kindName({ action }: DefinedButton): string {
  const kind = NAMED.find((one) => one === action.kind);
  return kind === undefined
    ? t("studio-button-foreign", { word: action.kind === "foreign" ? action.word : action.kind })
    : t(`studio-button-${kind}`);
}

/** Its words, or what it does while it has none. */
export const buttonName = (button: DefinedButton): string => (button.text === "" ? kindName(button) : button.text);

/** Where it leads, or what it does. */
export function buttonValue(button: DefinedButton): string {
  const { action } = button;
  if (action.kind === "url" && action.url !== "") return action.url;
  if (action.kind === "phone_number" && action.number !== "") return action.number;
  if (action.kind === "copy_code" && action.sample) return action.sample;
  return button.text === "" ? "" : kindName(button);
}

/** Whether Meta writes its words. */
export const worded = ({ action }: DefinedButton): boolean => action.kind === "request_contact_info";
