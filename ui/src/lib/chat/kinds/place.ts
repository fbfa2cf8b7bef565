/** How a place reads: its coordinates, and in which of eight directions it lies. Pure. */

/** The eight directions, clockwise from north. */
export const DIRECTIONS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;

/** The direction nearest to a bearing. */
export const direction = (bearing: number): (typeof DIRECTIONS)[number] =>
  DIRECTIONS[Math.round(bearing / 45) % DIRECTIONS.length] ?? "n";

/** Coordinates as maps take them: five decimals are a metre. */
export const coordinates = (latitude: number, longitude: number): string =>
  `${Number(latitude.toFixed(5))}, ${Number(longitude.toFixed(5))}`;
