export { story } from "./story.ts";
export type { StoryEntry, StoryKind } from "./story-entry.ts";
