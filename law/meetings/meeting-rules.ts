import { iksNotice, iksParticipantsTold } from "../iks-loven/section-8.ts";
import { iksMajority, iksOffAgenda, iksQuorum } from "../iks-loven/section-9.ts";
import { electedBodyNotice } from "../kommuneloven/section-11-3.ts";
import { urgentInWriting, type WrittenTreatment } from "../kommuneloven/section-11-8.ts";
import { electedBodyMajority, electedBodyQuorum } from "../kommuneloven/section-11-9.ts";
import type { Rule } from "../rule.ts";
import type { Attendance, Notice, OffAgenda, Vote } from "./meeting.ts";

/** Elected bodies are councils and their committees, joint boards, and the representantskap of an IPR or a KO (kommuneloven § 5-1). */
export type MeetingBody = "iks-representantskap" | "elected-body";

export type MeetingRules = {
  readonly notice: readonly Rule<Notice>[];
  readonly quorum: Rule<Attendance>;
  readonly majority: Rule<Vote>;
  /** Null: not modelled for this body. */
  readonly offAgenda: Rule<OffAgenda> | null;
  /** Null: the act has no such procedure for this body. */
  readonly inWriting: Rule<WrittenTreatment> | null;
};

const byBody: { readonly [body in MeetingBody]: MeetingRules } = {
  "iks-representantskap": {
    notice: [iksNotice, iksParticipantsTold],
    quorum: iksQuorum,
    majority: iksMajority,
    offAgenda: iksOffAgenda,
    inWriting: null,
  },
  "elected-body": {
    notice: [electedBodyNotice],
    quorum: electedBodyQuorum,
    majority: electedBodyMajority,
    offAgenda: null,
    inWriting: urgentInWriting,
  },
};

/** The rules for a body's meetings: `findings(meetingRules("iks-representantskap").notice, notice)`. */
export const meetingRules = (body: MeetingBody): MeetingRules => byBody[body];
