/** Whether somebody is about to make the chat at hand one with another. */
class Merging {
  open = $state(false);
}

export const merging = new Merging();
