import type { RegisterCooperation } from "../server/register-cooperation.ts";

/** What a person might register: a name and two who take part, and nothing else unless a test says so. */
export const aRegistration = (said: Partial<RegisterCooperation> = {}): RegisterCooperation => ({
  name: "Felles veterinærvakt",
  participants: ["5020", "5058"].map((participant) => ({ participant, role: "participant", from: null, to: null })),
  source: null,
  notTheSameAs: [],
  ...said,
});
