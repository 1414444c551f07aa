import { clauseToWire } from "../../../bodies/server/index.ts";
import type { PathScheduleWire, ScheduleWire, WarningWire } from "../../contract.ts";
import type { DeadlineWarning, MatterSchedule, PathSchedule } from "../../domain/index.ts";

export const scheduleToWire = ({ paths, sendBy, warnings }: MatterSchedule): ScheduleWire => ({
  paths: paths.map(pathToWire),
  sendBy: sendBy && { ...sendBy },
  warnings: warnings.map(warningToWire),
});

export const pathToWire = ({ steps, warnings, ...path }: PathSchedule): PathScheduleWire => ({
  ...path,
  steps: steps.map(({ clause, ...step }) => ({ ...step, clause: clause && clauseToWire(clause) })),
  warnings: warnings.map(warningToWire),
});

const warningToWire = ({ clause, params, ...warning }: DeadlineWarning): WarningWire => ({
  ...warning,
  clause: clause && clauseToWire(clause),
  params: { ...params },
});
