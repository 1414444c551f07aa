import type { Json } from "../../kernel/server/tables.ts";
import type { KeptBody } from "./body.store.ts";

/** What the history keeps of a body. */
export const bodyToJson = ({ body, papersDaysBefore }: KeptBody): Json => ({
  kind: body.kind,
  level: body.level,
  name: body.name,
  externalReference: body.externalReference && { ...body.externalReference },
  papersDaysBefore,
});
