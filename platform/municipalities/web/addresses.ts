/** Where a municipality's page is. */
export const municipalityAddress = (number: string): string => `/kommuner/${number}`;
