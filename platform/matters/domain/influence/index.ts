export * from "./agreed-decision.ts";
export * from "./agreed-record.ts";
export * from "./influence.ts";
export * from "./influence-map.ts";
export * from "./named-deciders.ts";
export * from "./start-as-agreed.ts";
