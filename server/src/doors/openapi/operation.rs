//! One operation: what it is for, who may ask, what it takes and gives.

use axum::http::Method;
use utoipa::{
    ToSchema,
    openapi::{
        ContentBuilder, HttpMethod, ObjectBuilder, Ref, RefOr, Required, Response, ResponseBuilder, ResponsesBuilder,
        Schema,
        path::{OperationBuilder, ParameterBuilder, ParameterIn, ParameterStyle},
        request_body::RequestBodyBuilder,
        schema::{ArrayBuilder, Type},
        security::SecurityRequirement,
    },
};

use super::param::{self, Kind, Param, id, number};

/// The name of the one security scheme: an access token in `Authorization`.
pub(super) const BEARER: &str = "bearer";
/// The answer that every fault has.
pub(super) const FAULT: &str = "Error";

type Named = (String, RefOr<Schema>);
/// A type's name, and its schema with all that it refers to: made when somebody reads the description, not when routes are.
type Source = fn() -> (String, Vec<Named>);

/// Who may ask.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Who {
    Anybody,
    /// Anybody; a token is understood, and needs this scope.
    AnybodyWith(&'static str),
    /// A profile's token with this scope.
    Profile(&'static str),
    /// Any token, an app's own too, with this scope; empty: whatever it has.
    App(&'static str),
}

/// What a good answer is.
#[derive(Clone, Debug)]
enum Answer {
    One(Source),
    List(Source),
    /// An object whose fields are of one kind, by name.
    Map(Source),
    Texts,
    /// JSON that has no one shape, and a list of such.
    Object,
    Objects,
    Text(&'static str),
    /// HTML for people, whatever goes wrong.
    Page,
    /// 101: another protocol.
    Upgrade,
}

impl Answer {
    /// Of the JSON that it is.
    fn schema(&self) -> Option<RefOr<Schema>> {
        let named = |source: &Source| Ref::from_schema_name(source().0);
        let list = |of: RefOr<Schema>| ArrayBuilder::new().items(of).build().into();
        Some(match self {
            Self::One(source) => named(source).into(),
            Self::List(source) => list(named(source).into()),
            Self::Map(source) => {
                let map = ObjectBuilder::new().schema_type(Type::Object);
                map.additional_properties(Some(named(source))).build().into()
            }
            Self::Texts => list(plain(Type::String)),
            Self::Object => plain(Type::Object),
            Self::Objects => list(plain(Type::Object)),
            Self::Text(_) | Self::Page | Self::Upgrade => return None,
        })
    }
}

fn plain(kind: Type) -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(kind).build().into()
}

/// One method at one path.
#[derive(Clone, Debug)]
pub struct Operation {
    method: Method,
    path: String,
    about: &'static str,
    who: Who,
    takes: Vec<Param>,
    in_path: Vec<Param>,
    answer: Answer,
    also: Vec<u16>,
    paged: bool,
    deprecated: Option<&'static str>,
}

/// An operation that anybody may ask for; said further by its methods.
pub fn op(about: &'static str) -> Operation {
    Operation {
        method: Method::GET,
        path: String::new(),
        about,
        who: Who::Anybody,
        takes: Vec::new(),
        in_path: Vec::new(),
        answer: Answer::One(schema_of::<api::Empty>),
        also: Vec::new(),
        paged: false,
        deprecated: None,
    }
}

/// A type's name, and its schema with all that it refers to.
pub(super) fn schema_of<T: ToSchema>() -> (String, Vec<Named>) {
    let name = T::name().into_owned();
    let mut all = vec![(name.clone(), T::schema())];
    T::schemas(&mut all);
    (name, all)
}

impl Operation {
    /// A token is understood, and needs this scope.
    pub fn open(self, scope: &'static str) -> Self {
        Self { who: Who::AnybodyWith(scope), ..self }
    }

    /// For a profile's token with this scope.
    pub fn needs(self, scope: &'static str) -> Self {
        Self { who: Who::Profile(scope), ..self }
    }

    /// For an app's own token as well.
    pub fn app(self, scope: &'static str) -> Self {
        Self { who: Who::App(scope), ..self }
    }

    /// Parameters: in the query of `GET` and `DELETE`, in the body of the others (or their query).
    pub fn takes(mut self, all: &[Param]) -> Self {
        self.takes.extend_from_slice(all);
        self
    }

    /// A part of the path that is no number.
    pub fn at(mut self, part: Param) -> Self {
        self.in_path.push(part);
        self
    }

    pub fn gives<T: ToSchema>(self) -> Self {
        Self { answer: Answer::One(schema_of::<T>), ..self }
    }

    pub fn gives_list<T: ToSchema>(self) -> Self {
        Self { answer: Answer::List(schema_of::<T>), ..self }
    }

    pub fn gives_map<T: ToSchema>(self) -> Self {
        Self { answer: Answer::Map(schema_of::<T>), ..self }
    }

    /// A list in pages, linked to each other by the `Link` header.
    pub fn gives_page<T: ToSchema>(self, most: i64) -> Self {
        Self { paged: true, ..self.gives_list::<T>().limited(most) }.takes(&[
            id("max_id"),
            id("since_id"),
            id("min_id"),
        ])
    }

    /// How many are wanted.
    pub fn limited(self, most: i64) -> Self {
        self.takes(&[number("limit", 1, most)])
    }

    pub fn gives_texts(self) -> Self {
        Self { answer: Answer::Texts, ..self }
    }

    pub fn gives_object(self) -> Self {
        Self { answer: Answer::Object, ..self }
    }

    pub fn gives_objects(self) -> Self {
        Self { answer: Answer::Objects, ..self }
    }

    /// Something that is no JSON.
    pub fn gives_text(self, media_type: &'static str) -> Self {
        Self { answer: Answer::Text(media_type), ..self }
    }

    pub fn upgrades(self) -> Self {
        Self { answer: Answer::Upgrade, ..self }
    }

    pub fn page(self) -> Self {
        Self { answer: Answer::Page, ..self }
    }

    /// Another status of a good answer.
    pub fn or(mut self, status: u16) -> Self {
        self.also.push(status);
        self
    }

    /// Mastodon keeps it for old apps; so do we. The day on which it was deprecated goes into the `Deprecation` header, as
    /// RFC 9745 writes it: `@` and seconds since 1970.
    pub fn deprecated(self, since: &'static str) -> Self {
        Self { deprecated: Some(since), ..self }
    }

    pub(super) fn placed(self, method: Method, path: &str) -> Self {
        Self { method, path: path.to_owned(), ..self }
    }

    pub fn method(&self) -> &Method {
        &self.method
    }

    pub fn path(&self) -> &str {
        &self.path
    }

    pub fn deprecated_since(&self) -> Option<&'static str> {
        self.deprecated
    }

    pub(super) fn schemas(&self) -> Vec<Named> {
        match self.answer {
            Answer::One(source) | Answer::List(source) | Answer::Map(source) => source().1,
            _ => Vec::new(),
        }
    }

    pub(super) fn http_method(&self) -> HttpMethod {
        match self.method {
            Method::POST => HttpMethod::Post,
            Method::PUT => HttpMethod::Put,
            Method::PATCH => HttpMethod::Patch,
            Method::DELETE => HttpMethod::Delete,
            _ => HttpMethod::Get,
        }
    }

    pub(super) fn described(&self) -> utoipa::openapi::path::Operation {
        let deprecated = utoipa::openapi::Deprecated::True;
        let mut builder = OperationBuilder::new()
            .summary(Some(self.about))
            .operation_id(Some(self.name()))
            .tag(self.group())
            .responses(self.responses());
        for part in self.path.split('/').filter_map(|p| p.strip_prefix('{')?.strip_suffix('}')) {
            let name = part.trim_start_matches('*');
            let known = self.in_path.iter().find(|p| p.name == name).copied().unwrap_or(id("id"));
            let parameter = ParameterBuilder::new().name(name).parameter_in(ParameterIn::Path).required(Required::True);
            builder = builder.parameter(parameter.schema(Some(known.schema())));
        }
        if self.has_body() {
            builder = builder.request_body(Some(self.request_body()));
        } else {
            for param in &self.takes {
                builder = builder.parameter(query(param));
            }
        }
        for requirement in self.security() {
            builder = builder.security(requirement);
        }
        if self.deprecated.is_some() { builder.deprecated(Some(deprecated)).build() } else { builder.build() }
    }

    fn has_body(&self) -> bool {
        !matches!(self.method, Method::GET | Method::DELETE) && !self.takes.is_empty()
    }

    /// JSON, a form or a multipart form: all say the same.
    fn request_body(&self) -> utoipa::openapi::request_body::RequestBody {
        let content = |files| ContentBuilder::new().schema(Some(param::body(&self.takes, files))).build();
        let mut body = RequestBodyBuilder::new();
        if !self.takes.iter().any(|p| p.required && p.kind.is_file()) {
            body = body.content("application/json", content(false));
            body = body.content("application/x-www-form-urlencoded", content(false));
        }
        let required = self.takes.iter().any(|p| p.required);
        body.content("multipart/form-data", content(true))
            .required(Some(if required { Required::True } else { Required::False }))
            .build()
    }

    fn security(&self) -> Vec<SecurityRequirement> {
        let with = |scope: &'static str| {
            SecurityRequirement::new(BEARER, [scope].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>())
        };
        match self.who {
            Who::Anybody => Vec::new(),
            Who::AnybodyWith(scope) => vec![SecurityRequirement::default(), with(scope)],
            Who::Profile(scope) | Who::App(scope) => vec![with(scope)],
        }
    }

    fn responses(&self) -> utoipa::openapi::Responses {
        let good = self.good();
        let status = if matches!(self.answer, Answer::Upgrade) { "101" } else { "200" };
        let fault = match self.answer {
            Answer::Page => good.clone().into(),
            _ => RefOr::Ref(Ref::from_response_name(FAULT)),
        };
        let mut all = ResponsesBuilder::new().response(status, good.clone());
        for status in &self.also {
            all = all.response(status.to_string(), good.clone());
        }
        for status in ["400", "401", "403", "404", "410", "413", "415", "422", "429", "503"] {
            all = all.response(status, fault.clone());
        }
        all.build()
    }

    fn good(&self) -> Response {
        let said = ResponseBuilder::new().description(if self.paged { "A page; `Link` leads on." } else { "Done." });
        let content = |schema: RefOr<Schema>| ContentBuilder::new().schema(Some(schema)).build();
        match (&self.answer, self.answer.schema()) {
            (Answer::Page, _) => said.content("text/html", content(plain(Type::String))).build(),
            (Answer::Text(media_type), _) => said.content(*media_type, content(plain(Type::String))).build(),
            (_, Some(schema)) => said.content("application/json", content(schema)).build(),
            (_, None) => said.build(),
        }
    }

    fn name(&self) -> String {
        let words: Vec<&str> =
            self.path.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|w| !w.is_empty()).collect();
        format!("{}_{}", self.method.as_str().to_lowercase(), words.join("_"))
    }

    /// The resource in its path: `accounts`, `statuses` and so on.
    fn group(&self) -> &str {
        let mut parts = self.path.split('/').filter(|p| !p.is_empty());
        match parts.next() {
            Some("api") => match (parts.next(), parts.next()) {
                (Some("branchline"), _) => parts.next().unwrap_or("branchline"),
                (Some(only), None) => only,
                (_, second) => second.unwrap_or("api"),
            },
            first => first.unwrap_or("api"),
        }
    }
}

fn query(param: &Param) -> utoipa::openapi::path::Parameter {
    let is_object = matches!(param.kind, Kind::Object(_));
    let name = if param.is_list() { format!("{}[]", param.name) } else { param.name.to_owned() };
    let style = if is_object { ParameterStyle::DeepObject } else { ParameterStyle::Form };
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Query)
        .required(if param.required { Required::True } else { Required::False })
        .style(Some(style))
        .explode(Some(true))
        .schema(Some(param.schema()))
        .build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_groups_come_from_the_path() {
        let named = |path: &str| op("x").placed(Method::GET, path);
        assert_eq!(named("/api/v1/accounts/{id}/statuses").name(), "get_api_v1_accounts_id_statuses");
        assert_eq!(named("/api/v1/accounts/{id}").group(), "accounts");
        assert_eq!(named("/api/branchline/v1/queue").group(), "queue");
        assert_eq!(named("/api/oembed").group(), "oembed");
        assert_eq!(named("/oauth/token").group(), "oauth");
    }
}
