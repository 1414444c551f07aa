type LonLat = readonly [number, number];

/** Whether a centroid lies further north than another; false when it is not known. */
export const isNorthOf = (point: LonLat | null, than: LonLat): boolean => point !== null && point[1] > than[1];
