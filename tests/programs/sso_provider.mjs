// oidc-provider, a sign-in service that nobody here wrote, with one client. It knows whoever it is told to know, and can be told
// to give tokens that are not right.
//
//   node sso_provider.mjs PORT BRANCH_URL PROVIDER_ID
import dns from "node:dns";
import http from "node:http";
import { generateKeyPair, exportJWK, decodeJwt, SignJWT } from "jose";
import Provider from "oidc-provider";

const [port, branch, id] = process.argv.slice(2);
const origin = `http://idp.localhost:${port}`;
const lookup = dns.lookup;
dns.lookup = (name, options, callback) =>
  lookup(name.endsWith(".localhost") ? "127.0.0.1" : name, options, callback);

const { privateKey } = await generateKeyPair("RS256", { extractable: true });
const foreign = await generateKeyPair("RS256", { extractable: true });
const jwk = { ...(await exportJWK(privateKey)), kid: "one", use: "sig", alg: "RS256" };
// Whoever signs in next, what is known about them, and what is wrong with the tokens.
const now = { account: "nobody", accounts: {}, wrong: {} };

const provider = new Provider(origin, {
  clients: [{
    client_id: "alder",
    client_secret: "a secret between the two",
    redirect_uris: [`${branch}/sign-in/with/${id}/answer`],
    post_logout_redirect_uris: [`${branch}/`],
    backchannel_logout_uri: `${branch}/sign-in/with/${id}/logout`,
    backchannel_logout_session_required: true,
  }],
  jwks: { keys: [jwk] },
  scopes: ["openid", "email", "profile", "groups"],
  claims: { openid: ["sub"], email: ["email"], profile: ["name"], groups: ["groups"] },
  features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
  findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...now.accounts[sub] }) }),
  interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
  cookies: { keys: ["for tests"] },
  // The branch is on this machine, where the provider's own guard would ask nobody.
  fetch: (url, { dispatcher, ...options }) => fetch(url, options),
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope("openid email profile groups");
    await grant.save();
    return grant;
  },
});

const signed = (claims, key = privateKey) => new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "one" }).sign(key);

provider.use(async (ctx, next) => {
  if (ctx.path === "/_peer") {
    let text = "";
    for await (const part of ctx.req) text += part;
    const { token, ...told } = JSON.parse(text);
    Object.assign(now, told);
    ctx.body = { token: token && await signed(token) };
    return;
  }
  if (ctx.path.startsWith("/interaction/")) {
    const result = now.account ? { login: { accountId: now.account } }
      : { error: "access_denied", error_description: "no" };
    ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result));
    return;
  }
  await next();
  if (ctx.path === "/token" && ctx.body?.id_token && Object.keys(now.wrong).length) {
    const { key, ...claims } = now.wrong;
    const token = { ...decodeJwt(ctx.body.id_token), ...claims };
    ctx.body.id_token = await signed(token, key ? foreign.privateKey : privateKey);
  }
});

http.createServer(provider.callback()).listen(Number(port), "127.0.0.1", () => console.log("ready"));
