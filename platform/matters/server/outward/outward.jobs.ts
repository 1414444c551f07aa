import type { Job } from "../../../kernel/server/jobs.ts";
import { writeWeeklyLetters } from "./digest/write-weekly-letters.ts";
import { sendLeftLetters } from "./letters/send-left-letters.ts";
import { sendLetter } from "./letters/send-letter.ts";
import { sendLetterJob, writeLetters, writeLettersJob } from "./letters/write-letters.ts";
import type { Outward } from "./outward.ts";

/** Everything that goes out by itself. */
export const outwardJobs = (outward: Outward): readonly Job[] => [
  { name: writeLettersJob, run: writeLetters(outward) },
  { name: sendLetterJob, run: sendLetter(outward) },
  { name: "matters/send-left-letters", at: "*/15 * * * *", run: sendLeftLetters },
  { name: "matters/write-weekly-letters", at: "0 6 * * 1", run: writeWeeklyLetters(outward) },
];
