export { municipalityAddress } from "./addresses.ts";
export {
  bordersQuery,
  municipalitiesQuery,
  municipalityQuery,
  municipalitySearchQuery,
  populationQuery,
} from "./municipality-queries.ts";
export { MunicipalitySearch } from "./municipality-search.tsx";
export { type MyMunicipality, myMunicipality, setMyMunicipality, useMyMunicipality } from "./my-municipality.ts";
export { MyMunicipalityChooser } from "./my-municipality-chooser.tsx";
export { municipalitySentences } from "./sentences.ts";
