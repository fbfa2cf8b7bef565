/** What every sheet is told by the composer. */
import type { Message } from "../../../backend/bindings";

export interface SheetProps {
  conversation: number;
  customer: string;
  /** The message it answers. */
  quoted: Message | null;
  sent: () => void;
  close: () => void;
}
