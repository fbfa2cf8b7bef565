import { expect, it } from "vitest";

import { bars } from "./wave";

it("a wave shows where a sound is loud", () => {
  const samples = new Float32Array(400);
  samples[50] = 0.25;
  samples[350] = -0.5;
  expect(bars(samples, 4)).toEqual([0.5, 0, 0, 1]);
  expect(bars(new Float32Array(0), 3), "silence is flat").toEqual([0, 0, 0]);
});
