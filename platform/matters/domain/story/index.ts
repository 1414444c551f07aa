export { negotiationStory } from "./negotiation-story.ts";
export { story } from "./story.ts";
export type { StoryEntry, StoryKind } from "./story-entry.ts";
