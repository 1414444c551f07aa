export const bodyAddress = (id: string): string => `/organ/${encodeURIComponent(id)}`;

/** What concerns the body in one of its meetings, to be printed. */
export const meetingAddress = (id: string, date: string): string => `${bodyAddress(id)}/moter/${date}`;

/** Where a meeting plan is imported or typed. */
export const planAddress = (id: string): string => `${bodyAddress(id)}/moteplan`;
