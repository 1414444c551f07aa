import type { PlainDate } from "@omforent/kernel";
import { useState } from "react";
import { dayOfInstant } from "../domain/format.ts";

/** Today in Norway, as it was when the page was opened. */
export const useToday = (): PlainDate => useState(() => dayOfInstant(new Date().toISOString()))[0];
