import type { LetterWay } from "../../domain/index.ts";
import type { WheelSource } from "../wheel/wheel-source.ts";
import type { Post } from "./letters/post.ts";

/** What sending needs of the one who runs the server. */
export type Outward = {
  /** Null: no mail server has been set up. */
  readonly post: Post | null;
  /** Null: SvarUt has not been set up. */
  readonly svarUt: Post | null;
  /** Where people open the program: "https://omforent.osen.no". */
  readonly origin: string;
  readonly hold: Hold;
  /** What later slices add to the year's wheel: the weekly letter is written from the same. */
  readonly wheelSources: readonly WheelSource[];
};

/** How many seconds a letter is held by whoever is sending it. */
export type Hold = Readonly<Record<LetterWay, number>>;

/**
 * SvarUt works at what it has been given for up to fifteen minutes (its documentation), also when we have hung up or died: only after that
 * does its answer about a letter's reference say for certain that it has none.
 */
export const usualHold: Hold = { "e-mail": 120, svarut: 18 * 60 };
export const matterAddress = (origin: string, matter: string, participant: string): string =>
  `${origin}/saker/${encodeURIComponent(matter)}?kommune=${encodeURIComponent(participant)}`;
