/** What a project's appsscript.json allows its script. */
export interface Manifest {
  readonly scopes: readonly string[];
  /** Beginnings of the addresses that may be fetched. */
  readonly fetched: readonly string[];
}

/** The manifest in a text of appsscript.json; '' allows nothing beyond the document. */
export function readManifest(text: string): Manifest {
  const { oauthScopes = [], urlFetchWhitelist = [] } = (text === '' ? {} : JSON.parse(text)) as {
    readonly oauthScopes?: readonly string[];
    readonly urlFetchWhitelist?: readonly string[];
  };
  return { scopes: oauthScopes, fetched: urlFetchWhitelist };
}
