/** Which campaign is shown; the list where none is. */
class Campaigns {
  shown = $state<number | null>(null);

  open(id: number): void {
    this.shown = id;
  }

  list(): void {
    this.shown = null;
  }
}

export const campaigns = new Campaigns();
