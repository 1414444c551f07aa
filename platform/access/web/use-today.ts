import { useState } from "react";
import { dayOfInstant } from "../../kernel/domain/format.ts";

/** Today in Norway, as it was when the page was opened. */
export const useToday = (): string => useState(() => dayOfInstant(new Date().toISOString()))[0];
