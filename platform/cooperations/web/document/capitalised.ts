/** A name first in its line: «Kommunestyret i Åfjord». */
export const capitalised = (name: string): string => name.charAt(0).toLocaleUpperCase("nb") + name.slice(1);
