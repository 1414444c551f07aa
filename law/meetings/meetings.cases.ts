import { fraction, plainDate } from "@omforent/kernel";
import { iksNotice, iksParticipantsTold } from "../iks-loven/section-8.ts";
import { iksMajority, iksOffAgenda, iksQuorum } from "../iks-loven/section-9.ts";
import { electedBodyNotice } from "../kommuneloven/section-11-3.ts";
import { urgentInWriting } from "../kommuneloven/section-11-8.ts";
import { electedBodyMajority, electedBodyQuorum } from "../kommuneloven/section-11-9.ts";
import { type Case, casesOf } from "../testing/cases.ts";
import type { Attendance, Notice, Vote } from "./meeting.ts";

const on = (month: number, day: number) => plainDate(2026, month, day);

/** A meeting on 30 November, called on 2 November: 28 days. */
const called: Notice = {
  noticeSentOn: on(11, 2),
  meetingOn: on(11, 30),
  hasAgenda: true,
  hasPapers: true,
  participantsToldOn: on(11, 2),
  urgent: false,
};

/** Nine members with one vote each, all there. */
const there = (there: number, members = 9, votesThere = BigInt(there), votesInAll = BigInt(members)): Attendance => ({
  members,
  there,
  votesInAll: fraction(votesInAll),
  votesThere: fraction(votesThere),
});

const vote = (yes: bigint, no: bigint, chair: Vote["chair"] = null): Vote => ({
  yes: fraction(yes),
  no: fraction(no),
  chair,
});

const majorities: readonly Case<Vote>[] = [
  { it: "5 to 4", facts: vote(5n, 4n), finds: "fulfilled" },
  { it: "4 to 5", facts: vote(4n, 5n), finds: "breach meeting/no-majority" },
  { it: "4 to 4, and the chair was for", facts: vote(4n, 4n, "yes"), finds: "fulfilled" },
  { it: "4 to 4, and the chair was against", facts: vote(4n, 4n, "no"), finds: "breach meeting/no-majority" },
  { it: "4 to 4, and nobody has said how the chair voted", facts: vote(4n, 4n), finds: "assess meeting/tie" },
  { it: "no votes", facts: vote(0n, 0n), finds: "breach meeting/no-votes" },
];

export const meetingCases = [
  casesOf(iksNotice, [
    { it: "28 days before: four weeks exactly", facts: called, finds: "fulfilled" },
    {
      it: "27 days before",
      facts: { ...called, noticeSentOn: on(11, 3) },
      finds: "breach meeting/iks-short-notice",
    },
    {
      it: "27 days before, urgently necessary",
      facts: { ...called, noticeSentOn: on(11, 3), urgent: true },
      finds: "assess meeting/iks-urgent-notice",
    },
    {
      it: "called after the meeting, however urgent",
      facts: { ...called, noticeSentOn: on(12, 1), urgent: true },
      finds: "breach meeting/iks-short-notice",
    },
    { it: "without an agenda", facts: { ...called, hasAgenda: false }, finds: "breach meeting/iks-no-agenda" },
  ]),
  casesOf(iksParticipantsTold, [
    { it: "told on the same day", facts: called, finds: "fulfilled" },
    {
      it: "told a day later",
      facts: { ...called, participantsToldOn: on(11, 3) },
      finds: "breach meeting/participants-told-late",
    },
    {
      it: "told in four weeks, of a meeting called long before",
      facts: { ...called, noticeSentOn: on(10, 1) },
      finds: "fulfilled",
    },
    { it: "not told", facts: { ...called, participantsToldOn: null }, finds: "breach meeting/participants-not-told" },
  ]),
  casesOf(iksQuorum, [
    { it: "6 of 9 with 6 of 9 votes: both limits", facts: there(6), finds: "fulfilled" },
    {
      it: "5 of 9: more than half, but not two thirds of the votes",
      facts: there(5),
      finds: "breach meeting/iks-few-votes",
    },
    { it: "5 of 10 with 20 of 30 votes: half, and two thirds", facts: there(5, 10, 20n, 30n), finds: "fulfilled" },
    { it: "5 of 10 with 19 of 30 votes", facts: there(5, 10, 19n, 30n), finds: "breach meeting/iks-few-votes" },
    {
      it: "4 of 10 with all the votes that matter",
      facts: there(4, 10, 29n, 30n),
      finds: "breach meeting/iks-few-members",
    },
  ]),
  casesOf(iksOffAgenda, [
    { it: "all 9 consent", facts: { members: 9, consenting: 9 }, finds: "fulfilled" },
    { it: "8 of 9 consent", facts: { members: 9, consenting: 8 }, finds: "breach meeting/off-agenda" },
  ]),
  casesOf(iksMajority, majorities),
  casesOf(electedBodyNotice, [
    { it: "28 days before", facts: called, finds: "fulfilled" },
    { it: "7 days before", facts: { ...called, noticeSentOn: on(11, 23) }, finds: "fulfilled" },
    {
      it: "6 days before: somebody must say whether it is reasonable",
      facts: { ...called, noticeSentOn: on(11, 24) },
      finds: "assess meeting/reasonable-notice",
    },
    { it: "called the day after", facts: { ...called, noticeSentOn: on(12, 1) }, finds: "breach meeting/notice-after" },
    { it: "without papers", facts: { ...called, hasPapers: false }, finds: "breach meeting/no-agenda" },
    { it: "without an agenda", facts: { ...called, hasAgenda: false }, finds: "breach meeting/no-agenda" },
  ]),
  casesOf(urgentInWriting, [
    { it: "all 7 agree to both", facts: { members: 7, forProposal: 7, forWriting: 7 }, finds: "fulfilled" },
    {
      it: "one is against the proposal",
      facts: { members: 7, forProposal: 6, forWriting: 7 },
      finds: "breach meeting/not-all-agree-in-writing",
    },
    {
      it: "all are for, but one wants a meeting",
      facts: { members: 7, forProposal: 7, forWriting: 6 },
      finds: "breach meeting/not-all-agree-in-writing",
    },
  ]),
  casesOf(electedBodyQuorum, [
    { it: "6 of 12: half exactly", facts: { members: 12, there: 6 }, finds: "fulfilled" },
    { it: "6 of 11", facts: { members: 11, there: 6 }, finds: "fulfilled" },
    { it: "5 of 11", facts: { members: 11, there: 5 }, finds: "breach meeting/not-quorate" },
  ]),
  casesOf(electedBodyMajority, majorities),
];
