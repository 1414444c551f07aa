export { municipalityAddress } from "./addresses.ts";
export { MunicipalityMap } from "./map/map-when-shown.tsx";
export type { MapLink, MapPlace } from "./map/municipality-map.tsx";
export { bordersQuery, municipalitiesQuery, municipalityQuery } from "./municipality-queries.ts";
export { MunicipalitySearch } from "./municipality-search.tsx";
export { type MyMunicipality, myMunicipality, setMyMunicipality, useMyMunicipality } from "./my-municipality.ts";
export { MyMunicipalityChooser } from "./my-municipality-chooser.tsx";
export { municipalitySentences } from "./sentences.ts";
