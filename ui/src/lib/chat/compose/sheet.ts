/** What every sheet is told by the composer. */
import type { Attachment, Message, NewContent } from "../../../backend/bindings";

export interface SheetProps {
  conversation: number;
  customer: string;
  /** The message it answers. */
  quoted: Message | null;
  /** What was put together and taken back: the sheet begins with it. */
  from: NewContent | null;
  /** The files that came back with it. */
  fromFiles: Attachment[];
  sent: () => void;
  close: () => void;
}
