/** A change that is asked for: under way, done, or why not. One at a time, and the same again without an answer is done once. */
import { backend, Failed, type Shown } from "./backend";
import type { AnswerOf, ChangeName, RequestOf } from "./bindings";
import { Once } from "./once";

export class Asking {
  busy = $state(false);
  failure = $state.raw<Shown | null>(null);
  readonly #once = new Once();

  /** Does it; the answer, or nothing when it was not done. What ends another (`past`) does not wait for that. */
  async does<N extends ChangeName>(
    name: N,
    request: Omit<RequestOf<N>, "command_id">,
    past = false,
  ): Promise<AnswerOf<N> | null> {
    if (this.busy && !past) return null;
    const command_id = this.#once.id(name, request);
    this.busy = true;
    try {
      const answer = await backend.change(name, { ...request, command_id } as RequestOf<N>);
      this.failure = null;
      // Asked once more it is another wish.
      this.#once.done();
      return answer;
    } catch (error) {
      this.failure = Failed.from(error).failure;
      // Only where nobody answered it may have been done.
      if (this.failure.kind !== "unreachable") this.#once.done();
      return null;
    } finally {
      this.busy = false;
    }
  }
}
