export * from "./access-policy.ts";
export * from "./administered-by.ts";

export * from "./invitation.ts";
export * from "./issuer.ts";
export * from "./organisation.ts";
export * from "./period.ts";
export * from "./return-address.ts";
export * from "./role-assignment.ts";
export * from "./session.ts";
export * from "./tie.ts";
