//! Passkeys. For the work sign-in the server checks them (<https://www.w3.org/TR/webauthn-3/>). For the keyring it never
//! hears of one: the browser derives a secret from it (the PRF extension), which takes the place of the passphrase.

use leptos::prelude::*;

/// What the button is for.
/// `make` and `open` fill `fields` (names of inputs, separated by spaces) with the secret of a new or a known passkey;
/// `add` and `ask` ask the server at `begin` and put the answer for it into the field `passkey`. Then the form is sent.
/// Browsers that know no passkeys show nothing.
#[island]
pub fn Passkey(
    kind: String,
    words: String,
    failed_words: String,
    fields: String,
    begin: String,
    pending: String,
) -> impl IntoView {
    let (ready, failed) = (RwSignal::new(false), RwSignal::new(false));
    let button = NodeRef::<leptos::html::Button>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move || ready.set(browser::knows_passkeys()));
    let go = move |_| {
        failed.set(false);
        let _ = (&kind, &fields, &begin, &pending, button);
        #[cfg(feature = "hydrate")]
        browser::go((kind.clone(), fields.clone(), begin.clone(), pending.clone()), button, failed);
    };
    view! {
        <div class="passkey" class:gone=move || !ready.get()>
            <button type="button" class="button" node_ref=button on:click=go>{words}</button>
            <p class="fault" role="alert" class:gone=move || !failed.get()>{move || failed.get().then(|| failed_words.clone())}</p>
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use js_sys::{Array, Function, JSON, Object, Promise, Reflect, Uint8Array};
    use leptos::{html, prelude::*};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{Element, HtmlInputElement, window};

    use crate::islands::here;

    type Outcome<T> = Result<T, JsValue>;

    /// One salt for all: what differs is the passkey.
    const SALT: &[u8] = b"branchline keyring";

    fn get(of: &JsValue, name: &str) -> JsValue {
        Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
    }

    fn call(of: &JsValue, name: &str, values: &[JsValue]) -> Outcome<JsValue> {
        let method: Function = get(of, name).dyn_into()?;
        method.apply(of, &values.iter().collect::<Array>())
    }

    async fn wait(value: JsValue) -> Outcome<JsValue> {
        JsFuture::from(value.dyn_into::<Promise>()?).await
    }

    fn object(fields: &[(&str, JsValue)]) -> JsValue {
        let object = Object::new();
        for (name, value) in fields {
            let _ = Reflect::set(&object, &(*name).into(), value);
        }
        object.into()
    }

    fn global(name: &str) -> JsValue {
        window().map_or(JsValue::UNDEFINED, |w| get(&w, name))
    }

    pub fn knows_passkeys() -> bool {
        get(&global("PublicKeyCredential"), "parseRequestOptionsFromJSON").is_function()
    }

    pub fn go(
        (kind, fields, begin, pending): (String, String, String, String),
        button: NodeRef<html::Button>,
        failed: RwSignal<bool>,
    ) {
        let form = button.get_untracked().and_then(|b| b.closest("form").ok().flatten());
        let Some(form) = form else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let done = match kind.as_str() {
                "make" | "open" => secret(&form, kind == "make").await.map(|s| (s, fields)),
                _ => answer(kind == "add", &begin, &pending).await.map(|a| (a, "passkey".to_owned())),
            };
            match done {
                Ok((text, fields)) => send(&form, &fields, &text),
                Err(_) => failed.set(true),
            }
        });
    }

    fn input(form: &Element, name: &str) -> Option<HtmlInputElement> {
        form.query_selector(&format!("input[name={name}]")).ok()??.dyn_into().ok()
    }

    fn send(form: &Element, fields: &str, text: &str) {
        for field in fields.split(' ').filter_map(|name| input(form, name)) {
            field.set_value(text);
        }
        // What the passkey stands for is not asked for.
        for name in ["code"] {
            if let Some(field) = input(form, name) {
                field.set_required(false);
            }
        }
        let _ = call(form, "requestSubmit", &[]);
    }

    fn random(length: u32) -> Outcome<JsValue> {
        call(&global("crypto"), "getRandomValues", &[Uint8Array::new_with_length(length).into()])
    }

    fn salted() -> JsValue {
        let first = object(&[("first", Uint8Array::from(SALT).into())]);
        object(&[("prf", object(&[("eval", first)]))])
    }

    /// The secret that a passkey makes of our salt, as text: the same each time, and nobody else's.
    async fn secret(form: &Element, new: bool) -> Outcome<String> {
        if !new {
            return prf(&ask(&JsValue::UNDEFINED).await?);
        }
        let name = input(form, "handle").map_or_else(|| "keyring".to_owned(), |i| i.value());
        let name: JsValue = if name.is_empty() { "keyring".into() } else { name.into() };
        let kinds = [-7, -257].map(|alg| object(&[("type", "public-key".into()), ("alg", alg.into())]));
        let options = object(&[
            ("challenge", random(32)?),
            ("rp", object(&[("name", name.clone())])),
            ("user", object(&[("id", random(16)?), ("name", name.clone()), ("displayName", name)])),
            ("pubKeyCredParams", kinds.iter().collect::<Array>().into()),
            (
                "authenticatorSelection",
                object(&[("residentKey", "required".into()), ("userVerification", "required".into())]),
            ),
            ("extensions", salted()),
        ]);
        let made = wait(call(&credentials(), "create", &[object(&[("publicKey", options)])])?).await?;
        match prf(&made) {
            Ok(secret) => Ok(secret),
            // Some tell the secret only when they are asked again.
            Err(_) => prf(&ask(&get(&made, "rawId")).await?),
        }
    }

    fn credentials() -> JsValue {
        get(&global("navigator"), "credentials")
    }

    async fn ask(id: &JsValue) -> Outcome<JsValue> {
        let mut fields =
            vec![("challenge", random(32)?), ("userVerification", "required".into()), ("extensions", salted())];
        if !id.is_undefined() {
            let known = object(&[("type", "public-key".into()), ("id", id.clone())]);
            fields.push(("allowCredentials", [known].iter().collect::<Array>().into()));
        }
        wait(call(&credentials(), "get", &[object(&[("publicKey", object(&fields))])])?).await
    }

    fn prf(credential: &JsValue) -> Outcome<String> {
        let results = get(&get(&call(credential, "getClientExtensionResults", &[])?, "prf"), "results");
        let first = get(&results, "first");
        if results.is_undefined() || first.is_undefined() {
            return Err(JsValue::NULL);
        }
        let bytes = Uint8Array::new(&first).to_vec();
        let digit = |n: u8| char::from(b"0123456789abcdef"[usize::from(n)]);
        Ok(bytes.iter().flat_map(|b| [digit(b >> 4), digit(b & 15)]).collect())
    }

    /// A passkey's answer to what the server asks, as JSON.
    async fn answer(new: bool, begin: &str, pending: &str) -> Outcome<String> {
        let headers = object(&[("content-type", "application/x-www-form-urlencoded".into())]);
        let init =
            object(&[("method", "POST".into()), ("headers", headers), ("body", format!("pending={pending}").into())]);
        let window: JsValue = window().ok_or(JsValue::NULL)?.into();
        let told = wait(call(&window, "fetch", &[here(begin).into(), init])?).await?;
        if !get(&told, "ok").is_truthy() {
            return Err(JsValue::NULL);
        }
        let options = get(&wait(call(&told, "json", &[])?).await?, "publicKey");
        let (parse, act) =
            if new { ("parseCreationOptionsFromJSON", "create") } else { ("parseRequestOptionsFromJSON", "get") };
        let options = call(&global("PublicKeyCredential"), parse, &[options])?;
        let given = wait(call(&credentials(), act, &[object(&[("publicKey", options)])])?).await?;
        JSON::stringify(&call(&given, "toJSON", &[])?)?.as_string().ok_or(JsValue::NULL)
    }
}
