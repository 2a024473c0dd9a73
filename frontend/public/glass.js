// Break-glass, where somebody agrees to it. What was agreed is signed by the branch; this browser checks the signature, keeps
// what it saw, and holds it against what everybody gets who does not say who they are. Where one of them differs, the form
// carries no agreement, so that nothing is sealed to another key before its owner has compared the fingerprint.
const SEEN = "glass-seen";

const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const proofOf = ({ glass: statement, signature, signer }) => ({ statement, signature, signer });

/** Whether the branch has signed it; a browser that does not know Ed25519 compares alone. */
async function isSigned({ statement, signature, signer }) {
  if (!crypto.subtle) return true;
  try {
    const key = await crypto.subtle.importKey("raw", bytes(signer), "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, bytes(signature), new TextEncoder().encode(statement));
  } catch (error) {
    return error.name === "NotSupportedError";
  }
}

/** Whether everybody is shown the same. */
async function isCommon(proof) {
  const answer = await fetch("/break-glass", { credentials: "omit", cache: "no-store" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const shown = page.querySelector("[data-glass]");
  return !!shown && JSON.stringify(proofOf(shown.dataset)) === JSON.stringify(proof);
}

/** What this browser makes of what was agreed: "same", "other" than before, or "forged". */
export async function judge(proof) {
  if (!(await isSigned(proof)) || !(await isCommon(proof))) return "forged";
  const seen = JSON.parse(localStorage.getItem(SEEN) ?? "null");
  if (seen && (seen.statement !== proof.statement || seen.signer !== proof.signer)) return "other";
  localStorage.setItem(SEEN, JSON.stringify(seen ?? { ...proof, on: new Date().toISOString().slice(0, 10) }));
  return "same";
}

/** Looks at what a page says. */
export async function look(notice) {
  const proof = proofOf(notice.dataset);
  const fields = [...document.querySelectorAll("input[name=agreed]")];
  const [agreed] = fields.map((field) => field.value);
  const carry = (value) => {
    for (const field of fields) field.value = value;
  };
  const verdict = await judge(proof);
  if (verdict === "same") return;
  carry("");
  const told = document.querySelector(`.glass-${verdict}`);
  told.hidden = false;
  told.querySelector(".glass-compared")?.addEventListener("click", () => {
    localStorage.removeItem(SEEN);
    carry(agreed ?? "");
    told.hidden = true;
    return judge(proof);
  });
}
