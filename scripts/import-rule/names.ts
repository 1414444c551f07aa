/** Names that say nothing of what is inside. */
const saysNothing = /^(utils?|helpers?|common|shared)$/i;

/** The part of a path that says nothing, or null. "key-helpers.ts" counts; "common-costs.ts" says something. */
export function emptyNameIn(path: string): string | null {
  for (const segment of path.split("/")) {
    const stem = segment.split(".")[0] ?? segment;
    if (saysNothing.test(stem) || /(^|-)(utils?|helpers?)(-|$)/i.test(stem)) return segment;
  }
  return null;
}
