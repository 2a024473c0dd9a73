//! The description of our API, made of the same table as its routes: an operation can't be served without being described,
//! nor described without being served. OpenAPI 3.1, with `utoipa`'s types. <https://spec.openapis.org/oas/v3.1.1>

mod operation;
mod page;
mod param;
mod routes;

pub use operation::{Operation, op};
pub use page::html;
pub use param::{
    Kind, Param, date, file, flag, id, ids, number, object, objects, one_of, path_text, some_of, text, texts,
};
pub use routes::Routes;

use utoipa::openapi::{
    ComponentsBuilder, ContentBuilder, Info, License, OpenApi, OpenApiBuilder, PathItem, Paths, RefOr, ResponseBuilder,
    Server,
    schema::Ref,
    security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
};

use operation::{BEARER, FAULT, schema_of};

/// The whole description: every operation that some routes have.
pub fn describe(name: &str, url: &str, operations: &[Operation]) -> OpenApi {
    let mut paths = Paths::new();
    let mut components = ComponentsBuilder::new();
    for operation in operations {
        let item = PathItem::new(operation.http_method(), operation.described());
        match paths.paths.get_mut(operation.path()) {
            Some(known) => known.merge_operations(item),
            None => drop(paths.paths.insert(operation.path().to_owned(), item)),
        }
        components = components.schemas_from_iter(operation.schemas());
    }
    let (error, more) = schema_of::<api::Error>();
    let fault = ResponseBuilder::new()
        .description("What went wrong, in a sentence.")
        .content("application/json", ContentBuilder::new().schema(Some(Ref::from_schema_name(error))).build())
        .build();
    let token = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build();
    let components = components
        .schemas_from_iter(more)
        .response(FAULT, RefOr::T(fault))
        .security_scheme(BEARER, SecurityScheme::Http(token))
        .build();
    let mut info = Info::new(format!("{name}: API"), env!("CARGO_PKG_VERSION").to_owned());
    info.license = Some(License::new("AGPL-3.0-only"));
    OpenApiBuilder::new().info(info).servers(Some([Server::new(url)])).paths(paths).components(Some(components)).build()
}
