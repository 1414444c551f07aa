export * from "./change-draft.ts";
export * from "./document.ts";
export * from "./document-policy.ts";
export * from "./read-contents.ts";
export * from "./recipient.ts";
export * from "./send-draft.ts";
export * from "./withhold.ts";
