/** The issuer that `npm start` brings along for trying out; its people can sign in nowhere else. */
export const developmentIssuerId = "development";
