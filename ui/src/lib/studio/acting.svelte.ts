/** Something asked of Meta: under way, done, or why not, in Meta's words or the shop's. */
import { Asking } from "../../backend/asking.svelte";
import type { AnswerOf, ChangeName, RequestOf, StudioTrouble } from "../../backend/bindings";

export class Acting extends Asking {
  trouble = $state.raw<StudioTrouble | null>(null);
  code = $state<string | null>(null);

  /** Does it; the answer, or nothing when it was not done. */
  override async does<N extends ChangeName>(
    name: N,
    request: Omit<RequestOf<N>, "command_id">,
  ): Promise<AnswerOf<N> | null> {
    if (this.busy) return null;
    this.trouble = null;
    this.code = null;
    const answer = await super.does(name, request);
    const told = answer as { trouble?: StudioTrouble | null; code?: string | null } | null;
    this.trouble = told?.trouble ?? null;
    this.code = told?.code ?? null;
    return answer;
  }
}
