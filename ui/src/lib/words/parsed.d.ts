/** What the build makes of a file of the catalogue: see `scripts/fluent.ts`. */
declare module "*.ftl?parsed" {
  import type { FluentResource } from "@fluent/bundle";

  const body: FluentResource["body"];
  export default body;
}
