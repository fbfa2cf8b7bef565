/** What every sheet is told by the composer. */
export interface SheetProps {
  conversation: number;
  customer: string;
  quote: number | null;
  sent: () => void;
  close: () => void;
}
