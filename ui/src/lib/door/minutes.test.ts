import { expect, test } from "vitest";

import { hours, read, written } from "./minutes";

test("a time is written and read by the clock on the wall", () => {
  expect(written(0)).toBe("00:00");
  expect(written(630)).toBe("10:30");
  expect(written(1440 + 120)).toBe("02:00");
  for (const minute of [0, 1, 630, 1439]) expect(read(written(minute))).toBe(minute);
  for (const text of ["", "24:00", "7:00", "x"]) expect(read(text)).toBeNull();
});

test("an end at or before the beginning lies on the next day", () => {
  expect(hours(600, 1080)).toEqual({ from: 600, to: 1080 });
  expect(hours(1080, 120)).toEqual({ from: 1080, to: 1560 });
  expect(hours(0, 0)).toEqual({ from: 0, to: 1440 });
  expect(hours(600, 1560)).toEqual({ from: 600, to: 1560 });
});
