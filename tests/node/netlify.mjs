// Says, as JSON, what Netlify's own parsers make of the _headers and _redirects of a site: what is sent with each path
// that standard input names. Of several rules that fit, the last one counts, as in its own command line.
import { readFileSync } from "node:fs";
import { parseAllHeaders } from "netlify-headers-parser";
import { parseAllRedirects } from "netlify-redirect-parser";

const site = process.argv[2];
const paths = JSON.parse(readFileSync(0, "utf8"));
const { headers, errors } = await parseAllHeaders({ headersFiles: [`${site}/_headers`] });
const read = await parseAllRedirects({ redirectsFiles: [`${site}/_redirects`], minimal: true });

const sent = (path) =>
  Object.assign({}, ...headers.filter((rule) => rule.forRegExp.test(path)).map((rule) => rule.values));
console.log(
  JSON.stringify({
    errors: [...errors, ...read.errors].map(String),
    headers: Object.fromEntries(paths.map((path) => [path, sent(path)])),
    redirects: read.redirects.map(({ from, to, status }) => [from, to, status]),
  }),
);
