import { timingSafeEqual } from "node:crypto";
import { operator } from "../../kernel/domain/actor.ts";
import type { Identify } from "./identify-actors.ts";

/** The command line shows the secret of this run of the server and is the operator; everyone else is whom `otherwise` finds. */
export const identifyOperator =
  (secret: string, otherwise: Identify): Identify =>
  async (request) => {
    const { authorization } = request.headers;
    return authorization !== undefined && isSame(authorization, `Bearer ${secret}`) ? operator : otherwise(request);
  };

function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
