/** Whom the open question is about whether everything of them goes. It stands over the window and not in the person's pane,
 * because the pane goes with the person. */
class Erasing {
  contact = $state<number | null>(null);
  /** What lays the person's chat aside, before anything of it goes. */
  leave: () => void = () => undefined;

  ask(contact: number, leave: () => void = () => undefined): void {
    this.contact = contact;
    this.leave = leave;
  }

  close(): void {
    this.contact = null;
  }
}

export const erasing = new Erasing();
