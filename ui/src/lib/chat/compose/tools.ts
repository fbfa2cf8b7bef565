/** What can be sent beside text, in the order of the menu. One line here and one in `ComposeSheet.svelte` is a new one. */
import BadgeQuestionMark from "@lucide/svelte/icons/badge-question-mark";
import FileText from "@lucide/svelte/icons/file-text";
import ListPlus from "@lucide/svelte/icons/list-plus";
import Link from "@lucide/svelte/icons/link";
import LocateFixed from "@lucide/svelte/icons/locate-fixed";
import MapPin from "@lucide/svelte/icons/map-pin";
import SquareMousePointer from "@lucide/svelte/icons/square-mouse-pointer";
import UserRound from "@lucide/svelte/icons/user-round";

import type { NewContent } from "../../../backend/bindings";
import { t } from "../../words/words.svelte";

export const TOOLS = [
  { name: "place", icon: MapPin },
  { name: "ask-place", icon: LocateFixed },
  { name: "card", icon: UserRound },
  { name: "buttons", icon: SquareMousePointer },
  { name: "list", icon: ListPlus },
  { name: "link", icon: Link },
  { name: "offers", icon: BadgeQuestionMark },
  { name: "template", icon: FileText },
] as const;

export type Tool = (typeof TOOLS)[number]["name"];

/** The tool a slash and its word ask for, in the language of the window. */
export const toolOf = (text: string): Tool | null =>
  TOOLS.find(({ name }) => text.toLocaleLowerCase() === `/${t(`slash-${name}`)}`)?.name ?? null;

/** The tool that puts such a thing together. */
export const toolFor = (content: NewContent): Tool =>
  (
    ({
      branch: "place",
      ask_place: "ask-place",
      card: "card",
      card_of: "card",
      buttons: "buttons",
      list: "list",
      link: "link",
      offers_question: "offers",
      template: "template",
    }) as const
  )[content.is];
