import type { WheelSource } from "../wheel/wheel-source.ts";
import type { Post } from "./letters/post.ts";

/** What sending needs of the one who runs the server. */
export type Outward = {
  /** Null: no mail server has been set up. */
  readonly post: Post | null;
  /** Where people open the program: "https://omforent.osen.no". */
  readonly origin: string;
  /** How long a letter is held by whoever is sending it. */
  readonly holdSeconds: number;
  /** What later slices add to the year's wheel: the weekly letter is written from the same. */
  readonly wheelSources: readonly WheelSource[];
};

export const usualHold = 120;
export const matterAddress = (origin: string, matter: string, participant: string): string =>
  `${origin}/saker/${encodeURIComponent(matter)}?kommune=${encodeURIComponent(participant)}`;
