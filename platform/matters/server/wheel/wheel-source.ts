import type { Directory } from "../../../cooperations/domain/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import type { WheelDay } from "../../domain/index.ts";
import type { OwnCooperation } from "./own-cooperations.ts";

export type WheelQuestion = {
  readonly participant: string;
  readonly year: number;
  readonly cooperations: readonly OwnCooperation[];
  readonly directory: Directory;
  readonly actor: Actor;
};

/** What one slice has to say of a participant's year. A later slice gives its own where the routes are put together. */
export type WheelSource = (context: Context, question: WheelQuestion) => Promise<readonly WheelDay[]>;
