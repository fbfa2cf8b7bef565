/** Where a template stands: its sign, its tone and its words. Pure. */
import Archive from "@lucide/svelte/icons/archive";
import CircleCheck from "@lucide/svelte/icons/circle-check";
import CircleHelp from "@lucide/svelte/icons/circle-question-mark";
import CircleOff from "@lucide/svelte/icons/circle-off";
import CirclePause from "@lucide/svelte/icons/circle-pause";
import CloudOff from "@lucide/svelte/icons/cloud-off";
import Hourglass from "@lucide/svelte/icons/hourglass";
import OctagonX from "@lucide/svelte/icons/octagon-x";
import PencilLine from "@lucide/svelte/icons/pencil-line";
import Send from "@lucide/svelte/icons/send";
import TriangleAlert from "@lucide/svelte/icons/triangle-alert";
import Undo2 from "@lucide/svelte/icons/undo-2";

import type { StudioState } from "../../backend/bindings";
import { longWhen } from "../words/format";
import { t } from "../words/words.svelte";

export type Tone = "good" | "caution" | "danger" | "quiet" | "accent";
export type Sign = typeof Archive;

const LOOKS: Record<StudioState, { sign: Sign; tone: Tone }> = {
  draft: { sign: PencilLine, tone: "quiet" },
  sending: { sign: Send, tone: "accent" },
  unknown: { sign: CircleHelp, tone: "caution" },
  absent: { sign: CloudOff, tone: "caution" },
  refused: { sign: OctagonX, tone: "danger" },
  in_review: { sign: Hourglass, tone: "accent" },
  in_appeal: { sign: Hourglass, tone: "accent" },
  approved: { sign: CircleCheck, tone: "good" },
  flagged: { sign: TriangleAlert, tone: "caution" },
  rejected: { sign: Undo2, tone: "danger" },
  paused: { sign: CirclePause, tone: "caution" },
  disabled: { sign: CircleOff, tone: "danger" },
  archived: { sign: Archive, tone: "quiet" },
  deleting: { sign: CloudOff, tone: "quiet" },
  gone: { sign: CloudOff, tone: "quiet" },
  limit_reached: { sign: TriangleAlert, tone: "caution" },
  other: { sign: CircleHelp, tone: "quiet" },
};

export const lookOf = (state: StudioState): { sign: Sign; tone: Tone } => LOOKS[state];

/** The word of a state, with the time a pause ends. */
export const stateWord = (state: StudioState, until: number | null, now: number): string =>
  state === "paused" && until !== null
    ? t("studio-state-paused-until", { when: longWhen(until, now) })
    : t(`studio-state-${state}`);
